package com.zigral.orchestrator.run;

import java.time.Instant;
import java.util.List;

import com.zigral.agent.PersonResult;
import com.zigral.orchestrator.job.Job;

/**
 * Ends jobs in the midst of a step, so that they show what the step has done until then:
 * what it has saved, and what the ledger knows to have gone out.
 *
 * @param safeguards the ledger, and where the people are remembered whom the step has
 * found
 */
record Cancellation(Safeguards safeguards) {

	/**
	 * Cancel a job.
	 * @param job the job
	 * @param now the time
	 * @return the cancelled job
	 */
	Job cancel(Job job, Instant now) {
		return remembered(job.cancelled(sent(job), now));
	}

	/**
	 * Add what a cancelled job has still done, once its step has come to an end.
	 * @param job the job
	 * @param now the time
	 * @return the job, the same when that is known already
	 */
	Job complete(Job job, Instant now) {
		return job.cancelledAfter(sent(job), now);
	}

	private List<PersonResult> sent(Job job) {
		return job.interrupted()
			.map((step) -> this.safeguards.history().sent(job.jobId(), step.id()))
			.orElse(List.of());
	}

	// Nobody is in the output of a step who is not known.
	private Job remembered(Job cancelled) {
		cancelled.interrupted()
			.ifPresent((step) -> this.safeguards.people().remember(cancelled.jobId(), step.output()));
		return cancelled;
	}

}
