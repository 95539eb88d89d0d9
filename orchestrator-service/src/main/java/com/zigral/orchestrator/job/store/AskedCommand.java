package com.zigral.orchestrator.job.store;

/**
 * A sentence that a job was asked for.
 *
 * @param command the sentence
 * @param at when, ISO-8601
 */
public record AskedCommand(String command, String at) {
}
