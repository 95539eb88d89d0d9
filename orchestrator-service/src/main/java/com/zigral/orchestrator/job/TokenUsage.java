package com.zigral.orchestrator.job;

/**
 * What planning has cost at the model's provider, in tokens.
 *
 * @param input what was sent, 0 or more
 * @param cached how much of that the provider had cached
 * @param output what came back
 */
public record TokenUsage(long input, long cached, long output) {

	/** No model was asked. */
	public static final TokenUsage NONE = new TokenUsage(0, 0, 0);

	/**
	 * All that counts towards the job's ceiling.
	 * @return what was sent and what came back
	 */
	public long total() {
		return this.input + this.output;
	}

	/**
	 * Both together.
	 * @param other the other
	 * @return the sum
	 */
	public TokenUsage plus(TokenUsage other) {
		return new TokenUsage(this.input + other.input, this.cached + other.cached, this.output + other.output);
	}

}
