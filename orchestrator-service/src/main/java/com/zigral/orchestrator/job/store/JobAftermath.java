package com.zigral.orchestrator.job.store;

import java.util.Optional;

/**
 * Knows what came of the people of jobs since the jobs ended.
 */
public interface JobAftermath {

	/**
	 * What came of the people of a job.
	 * @param jobId the job
	 * @return the figures, empty while nobody has accepted or answered
	 */
	Optional<OutreachFigures> of(String jobId);

	/**
	 * Forget whose people they were, because the job is deleted: another one of its id
	 * has not brought them.
	 * @param jobId the job
	 */
	void forget(String jobId);

}
