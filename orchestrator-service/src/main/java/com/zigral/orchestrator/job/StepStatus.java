package com.zigral.orchestrator.job;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a step stands.
 */
public enum StepStatus {

	/** Not begun. */
	PENDING,

	/** Being carried out. */
	RUNNING,

	/** Waits for a moment or for a person. */
	WAITING,

	/** Done. */
	DONE,

	/** Failed for good. */
	FAILED;

	/**
	 * The name of this status in JSON.
	 * @return the name in lower case
	 */
	@JsonValue
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
