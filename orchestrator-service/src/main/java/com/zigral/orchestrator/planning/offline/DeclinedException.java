package com.zigral.orchestrator.planning.offline;

/**
 * A sentence cannot be planned. Never leaves its package.
 */
final class DeclinedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final DeclineReason reason;

	private final String words;

	DeclinedException(DeclineReason reason, String words) {
		super(reason + ": " + words);
		this.reason = reason;
		this.words = words;
	}

	DeclineReason reason() {
		return this.reason;
	}

	/**
	 * What of the sentence it is about.
	 * @return the words, may be empty
	 */
	String words() {
		return this.words;
	}

}
