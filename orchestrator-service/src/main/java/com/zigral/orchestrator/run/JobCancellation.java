package com.zigral.orchestrator.run;

import java.time.Clock;

import com.zigral.orchestrator.approval.Approvals;
import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.Jobs;
import com.zigral.orchestrator.job.StoredJob;
import com.zigral.orchestrator.ledger.AccountStops;

import org.springframework.stereotype.Component;

/**
 * Ends jobs, and with them what they ask of people.
 */
@Component
public class JobCancellation {

	private final Jobs jobs;

	private final Approvals approvals;

	private final AccountStops stops;

	private final Clock clock;

	JobCancellation(Jobs jobs, Approvals approvals, AccountStops stops, Clock clock) {
		this.jobs = jobs;
		this.approvals = approvals;
		this.stops = stops;
		this.clock = clock;
	}

	/**
	 * End a job.
	 * @param jobId the job's id
	 * @return the cancelled job
	 * @throws IllegalTransitionException if it has ended, or somebody else has just
	 * changed it
	 */
	public Job cancel(String jobId) {
		StoredJob stored = this.jobs.get(jobId);
		Job cancelled = this.jobs.decide(stored.job().cancelled(this.clock.instant()), stored).job();
		this.stops.withdrawQuestion(jobId);
		this.approvals.withdraw(jobId);
		return cancelled;
	}

}
