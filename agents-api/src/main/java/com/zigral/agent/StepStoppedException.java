package com.zigral.agent;

/**
 * Thrown by {@link StepContext#save} when a step must not go on. An agent lets it pass
 * and does nothing more to the outside world.
 */
public class StepStoppedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message why the step must not go on
	 */
	public StepStoppedException(String message) {
		super(message);
	}

}
