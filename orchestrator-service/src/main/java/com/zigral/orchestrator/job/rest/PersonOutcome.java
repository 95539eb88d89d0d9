package com.zigral.orchestrator.job.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.PersonResult;
import org.jspecify.annotations.Nullable;

/**
 * What became of one person in a step, as the API shows it.
 *
 * @param profileUrl their profile's address
 * @param name their name
 * @param result what became of them, such as {@code sent}, {@code skipped} or
 * {@code added}
 * @param code why, for programs, such as {@code already_connected}; absent when no code
 * says it
 * @param reason why, or what proves it, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonOutcome(String profileUrl, String name, String result, @Nullable String code, String reason) {

	static PersonOutcome from(PersonResult result) {
		return new PersonOutcome(result.profile().toString(), result.name(), result.result(),
				result.code().isEmpty() ? null : result.code(), result.reason());
	}

}
