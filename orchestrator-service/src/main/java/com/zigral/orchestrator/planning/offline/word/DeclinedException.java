package com.zigral.orchestrator.planning.offline.word;

/**
 * A sentence cannot be planned. Never leaves the planner.
 */
public final class DeclinedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final DeclineReason reason;

	private final String words;

	/**
	 * Give a sentence up.
	 * @param reason why
	 * @param words the words that it is about
	 */
	public DeclinedException(DeclineReason reason, String words) {
		super(reason + ": " + words);
		this.reason = reason;
		this.words = words;
	}

	/**
	 * Why the sentence cannot be planned.
	 * @return the reason
	 */
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
