package com.zigral.lincoln;

/**
 * Thrown when the browser died or hung in the middle of a task. The next task gets a new
 * one.
 */
final class BrowserLostException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BrowserLostException(String message, Throwable cause) {
		super(message, cause);
	}

}
