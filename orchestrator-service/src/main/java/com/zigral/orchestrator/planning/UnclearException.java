package com.zigral.orchestrator.planning;

/**
 * A sentence is not of the offline planner's grammar. Never leaves its parser.
 */
final class UnclearException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnclearException(String reason) {
		super(reason);
	}

	String reason() {
		return String.valueOf(getMessage());
	}

}
