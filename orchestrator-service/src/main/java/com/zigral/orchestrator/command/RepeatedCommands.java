package com.zigral.orchestrator.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.command.Commands.Answer;
import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.SheetNotes;
import com.zigral.orchestrator.job.store.JobPeople;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.orchestrator.planning.Planner;
import com.zigral.orchestrator.planning.PlanningOutcome;
import com.zigral.service.problem.ProblemException;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes commands that are given again and again, while nobody waits for the answer. Each
 * has a job of its own, whose id the caller decides: the same id again is the same job.
 */
@Component
public class RepeatedCommands {

	private final Commands commands;

	private final Jobs jobs;

	private final Planner planner;

	RepeatedCommands(Commands commands, Jobs jobs, Planner planner) {
		this.commands = commands;
		this.jobs = jobs;
		this.planner = planner;
	}

	/**
	 * Have a sentence planned and its plan carried out, once.
	 * @param jobId the id of its job
	 * @param sentence the sentence
	 * @param earlier what the jobs before it have done
	 * @param onlyNew whether searches leave out whom those have found
	 * @return why there is no plan, empty when the job is under way or was before
	 * @throws com.zigral.orchestrator.memory.MemoryUnavailableException if the context
	 * manager cannot be reached; the same call can be made again
	 */
	public Optional<String> begin(String jobId, String sentence, JobSoFar earlier, boolean onlyNew) {
		Optional<Job> before = stored(jobId);
		if (before.isPresent()) {
			return unplanned(before.get());
		}
		try {
			return switch (this.commands.repeat(jobId, sentence, earlier, onlyNew)) {
				case Answer.Accepted _, Answer.Previewed _ -> Optional.empty();
				case Answer.Limited limited -> Optional.of(limited.message());
				case Answer.Refused refused -> Optional.of(refused.message());
				case Answer.Declined declined -> Optional.of(declined.why().message());
				case Answer.Failed failed -> Optional.of(failed.message());
			};
		}
		catch (IllegalTransitionException ex) {
			return stored(jobId).map(RepeatedCommands::unplanned).orElseThrow(() -> ex);
		}
	}

	/**
	 * Plan a sentence as {@link #begin} would. Nothing is stored and nothing begins.
	 * @param jobId the id that its job would have
	 * @param sentence the sentence
	 * @param earlier what the jobs before it have done
	 * @param onlyNew whether searches leave out whom those have found
	 * @return the plan
	 * @throws ProblemException if there is none
	 */
	public Plan preview(String jobId, String sentence, JobSoFar earlier, boolean onlyNew) {
		return switch (this.commands.preview(jobId, sentence, earlier, onlyNew)) {
			case PlanningOutcome.Planned planned -> planned.plan();
			case PlanningOutcome.NotUnderstood unclear ->
				throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, unclear.message());
			case PlanningOutcome.TokensUsedUp usedUp ->
				throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, usedUp.message());
			case PlanningOutcome.ProviderLimited limited ->
				throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, limited.message());
			case PlanningOutcome.ProviderFailed failed ->
				throw new ProblemException(HttpStatus.BAD_GATEWAY, failed.message());
			case PlanningOutcome.ProviderTimedOut failed ->
				throw new ProblemException(HttpStatus.GATEWAY_TIMEOUT, failed.message());
		};
	}

	/**
	 * Whether a sentence is planned without a language model: at no cost, and without
	 * failing for reasons that the sentence has no part in.
	 * @return whether planning is free
	 */
	public boolean isPlanningFree() {
		return this.planner.name().equals(Planner.OFFLINE);
	}

	/**
	 * Why a sentence would not be understood.
	 * @param jobId the id that its job would have
	 * @param sentence the sentence
	 * @param earlier what the jobs before it have done
	 * @param onlyNew whether searches leave out whom those have found
	 * @return the reason, empty when it is understood
	 */
	public Optional<String> refusal(String jobId, String sentence, JobSoFar earlier, boolean onlyNew) {
		return (this.commands.preview(jobId, sentence, earlier,
				onlyNew) instanceof PlanningOutcome.NotUnderstood unclear) ? Optional.of(unclear.message())
						: Optional.empty();
	}

	/**
	 * What a job says to the planner of the next one like it.
	 * @param jobId the next one
	 * @param people how many people the jobs before it have found
	 * @param last the last one of these
	 * @return what was done before
	 */
	public JobSoFar earlier(String jobId, int people, Optional<String> last) {
		return last.flatMap(this.jobs::find)
			.map(StoredJob::job)
			.map((job) -> new JobSoFar((people > 0) ? jobId : "", List.of(), people, JobPeople.lastSearch(job),
					SheetNotes.of(job)))
			.orElseGet(() -> new JobSoFar((people > 0) ? jobId : "", List.of(), people, Map.of(), List.of()));
	}

	private Optional<Job> stored(String jobId) {
		return this.jobs.find(jobId).map(StoredJob::job);
	}

	private static Optional<String> unplanned(Job job) {
		return (job.status() == JobStatus.FAILED && job.steps().isEmpty())
				? Optional.of(Optional.ofNullable(job.error()).orElse("No plan could be made")) : Optional.empty();
	}

}
