package com.zigral.orchestrator.planning.offline.word;

/**
 * A sentence cannot be planned. Never leaves its package.
 */
public final class DeclinedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final DeclineReason reason;

	private final String words;

	public DeclinedException(DeclineReason reason, String words) {
		super(reason + ": " + words);
		this.reason = reason;
		this.words = words;
	}

	public DeclineReason reason() {
		return this.reason;
	}

	/**
	 * What of the sentence it is about.
	 * @return the words, may be empty
	 */
	public String words() {
		return this.words;
	}

}
