package com.zigral.orchestrator.memory;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page of entries.
 *
 * @param entries the entries, newest first
 * @param total how many there are on all pages
 */
public record Page(List<ContextEntry> entries, long total) {

	Page and(Page next) {
		return new Page(Stream.concat(this.entries.stream(), next.entries.stream()).toList(), next.total);
	}

}
