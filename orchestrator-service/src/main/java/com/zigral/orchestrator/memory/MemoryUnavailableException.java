package com.zigral.orchestrator.memory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Thrown when the context manager cannot be reached or cannot answer; over HTTP a 503.
 */
public class MemoryUnavailableException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private static final String RETRY_AFTER_SECONDS = "5";

	/**
	 * Create the exception.
	 * @param reason what happened, one sentence without a full stop
	 */
	public MemoryUnavailableException(String reason) {
		super(HttpStatus.SERVICE_UNAVAILABLE, ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				reason + ". Nothing was started; try again in a few seconds."), null);
	}

	@Override
	public HttpHeaders getHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		return headers;
	}

}
