package com.zigral.orchestrator.job;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Thrown when a job or step is asked for a change that its state does not allow; over
 * HTTP a 409.
 */
public class IllegalTransitionException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message what was asked for and why it cannot be, one sentence
	 */
	public IllegalTransitionException(String message) {
		super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, message), null);
	}

}
