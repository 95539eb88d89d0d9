package com.zigral.lincoln.browser;

/**
 * Thrown when the browser died or hung in the middle of a task. The next task gets a new
 * one.
 */
public final class BrowserLostException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public BrowserLostException(String message, Throwable cause) {
		super(message, cause);
	}

}
