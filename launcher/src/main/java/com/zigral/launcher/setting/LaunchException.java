package com.zigral.launcher.setting;

import java.io.Serial;

/**
 * The stack or the demo cannot go on. The message is written for the person at the
 * terminal: what went wrong, where, and what to do next.
 */
public final class LaunchException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	public LaunchException(String message) {
		super(message);
	}

	public LaunchException(String message, Throwable cause) {
		super(message, cause);
	}

}
