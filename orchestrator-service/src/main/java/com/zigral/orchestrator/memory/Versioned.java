package com.zigral.orchestrator.memory;

/**
 * Something read together with the version it had.
 *
 * @param <T> what was read
 * @param value what was read
 * @param etag its version, to be given back when it is replaced
 */
public record Versioned<T>(T value, String etag) {
}
