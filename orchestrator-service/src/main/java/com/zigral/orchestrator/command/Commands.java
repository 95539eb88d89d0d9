package com.zigral.orchestrator.command;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.Origin;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.SheetNotes;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.job.store.AskedCommand;
import com.zigral.orchestrator.job.store.JobPeople;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.PastJob;
import com.zigral.orchestrator.job.store.RememberedJob;
import com.zigral.orchestrator.job.store.RememberedJobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.orchestrator.planning.NewPeople;
import com.zigral.orchestrator.planning.PlanRequest;
import com.zigral.orchestrator.planning.Planner;
import com.zigral.orchestrator.planning.Planning;
import com.zigral.orchestrator.planning.PlanningOutcome;
import com.zigral.orchestrator.run.NamedPeople;
import com.zigral.orchestrator.run.RunQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.stereotype.Component;

/**
 * Takes commands: has them planned, stores the job and hands it over to be run. Over 250
 * lines because its outcomes are nested in it.
 */
@Component
class Commands {

	private static final Logger logger = LoggerFactory.getLogger(Commands.class);

	private final Jobs jobs;

	private final RememberedJobs remembered;

	private final Planner planner;

	private final NamedPeople people;

	private final NewPeople newPeople;

	private final RunQueue queue;

	private final Clock clock;

	Commands(Jobs jobs, RememberedJobs remembered, Planner planner, NamedPeople people, NewPeople newPeople,
			RunQueue queue, Clock clock) {
		this.jobs = jobs;
		this.remembered = remembered;
		this.planner = planner;
		this.people = people;
		this.newPeople = newPeople;
		this.queue = queue;
		this.clock = clock;
	}

	Answer handle(String sentence, CommandContext said, boolean dryRun) {
		String jobId = said.jobId().orElseGet(JobId::random);
		try (MDC.MDCCloseable _ = MDC.putCloseable("job", jobId)) {
			Optional<RememberedJob> known = said.jobId().flatMap(this.remembered::find);
			Optional<StoredJob> before = said.jobId().flatMap(this.jobs::find);
			before.map(StoredJob::job).map(JobRuns::new).ifPresent(JobRuns::requireRoom);
			return handle(new Known(sentence, said.facts(), jobId, known, before, Optional.empty()), dryRun);
		}
	}

	/**
	 * Handle a sentence for a job that follows others for the same purpose.
	 * @param jobId the id of the job, of which nothing is stored
	 * @param sentence the sentence
	 * @param earlier what the jobs before it have done
	 * @param onlyNew whether searches leave out whom those have found
	 * @return the answer
	 */
	Answer repeat(String jobId, String sentence, JobSoFar earlier, boolean onlyNew) {
		try (MDC.MDCCloseable _ = MDC.putCloseable("job", jobId)) {
			return handle(new Known(sentence, Map.of(), jobId, Optional.empty(), Optional.empty(),
					Optional.of(new Repetition(earlier, onlyNew))), false);
		}
	}

	/**
	 * Plan a sentence as {@link #repeat} would. Nothing is stored and nothing begins.
	 * @param jobId the id that its job would have
	 * @param sentence the sentence
	 * @param earlier what the jobs before it have done
	 * @param onlyNew whether searches leave out whom those have found
	 * @return what came of it
	 */
	PlanningOutcome preview(String jobId, String sentence, JobSoFar earlier, boolean onlyNew) {
		Known known = new Known(sentence, Map.of(), jobId, Optional.empty(), Optional.empty(),
				Optional.of(new Repetition(earlier, onlyNew)));
		PlanningOutcome outcome = this.planner.plan(known.toPlanRequest(List.of())).outcome();
		return (outcome instanceof PlanningOutcome.Planned planned)
				? new PlanningOutcome.Planned(leftOut(known, planned.plan())) : outcome;
	}

	private Answer handle(Known known, boolean dryRun) {
		List<PastJob> pastJobs = this.planner.usesPastJobs() ? this.remembered.similar(known.jobId(), known.sentence())
				: List.of();
		Planning planning = this.planner.plan(known.toPlanRequest(pastJobs));
		Origin origin = new Origin(known.sentence(), known.context(), this.planner.name(),
				known.spent().plus(planning.usage()));
		return switch (planning.outcome()) {
			case PlanningOutcome.Planned planned -> accept(known, origin, leftOut(known, planned.plan()), dryRun);
			case PlanningOutcome.NotUnderstood unclear -> new Answer.Declined(unclear);
			case PlanningOutcome.TokensUsedUp usedUp -> {
				storeUnplanned(known, origin, usedUp.message());
				yield new Answer.Refused(usedUp.message());
			}
			case PlanningOutcome.ProviderLimited limited -> {
				storeUnplanned(known, origin, limited.message());
				yield new Answer.Limited(limited.message());
			}
			case PlanningOutcome.ProviderFailed failed -> fail(known, origin, failed.message(), false);
			case PlanningOutcome.ProviderTimedOut failed -> fail(known, origin, failed.message(), true);
		};
	}

	private Plan leftOut(Known known, Plan plan) {
		return known.leavesOut() ? this.newPeople.only(plan, known.jobId()) : plan;
	}

	private Answer accept(Known known, Origin origin, Plan plan, boolean dryRun) {
		Optional<String> noEligibleRecipients = this.people.noEligibleRecipients(plan.steps());
		if (noEligibleRecipients.isPresent()) {
			return new Answer.Refused(noEligibleRecipients.get());
		}
		Job planned = known.planned(origin, plan, this.clock.instant());
		logger.info("Planned by {}: {}", planned.origin().planner(), planned.objective());
		if (dryRun) {
			return new Answer.Previewed(this.jobs.plan(planned, known.memory(), known.before()).job());
		}
		StoredJob started = this.queue.storeAndRun(known.jobId(),
				() -> this.jobs.plan(planned.started(this.clock.instant()), known.memory(), known.before()));
		return new Answer.Accepted(started.job());
	}

	private Answer fail(Known known, Origin origin, String message, boolean timedOut) {
		storeUnplanned(known, origin, message);
		return new Answer.Failed(message, timedOut, known.jobId());
	}

	private void storeUnplanned(Known known, Origin origin, String error) {
		logger.warn("No plan: {}", error);
		this.jobs.plan(known.unplanned(origin, error, this.clock.instant()), known.memory(), known.before());
	}

	/**
	 * How a command was answered.
	 */
	sealed interface Answer {

		/** There is a plan, which is being carried out. */
		record Accepted(Job job) implements Answer {
		}

		/** There is a plan, which waits to be started. */
		record Previewed(Job job) implements Answer {
		}

		/** The model's provider asks to be left alone for a while. */
		record Limited(String message) implements Answer {
		}

		/** Planning it is not allowed. */
		record Refused(String message) implements Answer {
		}

		/** The sentence cannot be planned; what was understood of it is said. */
		record Declined(PlanningOutcome.NotUnderstood why) implements Answer {
		}

		/** The model's provider failed. */
		record Failed(String message, boolean timedOut, String jobId) implements Answer {
		}

	}

	private record Known(String sentence, Map<String, Object> said, String jobId, Optional<RememberedJob> memory,
			Optional<StoredJob> before, Optional<Repetition> repetition) {

		boolean leavesOut() {
			return this.repetition.filter((again) -> again.onlyNew() && again.earlier().hasPeople()).isPresent();
		}

		// What is said now counts more than what was said before; an entry that somebody
		// else has put into the context manager was said before.
		Map<String, Object> context() {
			Map<String, Object> merged = new LinkedHashMap<>();
			if (this.before.isEmpty()) {
				this.memory.ifPresent((entry) -> merged.putAll(entry.facts()));
			}
			this.before.ifPresent((stored) -> merged.putAll(stored.job().origin().context()));
			merged.putAll(this.said);
			return merged;
		}

		Job planned(Origin origin, Plan plan, Instant now) {
			return this.before.map((stored) -> new JobRuns(stored.job()).next(origin, plan, now))
				.orElseGet(() -> Job.planned(this.jobId, origin, plan, now));
		}

		Job unplanned(Origin origin, String error, Instant now) {
			return this.before.map((stored) -> new JobRuns(stored.job()).nextUnplanned(origin, error, now))
				.orElseGet(() -> Job.unplanned(this.jobId, origin, error, now));
		}

		TokenUsage spent() {
			return this.before.map((stored) -> stored.job().origin().usage()).orElse(TokenUsage.NONE);
		}

		PlanRequest toPlanRequest(List<PastJob> pastJobs) {
			List<String> earlier = this.memory.stream()
				.flatMap((entry) -> entry.commands().stream())
				.map(AskedCommand::command)
				.toList();
			boolean onlyNew = this.repetition.filter(Repetition::onlyNew).isPresent();
			return new PlanRequest(onlyNew ? NewPeople.withoutNew(this.sentence) : this.sentence, context(),
					jobSoFar(earlier), pastJobs, spent());
		}

		// An id in the plan of a job that has nobody would be another plan for each job.
		private JobSoFar jobSoFar(List<String> commands) {
			return this.before.map(StoredJob::job).map((job) -> {
				int people = JobPeople.count(job);
				return new JobSoFar((people > 0) ? this.jobId : "", commands, people, JobPeople.lastSearch(job),
						SheetNotes.of(job));
			})
				.or(() -> this.repetition.map(Repetition::earlier))
				.orElseGet(() -> new JobSoFar("", commands, 0, Map.of(), List.of()));
		}

	}

	/**
	 * What is known of a job because it follows others.
	 *
	 * @param earlier what these have done
	 * @param onlyNew whether searches leave out whom they have found
	 */
	private record Repetition(JobSoFar earlier, boolean onlyNew) {
	}

}
