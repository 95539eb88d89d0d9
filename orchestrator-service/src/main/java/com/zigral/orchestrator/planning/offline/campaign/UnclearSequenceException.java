package com.zigral.orchestrator.planning.offline.campaign;

/**
 * The steps of a sentence make no campaign.
 */
public final class UnclearSequenceException extends Exception {

	private static final long serialVersionUID = 1L;

	private final SequenceProblem problem;

	private final String words;

	UnclearSequenceException(SequenceProblem problem, String words) {
		super(problem + ": " + words);
		this.problem = problem;
		this.words = words;
	}

	/**
	 * Why not.
	 * @return the problem
	 */
	public SequenceProblem problem() {
		return this.problem;
	}

	/**
	 * Which words of the sentence it is about.
	 * @return the words
	 */
	public String words() {
		return this.words;
	}

}
