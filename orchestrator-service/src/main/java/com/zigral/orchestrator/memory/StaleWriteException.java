package com.zigral.orchestrator.memory;

/**
 * Thrown when what was to be written is based on a version that is no longer there.
 */
public class StaleWriteException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message what was stale
	 */
	public StaleWriteException(String message) {
		super(message);
	}

}
