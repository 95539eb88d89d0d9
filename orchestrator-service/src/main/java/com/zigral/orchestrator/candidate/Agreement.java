package com.zigral.orchestrator.candidate;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How far two texts say the same.
 */
enum Agreement {

	/** They contradict each other. */
	DIFFERENT,

	/** Nobody was found with what the row says, so that it was left out of the search. */
	NOT_FOUND,

	/** The one says what the other says, or some of it. */
	SIMILAR,

	/** They say the same, whatever their case, accents and legal forms. */
	SAME;

	@JsonValue
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
