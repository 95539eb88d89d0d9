package com.zigral.orchestrator.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.zigral.agent.StepStoppedException;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.memory.MemoryUnavailableException;
import com.zigral.orchestrator.memory.StaleWriteException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.stereotype.Component;

/**
 * Runs one job at a time on the calling thread, from its checkpoint on.
 */
@Component
class JobRunner {

	private static final Logger logger = LoggerFactory.getLogger(JobRunner.class);

	/** How soon a job looks again whether what it needs is back. */
	static final Duration AFTER_OUTAGE = Duration.ofSeconds(5);

	private final Jobs jobs;

	private final Catalog catalog;

	private final Safeguards safeguards;

	private final RunSettings settings;

	private final Clock clock;

	private final JobObservations observations;

	JobRunner(Jobs jobs, Catalog catalog, Safeguards safeguards, RunSettings settings, Clock clock,
			JobObservations observations) {
		this.jobs = jobs;
		this.catalog = catalog;
		this.safeguards = safeguards;
		this.settings = settings;
		this.clock = clock;
		this.observations = observations;
	}

	/**
	 * Run a job until it ends or waits.
	 * @param jobId the job's id
	 * @return when to run it again, empty when something else must happen first
	 */
	Optional<Instant> run(String jobId) {
		try (MDC.MDCCloseable _ = MDC.putCloseable("job", jobId)) {
			return runOnceKnown(jobId);
		}
	}

	private Optional<Instant> runOnceKnown(String jobId) {
		try {
			Optional<StoredJob> stored = this.jobs.find(jobId);
			return stored.isPresent() ? run(stored.get()) : Optional.empty();
		}
		catch (MemoryUnavailableException ex) {
			logger.warn("The job waits for the context manager and looks again in {} s: {}", AFTER_OUTAGE.toSeconds(),
					ex.getMessage());
			return Optional.of(this.clock.instant().plus(AFTER_OUTAGE));
		}
	}

	private Optional<Instant> run(StoredJob stored) {
		try (JobExecution run = new JobExecution(this.jobs, this.catalog, this.safeguards, this.settings, this.clock,
				this.observations, stored)) {
			return this.observations.run(stored.job().jobId(), run::proceed);
		}
		catch (StaleWriteException | StepStoppedException ex) {
			logger.info("Somebody else has changed the job; looking at it anew");
			return Optional.of(this.clock.instant());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			logger.info("This replica stops; the job continues elsewhere");
			return Optional.of(this.clock.instant());
		}
	}

}
