package com.zigral.orchestrator.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.Outcome;
import com.zigral.agent.PersonResult;
import com.zigral.agent.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A job: what was asked for, the plan, and how far it has come, all of its latest run,
 * and the runs before. This record is the job's checkpoint, and the lists in it the
 * checkpoint's items. Changes are new jobs; an illegal one is an
 * {@link IllegalTransitionException}. {@link JobRuns} begins new runs. Over 250 lines
 * because it is the checkpoint: it has one short method for each change that a state
 * allows.
 *
 * @param jobId its id
 * @param origin where it comes from
 * @param objective what it is good for
 * @param status where it stands
 * @param steps its steps in order
 * @param error why it failed
 * @param resumeAt when it continues, while it waits for a moment
 * @param createdAt when it was planned
 * @param updatedAt when it last changed
 * @param earlier the runs before the latest, the newest last
 */
public record Job(String jobId, Origin origin, String objective, JobStatus status, List<Step> steps,
		@Nullable String error, @Nullable Instant resumeAt, Instant createdAt, Instant updatedAt,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Run> earlier) {

	// The checkpoint of a job with one run has none.
	public Job {
		earlier = List.copyOf(Objects.requireNonNullElse(earlier, List.of()));
	}

	/**
	 * A job that was planned and not started.
	 * @param jobId its id
	 * @param origin where it comes from
	 * @param plan the plan, already valid
	 * @param now the time
	 * @return the job
	 */
	public static Job planned(String jobId, Origin origin, Plan plan, Instant now) {
		return new Job(jobId, origin, plan.objective(), JobStatus.PLANNED,
				plan.steps().stream().map(Step::pending).toList(), null, null, now, now, List.of());
	}

	/**
	 * A job that could not be planned.
	 * @param jobId its id
	 * @param origin where it comes from
	 * @param error why it could not
	 * @param now the time
	 * @return the job
	 */
	public static Job unplanned(String jobId, Origin origin, String error, Instant now) {
		return new Job(jobId, origin, "", JobStatus.FAILED, List.of(), error, null, now, now, List.of());
	}

	/**
	 * The number of the latest run.
	 * @return 1 for the first
	 */
	public int run() {
		return this.earlier.isEmpty() ? 1 : this.earlier.getLast().number() + 1;
	}

	/**
	 * The step to be carried out next.
	 * @return the first that is not done, empty when all are
	 */
	public Optional<Step> next() {
		return this.steps.stream().filter((step) -> step.status() != StepStatus.DONE).findFirst();
	}

	/**
	 * One of the steps.
	 * @param stepId its id
	 * @return the step
	 * @throws IllegalArgumentException if there is none of that id
	 */
	public Step step(String stepId) {
		return this.steps.stream()
			.filter((step) -> step.id().equals(stepId))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Job " + this.jobId + " has no step " + stepId));
	}

	/**
	 * Start a planned job.
	 * @param now the time
	 * @return the running job
	 */
	public Job started(Instant now) {
		require(this.status == JobStatus.PLANNED, "started");
		return with(JobStatus.RUNNING, this.steps, null, null, now);
	}

	/**
	 * Begin a step, the next one.
	 * @param stepId its id
	 * @param now the time
	 * @return the running job
	 */
	public Job begun(String stepId, Instant now) {
		require(this.status == JobStatus.RUNNING || this.status == JobStatus.PAUSED_UNTIL
				|| this.status == JobStatus.WAITING_FOR_APPROVAL, "carried on");
		return with(JobStatus.RUNNING, replaced(step(stepId).begun()), null, null, now);
	}

	/**
	 * Note how far a step has come.
	 * @param stepId its id
	 * @param progress how far
	 * @param now the time
	 * @return the job
	 */
	public Job progressed(String stepId, Progress progress, Instant now) {
		return with(this.status, replaced(step(stepId).progressed(progress)), null, null, now);
	}

	/**
	 * Note that a step is done.
	 * @param stepId its id
	 * @param outcome what it brought
	 * @param now the time
	 * @return the job, still running
	 */
	public Job done(String stepId, Outcome.Succeeded outcome, Instant now) {
		return with(this.status, replaced(step(stepId).done(outcome)), null, null, now);
	}

	/**
	 * End the job because a step failed for good.
	 * @param stepId its id
	 * @param outcome why
	 * @param now the time
	 * @return the failed job
	 */
	public Job failed(String stepId, Outcome.Failed outcome, Instant now) {
		return with(JobStatus.FAILED, replaced(step(stepId).failed(outcome)), outcome.reason(), null, now);
	}

	/**
	 * Let a step wait for a moment.
	 * @param stepId its id
	 * @param status how the job is called meanwhile
	 * @param outcome until when and why
	 * @param now the time
	 * @return the waiting job
	 */
	public Job waiting(String stepId, JobStatus status, Outcome.NotBefore outcome, Instant now) {
		return with(status, replaced(step(stepId).waiting(outcome.reason(), outcome.kind().orElse(null), List.of())),
				null, outcome.instant(), now);
	}

	/**
	 * Let a step wait for a person.
	 * @param stepId its id
	 * @param status what it waits for
	 * @param question what the person is asked
	 * @param now the time
	 * @return the waiting job
	 */
	public Job waiting(String stepId, JobStatus status, Outcome.NeedsHuman question, Instant now) {
		return with(status, replaced(step(stepId).waiting(question.question(), question.kind().orElse(null),
				question.screenshot().stream().toList())), null, null, now);
	}

	/**
	 * Go on with what a person answered.
	 * @param answer the answer
	 * @param now the time
	 * @return the running job
	 */
	public Job answered(String answer, Instant now) {
		require(this.status == JobStatus.WAITING_FOR_INPUT, "answered");
		return with(JobStatus.RUNNING, replaced(next().orElseThrow().answered(answer)), null, null, now);
	}

	/**
	 * End the job because every step is done.
	 * @param now the time
	 * @return the completed job
	 */
	public Job completed(Instant now) {
		require(next().isEmpty(), "completed while steps are left");
		return with(JobStatus.COMPLETED, this.steps, null, null, now);
	}

	/**
	 * End the job because a person wants it to end.
	 * @param now the time
	 * @return the cancelled job
	 */
	public Job cancelled(Instant now) {
		return cancelled(List.of(), now);
	}

	/**
	 * End the job because a person wants it to end, in the midst of a step.
	 * @param sent to whom that step has sent something, or may have
	 * @param now the time
	 * @return the cancelled job, which says what the step has done until then
	 */
	public Job cancelled(List<PersonResult> sent, Instant now) {
		require(this.status.active() || this.status == JobStatus.PLANNED, "cancelled");
		return with(JobStatus.CANCELLED, stopped(sent), null, null, now);
	}

	/**
	 * Note what the step has still done at which the job was cancelled.
	 * @param sent to whom it has sent something, or may have
	 * @param now the time
	 * @return the cancelled job, the same when that is known already
	 */
	public Job cancelledAfter(List<PersonResult> sent, Instant now) {
		require(this.status == JobStatus.CANCELLED, "added to after its end");
		List<Step> known = stopped(sent);
		return known.equals(this.steps) ? this : with(this.status, known, this.error, null, now);
	}

	/**
	 * The step in the midst of which the job is, or was cancelled.
	 * @return the step, empty when it is not in the midst of any
	 */
	public Optional<Step> interrupted() {
		return next().filter((step) -> step.status().isOpen() || step.status() == StepStatus.CANCELLED);
	}

	private List<Step> stopped(List<PersonResult> sent) {
		return interrupted().map((step) -> replaced(step.cancelled(sent))).orElse(this.steps);
	}

	/**
	 * End the job because a person does not want it to send what it would.
	 * @param reason why not
	 * @param now the time
	 * @return the cancelled job
	 */
	public Job rejected(String reason, Instant now) {
		require(this.status.active(), "rejected");
		return with(JobStatus.CANCELLED, stopped(List.of()), "Rejected: " + reason, null, now);
	}

	/**
	 * Go on with a failed job at the step that failed.
	 * @param now the time
	 * @return the running job
	 */
	public Job retried(Instant now) {
		require(this.status == JobStatus.FAILED && !this.steps.isEmpty(), "retried");
		return with(JobStatus.RUNNING, replaced(next().orElseThrow().again()), null, null, now);
	}

	/**
	 * The job without the lists in the state and the output of its steps.
	 * @return what is written in its checkpoint
	 */
	public Job withoutLists() {
		return new Job(this.jobId, this.origin, this.objective, this.status,
				this.steps.stream().map(Step::withoutLists).toList(), this.error, this.resumeAt, this.createdAt,
				this.updatedAt, this.earlier.stream().map(Run::withoutLists).toList());
	}

	private List<Step> replaced(Step changed) {
		List<Step> copy = new ArrayList<>(this.steps);
		copy.replaceAll((step) -> step.id().equals(changed.id()) ? changed : step);
		return List.copyOf(copy);
	}

	private Job with(JobStatus newStatus, List<Step> newSteps, @Nullable String newError, @Nullable Instant newResumeAt,
			Instant now) {
		return new Job(this.jobId, this.origin, this.objective, newStatus, newSteps, newError, newResumeAt,
				this.createdAt, now, this.earlier);
	}

	private void require(boolean legal, String what) {
		if (!legal) {
			throw new IllegalTransitionException(
					"Job %s is %s; it cannot be %s".formatted(this.jobId, this.status.key(), what));
		}
	}

}
