package com.zigral.orchestrator.run;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.zigral.agent.StepStoppedException;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Jobs;
import com.zigral.orchestrator.job.StoredJob;
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

	private final Jobs jobs;

	private final Catalog catalog;

	private final Safeguards safeguards;

	private final RunSettings settings;

	private final Clock clock;

	private final Measures measures;

	JobRunner(Jobs jobs, Catalog catalog, Safeguards safeguards, RunSettings settings, Clock clock, Measures measures) {
		this.jobs = jobs;
		this.catalog = catalog;
		this.safeguards = safeguards;
		this.settings = settings;
		this.clock = clock;
		this.measures = measures;
	}

	/**
	 * Run a job until it ends or waits.
	 * @param jobId the job's id
	 * @return when to run it again, empty when something else must happen first
	 */
	Optional<Instant> run(String jobId) {
		try (MDC.MDCCloseable _ = MDC.putCloseable("job", jobId)) {
			Optional<StoredJob> stored = this.jobs.find(jobId);
			return stored.isPresent() ? run(stored.get()) : Optional.empty();
		}
	}

	private Optional<Instant> run(StoredJob stored) {
		try (JobRun run = new JobRun(this.jobs, this.catalog, this.safeguards, this.settings, this.clock, this.measures,
				stored)) {
			return this.measures.run(stored.job().jobId(), run::proceed);
		}
		catch (StaleWriteException | StepStoppedException ex) {
			logger.info("Somebody else has changed the job; looking at it anew");
			return Optional.of(this.clock.instant());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			logger.info("This replica stops; the job goes on elsewhere");
			return Optional.of(this.clock.instant());
		}
	}

}
