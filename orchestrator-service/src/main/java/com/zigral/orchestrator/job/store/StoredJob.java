package com.zigral.orchestrator.job.store;

import com.zigral.orchestrator.job.Job;

/**
 * A job as it was read or written, with the fence that guards the next write.
 *
 * @param job the job
 * @param fence the version of its checkpoint; whoever holds an old one cannot write
 * @param lists where the lists of its steps are saved
 */
public record StoredJob(Job job, String fence, SavedLists lists) {

	/**
	 * A job none of whose lists is saved apart.
	 * @param job the job
	 * @param fence the version of its checkpoint
	 */
	public StoredJob(Job job, String fence) {
		this(job, fence, SavedLists.NONE);
	}

}
