package com.zigral.orchestrator.job;

import java.util.Map;

/**
 * Where a job comes from.
 *
 * @param command the sentence that asked for it
 * @param context what the caller said beside it, flat
 * @param planner who planned it
 * @param usage what all planning of this job has cost
 */
public record Origin(String command, Map<String, Object> context, String planner, TokenUsage usage) {

	private static final String EDITED = " (edited)";

	public Origin {
		context = Map.copyOf(context);
	}

	/**
	 * The same with a plan that a person has changed.
	 * @return an origin whose planner says so
	 */
	Origin edited() {
		return this.planner.endsWith(EDITED) ? this
				: new Origin(this.command, this.context, this.planner + EDITED, this.usage);
	}

	/**
	 * The same for a job of its own, which no planning has cost anything yet.
	 * @return an origin without usage
	 */
	public Origin again() {
		return new Origin(this.command, this.context, this.planner, TokenUsage.NONE);
	}

}
