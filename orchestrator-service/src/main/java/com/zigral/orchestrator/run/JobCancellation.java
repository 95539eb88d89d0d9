package com.zigral.orchestrator.run;

import java.time.Clock;

import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.memory.StaleWriteException;

import org.springframework.stereotype.Component;

/**
 * Ends jobs, and with them what they ask of people.
 */
@Component
public class JobCancellation {

	/** A job saves once a step or page; that it does so each time between is unlikely. */
	private static final int ATTEMPTS = 10;

	private final Jobs jobs;

	private final Safeguards safeguards;

	private final Clock clock;

	JobCancellation(Jobs jobs, Safeguards safeguards, Clock clock) {
		this.jobs = jobs;
		this.safeguards = safeguards;
		this.clock = clock;
	}

	/**
	 * End a job, even while it saves something.
	 * @param jobId the job's id
	 * @return the cancelled job
	 * @throws IllegalTransitionException if it has ended, or others keep changing it
	 */
	public Job cancel(String jobId) {
		Job cancelled = cancelled(jobId);
		this.safeguards.stops().withdrawQuestion(jobId);
		this.safeguards.approvals().withdraw(jobId);
		return cancelled;
	}

	private Job cancelled(String jobId) {
		for (int attempt = 1;; attempt++) {
			StoredJob stored = this.jobs.get(jobId);
			Job cancelled = new Cancellation(this.safeguards).cancel(stored.job(), this.clock.instant());
			try {
				this.jobs.save(cancelled, stored);
				return cancelled;
			}
			catch (StaleWriteException ex) {
				if (attempt == ATTEMPTS) {
					throw Jobs.justChanged(jobId);
				}
			}
		}
	}

}
