package com.zigral.orchestrator.job.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.Outcome;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.Run;
import org.jspecify.annotations.Nullable;

/**
 * What the context entry of a job holds, by which it is found and remembered: its latest
 * run, and what all of its runs have brought in words. What its steps put out is not in
 * it: that is kept with the checkpoint.
 *
 * @param command the sentence that asked for it
 * @param context what the caller said beside it
 * @param planner who planned it
 * @param tokens what planning it has cost, sent and received together
 * @param objective what it is good for
 * @param status where it stands
 * @param error why it failed, blank when it did not
 * @param outcome how the last of its runs that brought something ended, blank until one
 * has
 * @param result {@code empty} when its latest run came to nothing, blank otherwise
 * @param results what the steps of all its runs have done
 * @param archived whether it is out of sight, absent in a change that leaves that; a job
 * that continues is not
 * @param commands all sentences it was asked for, absent in a change that leaves them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobEntry(String command, Map<String, Object> context, String planner, long tokens, String objective,
		JobStatus status, String error, String outcome, String result, List<StepResult> results,
		@Nullable Boolean archived, @Nullable List<AskedCommand> commands) {

	static JobEntry of(Job job) {
		List<Run> runs = new JobRuns(job).all();
		boolean goesOn = job.status().active() || job.status() == JobStatus.PLANNED;
		return new JobEntry(job.origin().command(), job.origin().context(), job.origin().planner(),
				job.origin().usage().total(), job.objective(), job.status(),
				Optional.ofNullable(job.error()).orElse(""), outcome(runs),
				runs.getLast().broughtNothing() ? Outcome.Succeeded.EMPTY : "",
				runs.stream().flatMap(StepResult::of).toList(), goesOn ? Boolean.FALSE : null, null);
	}

	/**
	 * The same with all sentences the job was asked for.
	 * @param all the sentences
	 * @return the entry of a job that was just planned
	 */
	JobEntry asked(List<AskedCommand> all) {
		return new JobEntry(this.command, this.context, this.planner, this.tokens, this.objective, this.status,
				this.error, this.outcome, this.result, this.results, this.archived, all);
	}

	/**
	 * The same with what came of the job's people since.
	 * @param figures the figures, empty when there are none
	 * @return the entry of a job that has told of them before, or will
	 */
	JobEntry with(Optional<OutreachFigures> figures) {
		return figures
			.map((since) -> new JobEntry(this.command, this.context, this.planner, this.tokens, this.objective,
					this.status, this.error, since.addedTo(this.outcome), this.result, this.results, this.archived,
					this.commands))
			.orElse(this);
	}

	// A run that has brought nothing has changed nothing either.
	private static String outcome(List<Run> runs) {
		return runs.reversed()
			.stream()
			.filter((run) -> run.hasBegun() || runs.size() == 1)
			.map(JobEntry::outcome)
			.filter((outcome) -> !outcome.isEmpty())
			.findFirst()
			.orElse("");
	}

	private static String outcome(Run run) {
		return switch (run.status()) {
			case COMPLETED -> sentences(notes(run));
			case FAILED, CANCELLED -> sentences(Stream.concat(notes(run),
					Stream.of(Optional.ofNullable(run.error()).orElse("Cancelled by a person"))));
			case PLANNED, RUNNING, WAITING_FOR_APPROVAL, WAITING_FOR_INPUT, PAUSED_UNTIL -> "";
		};
	}

	private static Stream<String> notes(Run run) {
		return run.steps().stream().flatMap((step) -> step.summary().stream());
	}

	private static String sentences(Stream<String> notes) {
		return notes.map((note) -> note.endsWith(".") ? note : note + ".").collect(Collectors.joining(" "));
	}

	/**
	 * What a step has done.
	 *
	 * @param run the number of its run
	 * @param step its id
	 * @param agent the agent's name
	 * @param action the action's name
	 * @param summary what was done, for people
	 */
	record StepResult(int run, String step, String agent, String action, String summary) {

		static Stream<StepResult> of(Run run) {
			return run.steps()
				.stream()
				.flatMap((step) -> step.summary()
					.map((done) -> new StepResult(run.number(), step.id(), step.planned().agent(),
							step.planned().action(), done))
					.stream());
		}

	}

}
