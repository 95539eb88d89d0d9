package com.zigral.orchestrator.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.Artifact;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job as the API shows it, with what concerns the job as a whole.
 *
 * @param jobId the job's id
 * @param name what people call the job
 * @param archived whether the job is out of sight
 * @param run the run's number, from 1
 * @param status where it stands
 * @param objective what it is good for
 * @param command the sentence that asked for it
 * @param context what the caller said beside it
 * @param planner who planned it
 * @param usage what planning the job has cost by then
 * @param steps its steps
 * @param error why it failed
 * @param errorKind the same for programs, such as {@code page_changed}
 * @param result {@code empty} when it is completed and came to nothing, absent otherwise
 * @param resumeAt when it continues, while it waits for a moment
 * @param createdAt when it was planned
 * @param updatedAt when it last changed
 * @param runs all runs of the job, the latest last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(String jobId, @Nullable String name, boolean archived, int run, JobStatus status,
		String objective, String command, Map<String, Object> context, String planner, TokenUsage usage,
		List<StepView> steps, @Nullable String error, @Nullable String errorKind, @Nullable String result,
		@Nullable Instant resumeAt, Instant createdAt, Instant updatedAt, List<RunView> runs) {

	/**
	 * Show the latest run of a job.
	 * @param job the job
	 * @param label what is written on it
	 * @param now the time; files that are no longer kept then are not shown
	 * @return its view
	 */
	public static JobView from(Job job, JobLabel label, Instant now) {
		return of(job, Run.latestOf(job), label, now);
	}

	/**
	 * Show a run of a job.
	 * @param job the job
	 * @param run one of its runs
	 * @param label what is written on the job
	 * @param now the time; files that are no longer kept then are not shown
	 * @return its view
	 */
	public static JobView of(Job job, Run run, JobLabel label, Instant now) {
		return new JobView(job.jobId(), label.name(), label.archived(), run.number(), run.status(), run.objective(),
				run.origin().command(), run.origin().context(), run.origin().planner(), run.origin().usage(),
				run.steps().stream().map((step) -> StepView.from(step, now)).toList(), run.error(), errorKind(run),
				resultOf(run.broughtNothing()), (run.number() == job.run()) ? job.resumeAt() : null, run.createdAt(),
				run.updatedAt(), new JobRuns(job).all().stream().map(RunView::from).toList());
	}

	private static @Nullable String resultOf(boolean isEmpty) {
		return isEmpty ? Outcome.Succeeded.EMPTY : null;
	}

	private static @Nullable String errorKind(Run run) {
		return run.next()
			.filter((step) -> step.status() == StepStatus.FAILED)
			.flatMap((step) -> Optional.ofNullable(step.errorKind()))
			.map(ErrorKind::key)
			.orElse(null);
	}

	/**
	 * A run in the list of all runs of a job.
	 *
	 * @param run its number, from 1
	 * @param status where it stands
	 * @param command the sentence that asked for it
	 * @param objective what it is good for
	 * @param createdAt when it was planned
	 * @param updatedAt when it last changed
	 */
	public record RunView(int run, JobStatus status, String command, String objective, Instant createdAt,
			Instant updatedAt) {

		static RunView from(Run run) {
			return new RunView(run.number(), run.status(), run.origin().command(), run.objective(), run.createdAt(),
					run.updatedAt());
		}

	}

	/**
	 * A step as the API shows it: everything but the data itself.
	 *
	 * @param id its id
	 * @param agent the agent's name
	 * @param action the action's name
	 * @param parameters its parameters
	 * @param status where it stands
	 * @param attempts how often it was begun
	 * @param summary what was done, of a cancelled step until it was cancelled
	 * @param result {@code empty} when it is done and came to nothing, absent otherwise
	 * @param people how many people came to what, absent when it says nothing of single
	 * people; GET /jobs/{jobId}/steps/{stepId}/people names them
	 * @param campaignId the campaign that it has started, absent when it has started none
	 * @param error why it failed
	 * @param waitingFor what it waits for
	 * @param errorKind what keeps it from being done, for programs
	 * @param progress how far it has come
	 * @param artifacts files kept along the way
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record StepView(String id, String agent, String action, Map<String, Object> parameters, StepStatus status,
			int attempts, @Nullable String summary, @Nullable String result, @Nullable List<PeopleCount> people,
			@Nullable String campaignId, @Nullable String error, @Nullable String waitingFor,
			@Nullable String errorKind, @Nullable StepProgress progress, List<Artifact> artifacts) {

		static StepView from(Step step, Instant now) {
			PlannedStep planned = step.planned();
			return new StepView(planned.id(), planned.agent(), planned.action(), planned.parameters(), step.status(),
					step.attempts(), step.summary().orElse(null), resultOf(step.broughtNothing()),
					PeopleCount.of(step.output()).orElse(null), campaignId(step),
					step.noteWhen(StepStatus.FAILED).orElse(null), step.noteWhen(StepStatus.WAITING).orElse(null),
					Optional.ofNullable(step.errorKind()).map(ErrorKind::key).orElse(null), step.progress(),
					step.artifacts().stream().filter((artifact) -> artifact.isKept(now)).toList());
		}

		private static @Nullable String campaignId(Step step) {
			return (step.output().get("campaign") instanceof Map<?, ?> campaign
					&& campaign.get("id") instanceof String id) ? id : null;
		}

	}

}
