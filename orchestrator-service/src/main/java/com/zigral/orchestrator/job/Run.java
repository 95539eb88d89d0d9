package com.zigral.orchestrator.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One run of a job: a sentence, its plan, and what became of it.
 *
 * @param number which of the job's runs it is, from 1
 * @param origin where it comes from
 * @param objective what it is good for
 * @param status where it stands
 * @param steps its steps in order; no other run of the job has steps of their ids
 * @param error why it failed
 * @param createdAt when it was planned
 * @param updatedAt when it last changed
 */
public record Run(int number, Origin origin, String objective, JobStatus status, List<Step> steps,
		@Nullable String error, Instant createdAt, Instant updatedAt) {

	static Run latestOf(Job job) {
		return new Run(job.run(), job.origin(), job.objective(), job.status(), job.steps(), job.error(),
				job.createdAt(), job.updatedAt());
	}

	/**
	 * The first step that is not done.
	 * @return the step, empty when all are done
	 */
	Optional<Step> next() {
		return this.steps.stream().filter((step) -> step.status() != StepStatus.DONE).findFirst();
	}

	/**
	 * Whether any step was ever begun or has waited to be. A run of which none was has
	 * brought nothing.
	 * @return whether one was
	 */
	public boolean hasBegun() {
		return this.steps.stream().anyMatch(Step::hasBegun);
	}

	/**
	 * Whether it is completed and all its work came to nothing: none of the steps on
	 * which no other builds has brought anything.
	 * @return whether it did
	 */
	public boolean broughtNothing() {
		Set<String> sources = this.steps.stream()
			.map(Step::planned)
			.flatMap((step) -> step.references().stream())
			.collect(Collectors.toSet());
		return this.status == JobStatus.COMPLETED && !this.steps.isEmpty()
				&& this.steps.stream().filter((step) -> !sources.contains(step.id())).allMatch(Step::broughtNothing);
	}

	Run withoutLists() {
		return new Run(this.number, this.origin, this.objective, this.status,
				this.steps.stream().map(Step::withoutLists).toList(), this.error, this.createdAt, this.updatedAt);
	}

}
