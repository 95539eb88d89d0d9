package com.zigral.orchestrator.planning.offline.campaign;

import java.util.Optional;
import java.util.Set;

/**
 * One later step as a sentence has it.
 *
 * @param kind what is done
 * @param text the words of a message
 * @param events what has happened by then, or has not
 * @param pause how long to wait, empty when nothing says so
 * @param said the words of the sentence
 */
public record FollowUp(Kind kind, Optional<String> text, Set<Event> events, Optional<Wait> pause, String said) {

	public FollowUp {
		events = Set.copyOf(events);
	}

	/**
	 * Whether it says when, so that it makes a campaign of a sentence.
	 * @return whether it does
	 */
	public boolean isTimed() {
		return this.pause.isPresent() || !this.events.isEmpty();
	}

	/** What is done later. */
	public enum Kind {

		/** They are written to. */
		MESSAGE,

		/** The invitation is taken back. */
		WITHDRAW,

		/** Nothing more is done. */
		STOP

	}

}
