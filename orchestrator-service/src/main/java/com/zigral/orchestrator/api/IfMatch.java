package com.zigral.orchestrator.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The version that a caller means to change (RFC 9110, section 13.1.1), of things whose
 * ETag is the number of their version.
 */
public final class IfMatch {

	/** What the header says, for the API page. */
	public static final String DESCRIPTION = "The ETag of the version that is meant; without it any";

	private static final Pattern ETAG = Pattern.compile("\"(\\d{1,9})\"");

	private IfMatch() {
	}

	/**
	 * Read the header.
	 * @param header its value, absent when the caller has sent none
	 * @param call the call that answers with the ETag, such as {@code GET
	 * /schedules/{id}}
	 * @return the version, empty for any
	 * @throws ProblemException 412, if it is no ETag of such a thing
	 */
	public static Optional<Integer> version(@Nullable String header, String call) {
		if (header == null || header.strip().equals("*")) {
			return Optional.empty();
		}
		Matcher tag = ETAG.matcher(header.strip());
		if (!tag.matches()) {
			throw new ProblemException(HttpStatus.PRECONDITION_FAILED,
					"If-Match must be the ETag that " + call + " has answered with, such as \"3\"");
		}
		return Optional.of(Integer.valueOf(tag.group(1)));
	}

}
