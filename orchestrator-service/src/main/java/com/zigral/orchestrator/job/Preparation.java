package com.zigral.orchestrator.job;

import java.util.List;
import java.util.Objects;

import com.zigral.agent.Prospect;

/**
 * A step that only makes something ready for later steps, such as a spreadsheet for those
 * that write to it.
 *
 * @param step the step
 * @param parameter the parameter that names what it makes ready
 */
public record Preparation(PlannedStep step, String parameter) {

	/**
	 * The later steps that it is for.
	 * @param steps all steps of the plan
	 * @return those of the same agent that name the same, none when it is of use by
	 * itself
	 */
	public List<PlannedStep> users(List<PlannedStep> steps) {
		return steps.stream()
			.dropWhile((other) -> !other.id().equals(this.step.id()))
			.skip(1)
			.filter((later) -> later.agent().equals(this.step.agent()) && Objects
				.equals(later.parameters().get(this.parameter), this.step.parameters().get(this.parameter)))
			.filter((later) -> !later.references().isEmpty())
			.toList();
	}

	/**
	 * Whether all steps that it is for have turned out to be about nobody.
	 * @param job the job
	 * @return whether there is nothing to make ready for
	 */
	public boolean isForNobody(Job job) {
		List<PlannedStep> users = users(job.steps().stream().map(Step::planned).toList());
		return !users.isEmpty() && users.stream()
			.flatMap((user) -> user.references().stream())
			.map(job::step)
			.allMatch(Preparation::hasNobody);
	}

	private static boolean hasNobody(Step source) {
		return source.status() == StepStatus.DONE && source.output().get(Prospect.KIND) instanceof List<?> people
				&& people.isEmpty();
	}

}
