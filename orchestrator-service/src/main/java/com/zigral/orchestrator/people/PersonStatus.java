package com.zigral.orchestrator.people;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import com.zigral.service.problem.Choice;

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
		return Choice.of(PersonStatus.class, PersonStatus::key, "status", key);
	}

	@JsonValue
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
