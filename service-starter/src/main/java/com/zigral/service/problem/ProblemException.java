package com.zigral.service.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A call that ends with a problem: a status and a sentence for the caller.
 */
public class ProblemException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * End the call.
	 * @param status the status of the answer
	 * @param detail what is wrong and what the caller can do about it
	 */
	public ProblemException(HttpStatus status, String detail) {
		super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
	}

}
