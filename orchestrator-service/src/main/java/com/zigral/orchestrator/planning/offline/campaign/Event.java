package com.zigral.orchestrator.planning.offline.campaign;

import java.util.Optional;

/**
 * What a sentence says has happened, or has not, when a later step is due.
 */
public enum Event {

	/** They have accepted the invitation. */
	ACCEPTED,

	/** They have not accepted it. */
	NOT_ACCEPTED,

	/** They have answered. */
	ANSWERED,

	/** They have not answered. */
	NOT_ANSWERED,

	/** The first message was sent. */
	FIRST_SENT,

	/** The message before was sent. */
	SENT,

	/** The invitation was sent. */
	INVITED;

	/**
	 * The same with a "not".
	 * @return what then has not happened, or has, empty for what always happens
	 */
	public Optional<Event> negated() {
		return switch (this) {
			case ACCEPTED -> Optional.of(NOT_ACCEPTED);
			case NOT_ACCEPTED -> Optional.of(ACCEPTED);
			case ANSWERED -> Optional.of(NOT_ANSWERED);
			case NOT_ANSWERED -> Optional.of(ANSWERED);
			case FIRST_SENT, SENT, INVITED -> Optional.empty();
		};
	}

	/**
	 * Whether it is something that has not happened.
	 * @return whether it is
	 */
	public boolean isNegative() {
		return this == NOT_ACCEPTED || this == NOT_ANSWERED;
	}

}
