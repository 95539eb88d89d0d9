package com.zigral.orchestrator.job;

import java.util.List;

/**
 * What shall be done, in which order.
 *
 * @param objective what it is good for, one sentence
 * @param steps the steps, each after those it refers to
 */
public record Plan(String objective, List<PlannedStep> steps) {

	public Plan {
		steps = List.copyOf(steps);
	}

}
