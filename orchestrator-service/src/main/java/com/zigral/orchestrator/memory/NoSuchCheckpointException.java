package com.zigral.orchestrator.memory;

/**
 * Thrown when a job has no checkpoint any more: somebody has deleted its entry.
 */
public class NoSuchCheckpointException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoSuchCheckpointException(String jobId) {
		super("The job " + jobId + " is no longer known");
	}

}
