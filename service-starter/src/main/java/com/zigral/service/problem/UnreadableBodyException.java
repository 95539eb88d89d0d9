package com.zigral.service.problem;

import tools.jackson.core.JacksonException;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A body that Jackson could not read: no JSON (400), or beyond a limit (422).
 */
public class UnreadableBodyException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * End the call with what Jackson says.
	 * @param cause what it threw
	 * @param limits the limits it was given
	 */
	public UnreadableBodyException(JacksonException cause, Limits limits) {
		this(UnreadableBody.problem(cause, limits), cause);
	}

	private UnreadableBodyException(ProblemDetail problem, JacksonException cause) {
		super(HttpStatus.valueOf(problem.getStatus()), problem, cause);
	}

}
