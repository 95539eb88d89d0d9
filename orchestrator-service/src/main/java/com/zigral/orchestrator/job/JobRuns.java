package com.zigral.orchestrator.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All runs of a job. A new one begins beside those that have brought something; only one
 * of which no step was ever begun gives way to it. Steps of different runs have different
 * ids, because what was sent and approved is kept by job and step.
 *
 * @param job the job
 */
public record JobRuns(Job job) {

	/** Each save of a running step writes the outline of all of them. */
	static final int MAX_RUNS = 200;

	/**
	 * All of them.
	 * @return the runs, the latest last
	 */
	public List<Run> all() {
		List<Run> runs = new ArrayList<>(this.job.earlier());
		runs.add(Run.latestOf(this.job));
		return runs;
	}

	/**
	 * Find one of them.
	 * @param number its number, from 1
	 * @return the run, empty when there is none of that number
	 */
	public Optional<Run> find(int number) {
		return all().stream().filter((run) -> run.number() == number).findFirst();
	}

	/**
	 * The steps of all of them.
	 * @return the steps, those of the latest run last
	 */
	public List<Step> steps() {
		return all().stream().flatMap((run) -> run.steps().stream()).toList();
	}

	/**
	 * Find a step by its id, which no other step of the job has.
	 * @param stepId its id
	 * @return the step, empty when there is none
	 */
	public Optional<Step> step(String stepId) {
		return steps().stream().filter((step) -> step.id().equals(stepId)).findFirst();
	}

	/**
	 * Make sure that no run continues.
	 * @throws IllegalTransitionException if the latest is active
	 */
	public void requireEnded() {
		if (this.job.status().active()) {
			throw new IllegalTransitionException("Job %s is %s. Wait for its end, or POST /jobs/%s/cancel first."
				.formatted(this.job.jobId(), this.job.status().key(), this.job.jobId()));
		}
	}

	/**
	 * Make sure that another run may begin.
	 * @throws IllegalTransitionException if a run is active, or there are as many as a
	 * job can have
	 */
	public void requireRoom() {
		requireEnded();
		if (kept().size() >= MAX_RUNS) {
			throw new IllegalTransitionException(
					"Job %s has had %d runs, which is the most: begin a new job, with another job_id or none"
						.formatted(this.job.jobId(), MAX_RUNS));
		}
	}

	/**
	 * Begin another run.
	 * @param origin where it comes from
	 * @param plan its plan, already valid
	 * @param now the time
	 * @return the planned job
	 * @throws IllegalTransitionException if none may begin
	 */
	public Job next(Origin origin, Plan plan, Instant now) {
		requireRoom();
		return planned(origin, plan, now, now, kept());
	}

	/**
	 * Begin another run that could not be planned.
	 * @param origin where it comes from
	 * @param error why it could not
	 * @param now the time
	 * @return the failed job
	 * @throws IllegalTransitionException if none may begin
	 */
	public Job nextUnplanned(Origin origin, String error, Instant now) {
		requireRoom();
		return new Job(this.job.jobId(), origin, "", JobStatus.FAILED, List.of(), error, null, now, now, kept());
	}

	/**
	 * Take another plan: instead of the one that nobody has started yet, or, when the
	 * latest run has failed or was cancelled, for another run.
	 * @param plan the plan, already valid
	 * @param now the time
	 * @return the planned job
	 * @throws IllegalTransitionException if the latest run is active or completed
	 */
	public Job edited(Plan plan, Instant now) {
		Origin origin = this.job.origin().edited();
		return switch (this.job.status()) {
			case PLANNED -> planned(origin, plan, this.job.createdAt(), now, this.job.earlier());
			case FAILED, CANCELLED -> next(origin, plan, now);
			case COMPLETED -> throw new IllegalTransitionException(
					"Job %s is completed, and what it has done is not edited: POST /jobs/%s/duplicate makes a new job with its plan, and POST /command with its job_id begins another run of it"
						.formatted(this.job.jobId(), this.job.jobId()));
			case RUNNING, WAITING_FOR_APPROVAL, WAITING_FOR_INPUT, PAUSED_UNTIL ->
				throw new IllegalTransitionException("Job %s is %s; it cannot be given another plan"
					.formatted(this.job.jobId(), this.job.status().key()));
		};
	}

	private Job planned(Origin origin, Plan plan, Instant createdAt, Instant now, List<Run> before) {
		Plan numbered = plan.after(before.stream()
			.flatMap((run) -> run.steps().stream())
			.map(Step::id)
			.collect(Collectors.toUnmodifiableSet()));
		return new Job(this.job.jobId(), origin, plan.objective(), JobStatus.PLANNED,
				numbered.steps().stream().map(Step::pending).toList(), null, null, createdAt, now, before);
	}

	private List<Run> kept() {
		List<Run> all = all();
		return all.getLast().hasBegun() ? all : this.job.earlier();
	}

}
