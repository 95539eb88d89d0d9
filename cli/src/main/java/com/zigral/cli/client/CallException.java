package com.zigral.cli.client;

/**
 * Zigral did not do what it was asked to. The message is a sentence for people.
 */
public class CallException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CallException(String message) {
		super(message);
	}

	public CallException(String message, Throwable cause) {
		super(message, cause);
	}

}
