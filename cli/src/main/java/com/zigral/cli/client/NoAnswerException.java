package com.zigral.cli.client;

/**
 * Zigral did not answer at all: it is not there, or on its way down or up.
 */
public final class NoAnswerException extends CallException {

	private static final long serialVersionUID = 1L;

	NoAnswerException(String message, Throwable cause) {
		super(message, cause);
	}

}
