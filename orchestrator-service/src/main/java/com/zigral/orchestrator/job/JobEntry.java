package com.zigral.orchestrator.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the context entry of a job holds, by which it is found and remembered. What its
 * steps put out is not in it: that is kept with the checkpoint.
 *
 * @param command the sentence that asked for it
 * @param context what the caller said beside it
 * @param planner who planned it
 * @param tokens what planning it has cost, sent and received together
 * @param objective what it is good for
 * @param status where it stands
 * @param error why it failed, blank when it did not
 * @param outcome how it ended, blank until then
 * @param result {@code empty} when it came to nothing, blank otherwise
 * @param results what its steps have done
 * @param commands all sentences it was asked for, absent in a change that leaves them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobEntry(String command, Map<String, Object> context, String planner, long tokens, String objective,
		JobStatus status, String error, String outcome, String result, List<StepResult> results,
		@Nullable List<AskedCommand> commands) {

	static JobEntry of(Job job) {
		return new JobEntry(job.origin().command(), job.origin().context(), job.origin().planner(),
				job.origin().usage().total(), job.objective(), job.status(),
				Optional.ofNullable(job.error()).orElse(""), outcome(job),
				job.broughtNothing() ? Outcome.Succeeded.EMPTY : "",
				job.steps().stream().filter((step) -> step.status() == StepStatus.DONE).map(StepResult::of).toList(),
				null);
	}

	/**
	 * The same with all sentences the job was asked for.
	 * @param all the sentences
	 * @return the entry of a job that was just planned
	 */
	JobEntry asked(List<AskedCommand> all) {
		return new JobEntry(this.command, this.context, this.planner, this.tokens, this.objective, this.status,
				this.error, this.outcome, this.result, this.results, all);
	}

	private static String outcome(Job job) {
		return switch (job.status()) {
			case COMPLETED -> sentences(notes(job));
			case FAILED, CANCELLED -> sentences(Stream.concat(notes(job),
					Stream.of(Optional.ofNullable(job.error()).orElse("Cancelled by a person"))));
			case PLANNED, RUNNING, WAITING_FOR_APPROVAL, WAITING_FOR_INPUT, PAUSED_UNTIL -> "";
		};
	}

	private static Stream<String> notes(Job job) {
		return job.steps().stream().flatMap((step) -> step.noteWhen(StepStatus.DONE).stream());
	}

	private static String sentences(Stream<String> notes) {
		return notes.map((note) -> note.endsWith(".") ? note : note + ".").collect(Collectors.joining(" "));
	}

	/**
	 * What a step has done.
	 *
	 * @param step its id
	 * @param agent the agent's name
	 * @param action the action's name
	 * @param summary what was done, for people
	 */
	record StepResult(String step, String agent, String action, String summary) {

		static StepResult of(Step step) {
			return new StepResult(step.id(), step.planned().agent(), step.planned().action(),
					Optional.ofNullable(step.note()).orElse(""));
		}

	}

}
