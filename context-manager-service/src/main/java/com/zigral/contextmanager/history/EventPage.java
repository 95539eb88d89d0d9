package com.zigral.contextmanager.history;

import java.util.List;

/**
 * Some events of a job, oldest first.
 *
 * @param events the events
 * @param more whether there are more after them
 */
record EventPage(List<Event> events, boolean more) {

	EventPage {
		events = List.copyOf(events);
	}

	String toJson() {
		StringBuilder json = new StringBuilder("[");
		for (Event event : this.events) {
			if (json.length() > 1) {
				json.append(',');
			}
			event.appendTo(json);
		}
		return json.append(']').toString();
	}

}
