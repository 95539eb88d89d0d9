package com.zigral.orchestrator.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import com.zigral.service.problem.InvalidInputException;

/**
 * Whether somebody was contacted.
 */
enum PersonStatus {

	/** Something was sent to them, or may have been. */
	CONTACTED,

	/** Nothing was ever sent to them. */
	NOT_CONTACTED,

	/** Nothing may be sent to them, whatever was. */
	DO_NOT_CONTACT;

	static PersonStatus from(String key) {
		List<String> keys = Arrays.stream(values()).map(PersonStatus::key).toList();
		int index = keys.indexOf(key.strip());
		if (index < 0) {
			throw new InvalidInputException("status", "must be one of " + keys);
		}
		return values()[index];
	}

	@JsonValue
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
