package com.zigral.lincoln.browser;

/**
 * Thrown when the browser died or hung in the middle of a task. The next task gets a new
 * one.
 */
public final class BrowserLostException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message what happened to the browser, without a full stop, as more is
	 * appended
	 * @param cause what Playwright or the thread threw
	 */
	public BrowserLostException(String message, Throwable cause) {
		super(message, cause);
	}

}
