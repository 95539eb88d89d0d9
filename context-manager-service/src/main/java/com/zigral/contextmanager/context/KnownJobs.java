package com.zigral.contextmanager.context;

import org.springframework.stereotype.Component;

/**
 * The jobs that have an entry, to which everything else of a job belongs.
 */
@Component
public class KnownJobs {

	private final Entries entries;

	KnownJobs(Entries entries) {
		this.entries = entries;
	}

	/**
	 * Whether a job has an entry.
	 * @param jobId the job
	 * @return whether it has one
	 */
	public boolean contains(JobId jobId) {
		return this.entries.existsById(jobId.value());
	}

}
