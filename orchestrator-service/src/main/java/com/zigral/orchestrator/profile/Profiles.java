package com.zigral.orchestrator.profile;

import com.zigral.agent.ProfileUrl;
import com.zigral.service.problem.InvalidInputException;

/**
 * Reads the profiles that callers name, by address or by public identifier.
 */
public final class Profiles {

	private Profiles() {
	}

	/**
	 * Read a profile.
	 * @param field what the caller calls it
	 * @param text the address or its last part
	 * @return the profile
	 * @throws InvalidInputException if it is none
	 */
	public static ProfileUrl require(String field, String text) {
		return ProfileUrl.from(text)
			.or(() -> ProfileUrl.from("/in/" + text.strip()))
			.filter((profile) -> !text.isBlank())
			.orElseThrow(() -> new InvalidInputException(field,
					"must be a profile's address or its last part, such as 'ada-lovelace'"));
	}

}
