package com.zigral.cli.client;

/**
 * Zigral did not do what it was asked to. The message is a sentence for people.
 */
public class CallException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message what went wrong and what to do about it, as it is printed
	 */
	public CallException(String message) {
		super(message);
	}

	/**
	 * Create the exception for something that failed underneath.
	 * @param message what went wrong and what to do about it, as it is printed
	 * @param cause what failed
	 */
	public CallException(String message, Throwable cause) {
		super(message, cause);
	}

}
