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
	FAILED,

	/** Stopped by a person, after it was begun. */
	CANCELLED;

	/**
	 * Whether it was begun and has not come to an end.
	 * @return whether it goes on or waits
	 */
	boolean isOpen() {
		return this == RUNNING || this == WAITING;
	}

	/**
	 * The name of this status in JSON.
	 * @return the name in lower case
	 */
	@JsonValue
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
