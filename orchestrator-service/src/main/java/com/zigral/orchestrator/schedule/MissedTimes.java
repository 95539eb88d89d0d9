package com.zigral.orchestrator.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * What happens to times that nobody was there to take.
 */
enum MissedTimes {

	/** Nothing, but the schedule says so. */
	SKIP("skip"),

	/** One job is made for all of them. */
	ONCE("once");

	@EnumeratedValue
	private final String key;

	MissedTimes(String key) {
		this.key = key;
	}

	/**
	 * The name of this rule in JSON.
	 * @return the name
	 */
	@JsonValue
	String key() {
		return this.key;
	}

}
