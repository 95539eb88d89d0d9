package com.zigral.orchestrator.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Action;
import com.zigral.agent.Agent;
import com.zigral.agent.Outcome;
import com.zigral.agent.Progress;
import com.zigral.agent.StepStoppedException;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.Preparation;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.memory.MemoryUnavailableException;
import com.zigral.orchestrator.memory.StaleWriteException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One run of one job, from its checkpoint until it ends or waits. Between two steps the
 * checkpoint is written once, and by nobody else.
 */
final class JobExecution implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(JobExecution.class);

	private final Jobs jobs;

	private final Catalog catalog;

	private final Safeguards safeguards;

	private final RunSettings settings;

	private final Clock clock;

	private final JobObservations observations;

	private final StepActions actions;

	private final Withdrawals withdrawals;

	private final HeldAccount account;

	private final StepGate gate;

	private StoredJob stored;

	private GrowingState saved = new GrowingState(Map.of());

	JobExecution(Jobs jobs, Catalog catalog, Safeguards safeguards, RunSettings settings, Clock clock,
			JobObservations observations, StoredJob stored) {
		this.jobs = jobs;
		this.catalog = catalog;
		this.safeguards = safeguards;
		this.settings = settings;
		this.clock = clock;
		this.observations = observations;
		this.actions = StepActions.of(catalog, safeguards);
		this.withdrawals = new Withdrawals(safeguards.history());
		this.account = new HeldAccount(safeguards.leases(), stored.job().jobId());
		this.gate = new StepGate(this.actions, safeguards, this.account, clock);
		this.stored = stored;
	}

	Optional<Instant> proceed() throws InterruptedException {
		Job job = this.stored.job();
		if (!isToBeRun(job.status())) {
			complete(job);
			return Optional.empty();
		}
		if (job.resumeAt() != null && job.resumeAt().isAfter(now())) {
			return Optional.of(job.resumeAt());
		}
		Optional<String> answer = job.next().flatMap((step) -> Optional.ofNullable(step.answer()));
		Job advanced = this.gate.advanced(job);
		if (isStillWaitingForAccount(job, advanced)) {
			return Optional.ofNullable(advanced.resumeAt());
		}
		if (advanced.status() == JobStatus.WAITING_FOR_APPROVAL && job.status() == advanced.status()) {
			return Optional.empty();
		}
		save(advanced);
		while (this.stored.job().status() == JobStatus.RUNNING && this.stored.job().resumeAt() == null) {
			Step step = this.stored.job().next().orElseThrow();
			Optional<String> given = answer;
			Outcome outcome = this.observations.step(step.id(), step.planned(), () -> perform(step, given));
			answer = Optional.empty();
			logger.info("{} {}.{}: {}", step.id(), step.planned().agent(), step.planned().action(), said(outcome));
			save(settled(step, outcome));
		}
		return Optional.ofNullable(this.stored.job().resumeAt());
	}

	// Whoever worked for the job when it was cancelled comes by here once that is over.
	private void complete(Job job) {
		if (job.status() == JobStatus.CANCELLED) {
			Job completed = new Cancellation(this.safeguards).complete(job, now());
			if (!completed.equals(job)) {
				save(completed);
			}
		}
	}

	private static boolean isToBeRun(JobStatus status) {
		return switch (status) {
			case RUNNING, PAUSED_UNTIL, WAITING_FOR_APPROVAL -> true;
			case PLANNED, WAITING_FOR_INPUT, COMPLETED, FAILED, CANCELLED -> false;
		};
	}

	private static boolean isStillWaitingForAccount(Job before, Job after) {
		return before.resumeAt() != null && after.resumeAt() != null && before.status() == after.status()
				&& before.next().map(Step::note).equals(after.next().map(Step::note));
	}

	@Override
	public void close() {
		this.account.close();
	}

	private Job settled(Step step, Outcome outcome) {
		Job job = this.stored.job();
		this.actions.account(step.planned())
			.ifPresent((account) -> this.safeguards.stops().stop(account, job.jobId(), outcome));
		return switch (outcome) {
			case Outcome.Succeeded succeeded -> this.gate.advanced(job.done(step.id(), known(step, succeeded), now()));
			case Outcome.Failed failed when failed.retryable() && step.attempts() < this.settings.attempts()
					&& this.actions.mayBeRepeated(step.planned()) ->
				job.waiting(step.id(), JobStatus.RUNNING, retry(step, failed), now());
			case Outcome.Failed failed -> job.failed(step.id(), failed, now());
			case Outcome.NeedsHuman human -> asking(job, step, human);
			case Outcome.NotBefore later -> job.waiting(step.id(), JobStatus.PAUSED_UNTIL, later, now());
		};
	}

	// The agent keeps the page open about which it asks, and so this replica the account.
	private Job asking(Job job, Step step, Outcome.NeedsHuman human) {
		this.account.keep();
		return job.waiting(step.id(), JobStatus.WAITING_FOR_INPUT, human, now());
	}

	// Before the checkpoint is written: whoever was erased is never in one, and nobody in
	// one is unknown.
	private Outcome.Succeeded known(Step step, Outcome.Succeeded succeeded) {
		this.withdrawals.note(this.actions.account(step.planned()), succeeded.output());
		Map<String, Object> output = this.safeguards.people().withoutErased(succeeded.output());
		this.safeguards.people().remember(job().jobId(), output);
		return new Outcome.Succeeded(succeeded.summary(), output, succeeded.artifacts());
	}

	// What people are told, never the data itself: it is about other people.
	private static String said(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Succeeded succeeded -> succeeded.summary();
			case Outcome.Failed failed -> "Failed: " + failed.reason();
			case Outcome.NeedsHuman human -> "Asks: " + human.question();
			case Outcome.NotBefore later -> "Waits until " + later.instant() + ": " + later.reason();
		};
	}

	private Outcome.NotBefore retry(Step step, Outcome.Failed failed) {
		Duration wait = this.settings.backoff().multipliedBy(1L << (step.attempts() - 1));
		return new Outcome.NotBefore(now().plus(wait),
				"Attempt %d failed: %s".formatted(step.attempts(), failed.reason()), Optional.of(failed.kind()));
	}

	private Outcome perform(Step step, Optional<String> answer) throws InterruptedException {
		PlannedStep planned = step.planned();
		Optional<Agent> agent = this.catalog.agent(planned.agent());
		Optional<Action> action = this.catalog.action(planned.agent(), planned.action());
		if (agent.isEmpty() || action.isEmpty()) {
			return new Outcome.Failed(
					"The agent %s cannot do %s here; plan the job anew".formatted(planned.agent(), planned.action()),
					List.of());
		}
		if (action.get()
			.prepares()
			.filter((ground) -> new Preparation(planned, ground).isForNobody(job()))
			.isPresent()) {
			return Outcome.Succeeded.empty("Nothing made: there is nobody to write to it", Map.of());
		}
		this.saved = new GrowingState(step.state());
		try {
			return agent.get().perform(this.actions.request(job(), planned), running(step, answer));
		}
		catch (StepStoppedException | StaleWriteException | MemoryUnavailableException | DataAccessException
				| TransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			return StepActions.broken(planned, ex);
		}
	}

	private RunningStep running(Step step, Optional<String> answer) {
		Artifacts artifacts = new Artifacts(this.settings.artifacts(), job().jobId(), step.id());
		return new RunningStep(this, this.safeguards, this.account, artifacts, step, answer, this.clock);
	}

	Duration keptFor() {
		return this.settings.keptFor();
	}

	void requireStillMine() {
		if (this.jobs.changed(job().jobId(), this.stored.fence()).isPresent()) {
			throw new StepStoppedException("The job was changed by somebody else");
		}
	}

	void progressed(String stepId, Progress progress) {
		this.withdrawals.note(this.actions.account(job().step(stepId).planned()), progress.state());
		Progress known = new Progress(progress.done(), progress.total(), progress.message(),
				this.saved.next(progress.state(), this.safeguards.people()::withoutErased));
		try {
			save(job().progressed(stepId, known, now()));
		}
		catch (StaleWriteException ex) {
			throw new StepStoppedException("The job was changed by somebody else");
		}
	}

	Job job() {
		return this.stored.job();
	}

	private void save(Job job) {
		this.stored = this.jobs.save(job, this.stored);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
