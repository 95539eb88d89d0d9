package com.zigral.launcher.setting;

import java.io.Serial;

/**
 * The stack or the demo cannot go on. The message is written for the person at the
 * terminal: what went wrong, where, and what to do next.
 */
public final class LaunchException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message what went wrong, where, and what to do next, as it is printed
	 */
	public LaunchException(String message) {
		super(message);
	}

	/**
	 * Create the exception for something that failed underneath.
	 * @param message what went wrong, where, and what to do next, as it is printed
	 * @param cause what failed
	 */
	public LaunchException(String message, Throwable cause) {
		super(message, cause);
	}

}
