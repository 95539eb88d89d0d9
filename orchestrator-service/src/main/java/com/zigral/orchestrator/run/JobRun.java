package com.zigral.orchestrator.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.Effect;
import com.zigral.agent.Outcome;
import com.zigral.agent.Progress;
import com.zigral.agent.StepStoppedException;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.Jobs;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.job.StoredJob;
import com.zigral.orchestrator.memory.MemoryUnavailableException;
import com.zigral.orchestrator.memory.StaleWriteException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of one job, from its checkpoint until it ends or waits. Between two steps the
 * checkpoint is written once.
 */
final class JobRun {

	private static final Logger logger = LoggerFactory.getLogger(JobRun.class);

	private final Jobs jobs;

	private final Catalog catalog;

	private final RunSettings settings;

	private final Clock clock;

	private StoredJob stored;

	JobRun(Jobs jobs, Catalog catalog, RunSettings settings, Clock clock, StoredJob stored) {
		this.jobs = jobs;
		this.catalog = catalog;
		this.settings = settings;
		this.clock = clock;
		this.stored = stored;
	}

	Optional<Instant> proceed() throws InterruptedException {
		Job job = this.stored.job();
		if (job.status() != JobStatus.RUNNING && job.status() != JobStatus.PAUSED_UNTIL) {
			this.jobs.remember(job);
			return Optional.empty();
		}
		if (job.resumeAt() != null && job.resumeAt().isAfter(now())) {
			return Optional.of(job.resumeAt());
		}
		Optional<String> answer = job.next().flatMap((step) -> Optional.ofNullable(step.answer()));
		save(advanced(job));
		while (this.stored.job().status() == JobStatus.RUNNING && this.stored.job().resumeAt() == null) {
			Step step = this.stored.job().next().orElseThrow();
			Outcome outcome = perform(step, answer);
			answer = Optional.empty();
			logger.info("{} {}.{}: {}", step.id(), step.planned().agent(), step.planned().action(), said(outcome));
			save(settled(step, outcome));
		}
		return Optional.ofNullable(this.stored.job().resumeAt());
	}

	private Job advanced(Job job) {
		Optional<Step> next = job.next();
		if (next.isEmpty()) {
			return job.completed(now());
		}
		PlannedStep step = next.get().planned();
		boolean outreach = this.catalog.action(step.agent(), step.action())
			.filter((action) -> action.effect() == Effect.OUTREACH)
			.isPresent();
		return outreach
				? job.waiting(step.id(), JobStatus.WAITING_FOR_APPROVAL,
						new Outcome.NeedsHuman("Approve what goes out in your name", Optional.empty()), now())
				: job.begun(step.id(), now());
	}

	private Job settled(Step step, Outcome outcome) {
		Job job = this.stored.job();
		return switch (outcome) {
			case Outcome.Succeeded succeeded -> advanced(job.done(step.id(), succeeded, now()));
			case Outcome.Failed failed when failed.retryable() && step.attempts() < this.settings.attempts() ->
				job.waiting(step.id(), JobStatus.RUNNING, retry(step, failed), now());
			case Outcome.Failed failed -> job.failed(step.id(), failed, now());
			case Outcome.NeedsHuman human -> job.waiting(step.id(), JobStatus.WAITING_FOR_INPUT, human, now());
			case Outcome.NotBefore later -> job.waiting(step.id(), JobStatus.PAUSED_UNTIL, later, now());
		};
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
				"Attempt %d failed: %s".formatted(step.attempts(), failed.reason()));
	}

	private Outcome perform(Step step, Optional<String> answer) throws InterruptedException {
		PlannedStep planned = step.planned();
		Optional<Agent> agent = this.catalog.agent(planned.agent());
		Optional<Action> action = this.catalog.action(planned.agent(), planned.action());
		if (agent.isEmpty() || action.isEmpty()) {
			return new Outcome.Failed(
					"The agent %s cannot do %s here; plan the job anew".formatted(planned.agent(), planned.action()),
					false, List.of());
		}
		try {
			return agent.get()
				.perform(new ActionRequest(planned.action(), resolved(planned, action.get())), new RunningStep(this,
						new Artifacts(this.settings.artifacts(), job().jobId(), step.id()), step, answer, this.clock));
		}
		catch (StepStoppedException | StaleWriteException | MemoryUnavailableException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.error("{}.{} broke", planned.agent(), planned.action(), ex);
			return new Outcome.Failed("%s broke (%s); the log says more. Retry the job, or report this."
				.formatted(planned.agent(), ex.getClass().getSimpleName()), false, List.of());
		}
	}

	private Map<String, Object> resolved(PlannedStep step, Action action) {
		Map<String, Object> parameters = new LinkedHashMap<>(step.parameters());
		action.parameters()
			.forEach((parameter) -> parameter.reference()
				.ifPresent((kind) -> step.reference(parameter.name())
					.map((id) -> job().step(id).output().getOrDefault(kind, List.of()))
					.ifPresent((data) -> parameters.put(parameter.name(), data))));
		return parameters;
	}

	void progressed(String stepId, Progress progress) {
		try {
			save(job().progressed(stepId, progress, now()));
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
