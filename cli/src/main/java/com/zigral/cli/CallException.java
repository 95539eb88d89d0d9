package com.zigral.cli;

/**
 * Zigral did not do what it was asked to. The message is a sentence for people.
 */
public class CallException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CallException(String message) {
		super(message);
	}

	CallException(String message, Throwable cause) {
		super(message, cause);
	}

}
