package com.zigral.orchestrator.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * What came of a time of a schedule.
 */
enum TimeResult {

	/** Its job is being made. */
	MAKING("making"),

	/** There is a job. */
	MADE("made"),

	/** There is no job, because of a rule. */
	SKIPPED("skipped"),

	/** No plan could be made. */
	FAILED("failed");

	@EnumeratedValue
	private final String key;

	TimeResult(String key) {
		this.key = key;
	}

	/**
	 * The name of this result in JSON.
	 * @return the name
	 */
	@JsonValue
	String key() {
		return this.key;
	}

}
