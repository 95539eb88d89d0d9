package com.zigral.orchestrator.job;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Thrown when there is no job of an id; over HTTP a 404.
 */
public class JobNotFoundException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param jobId the id asked for
	 */
	public JobNotFoundException(String jobId) {
		super(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				"There is no job '" + jobId + "'. GET /jobs lists those there are."), null);
	}

}
