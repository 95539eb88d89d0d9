package com.zigral.orchestrator.memory;

import java.util.List;

/**
 * A page of entries.
 *
 * @param entries the entries, newest first
 * @param total how many there are on all pages
 */
public record Page(List<ContextEntry> entries, long total) {
}
