package com.zigral.contextmanager.context;

import java.util.List;
import java.util.Optional;

/**
 * Some entries out of many, newest first.
 *
 * @param entries the entries
 * @param total how many there are in all pages together
 * @param next where the next page begins, empty after the last
 */
record EntryPage(List<Entry> entries, long total, Optional<Cursor> next) {

	EntryPage {
		entries = List.copyOf(entries);
	}

	String toJson() {
		StringBuilder json = new StringBuilder("[");
		for (Entry entry : this.entries) {
			if (json.length() > 1) {
				json.append(',');
			}
			entry.appendTo(json);
		}
		return json.append(']').toString();
	}

}
