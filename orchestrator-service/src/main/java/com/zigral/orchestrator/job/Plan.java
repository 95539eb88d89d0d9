package com.zigral.orchestrator.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be done, in which order.
 *
 * @param objective what it is good for, one sentence
 * @param steps the steps, each after those it refers to
 */
public record Plan(String objective, List<PlannedStep> steps) {

	private static final Pattern NUMBERED = Pattern.compile("s(\\d{1,9})");

	public Plan {
		steps = List.copyOf(steps);
	}

	/**
	 * The same plan with other ids for its steps, and for its references to them, where
	 * some of them are taken: its numbered steps go on from the highest number.
	 * @param taken the ids that no step may have
	 * @return the plan, as it is when none of its ids is taken
	 */
	Plan after(Set<String> taken) {
		if (this.steps.stream().map(PlannedStep::id).noneMatch(taken::contains)) {
			return this;
		}
		long last = taken.stream()
			.map(NUMBERED::matcher)
			.filter(Matcher::matches)
			.mapToLong((number) -> Long.parseLong(number.group(1)))
			.max()
			.orElse(0);
		Map<String, String> ids = new HashMap<>();
		for (PlannedStep step : this.steps) {
			if (taken.contains(step.id()) || NUMBERED.matcher(step.id()).matches()) {
				ids.put(step.id(), "s" + ++last);
			}
		}
		return new Plan(this.objective, this.steps.stream().map((step) -> step.renamed(ids)).toList());
	}

}
