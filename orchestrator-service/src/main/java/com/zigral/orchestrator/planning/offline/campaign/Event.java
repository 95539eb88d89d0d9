package com.zigral.orchestrator.planning.offline.campaign;

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
	 * @return what has not happened, the same where a sentence has no words for it
	 */
	public Event negated() {
		return switch (this) {
			case ACCEPTED -> NOT_ACCEPTED;
			case ANSWERED -> NOT_ANSWERED;
			case NOT_ACCEPTED, NOT_ANSWERED, FIRST_SENT, SENT, INVITED -> this;
		};
	}

}
