package com.zigral.orchestrator.command;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Thrown when a client has sent too many commands; over HTTP a 429.
 */
class RateLimitedException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private final long seconds;

	RateLimitedException(int perMinute, Duration wait) {
		super(HttpStatus.TOO_MANY_REQUESTS, problem(perMinute, wait), null);
		this.seconds = secondsUp(wait);
	}

	@Override
	public HttpHeaders getHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(this.seconds));
		return headers;
	}

	private static ProblemDetail problem(int perMinute, Duration wait) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS,
				"Too many commands from this address. Try again in " + secondsUp(wait)
						+ " seconds, or raise RATE_LIMIT_PER_MINUTE.");
		problem.setProperty("error", "Rate limit exceeded: " + perMinute + " per 1 minute");
		return problem;
	}

	static long secondsUp(Duration wait) {
		return Math.max(1, wait.plusMillis(999).toSeconds());
	}

}
