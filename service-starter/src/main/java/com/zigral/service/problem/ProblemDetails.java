package com.zigral.service.problem;

import org.springframework.http.HttpStatus;

/**
 * What to tell a caller when only the status is known.
 */
final class ProblemDetails {

	private ProblemDetails() {
	}

	/**
	 * A sentence on a status.
	 * @param status the status of an answer
	 * @return what it means here and what to do
	 */
	static String sentence(HttpStatus status) {
		return switch (status) {
			case BAD_REQUEST -> "The request is not valid HTTP, or its address cannot be read: check the "
					+ "percent-encoding of the address, that it holds no NUL character, and that address and headers "
					+ "together stay below 8 kB.";
			case NOT_FOUND -> "There is nothing at this address: /docs lists the calls of this service.";
			case METHOD_NOT_ALLOWED -> "This address does not take this method: /docs lists the calls of this service.";
			case REQUEST_HEADER_FIELDS_TOO_LARGE, URI_TOO_LONG ->
				"Address and headers together are too long: send shorter ones.";
			case INTERNAL_SERVER_ERROR ->
				"Something failed inside the service. It has been logged; the service's error.log says what.";
			case SERVICE_UNAVAILABLE -> "The service cannot answer right now: try again in a few seconds.";
			default -> status.getReasonPhrase() + ": /docs lists the calls of this service.";
		};
	}

}
