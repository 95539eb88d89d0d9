package com.zigral.orchestrator.job;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import com.zigral.service.problem.Choice;
import com.zigral.service.problem.InvalidInputException;

/**
 * Where a job stands.
 */
public enum JobStatus {

	/** Has a plan that nobody has started. */
	PLANNED,

	/** Is being carried out, or will be as soon as a replica is free. */
	RUNNING,

	/** Waits for a person to approve what goes out in their name. */
	WAITING_FOR_APPROVAL,

	/** Waits for a person's answer. */
	WAITING_FOR_INPUT,

	/** Waits for a moment, for instance for the next day's budget. */
	PAUSED_UNTIL,

	/** Every step is done. */
	COMPLETED,

	/** A step failed for good, or no plan could be made. */
	FAILED,

	/** A person ended it. */
	CANCELLED;

	/**
	 * Whether a run of the job is under way or waits for something.
	 * @return {@code true} until the job has ended, but not before it was started
	 */
	public boolean active() {
		return switch (this) {
			case RUNNING, WAITING_FOR_APPROVAL, WAITING_FOR_INPUT, PAUSED_UNTIL -> true;
			case PLANNED, COMPLETED, FAILED, CANCELLED -> false;
		};
	}

	/**
	 * The name of this status in JSON.
	 * @return the name in snake_case
	 */
	@JsonValue
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Read a status.
	 * @param key its name in JSON
	 * @return the status
	 * @throws InvalidInputException if there is none of that name; over HTTP a 422
	 */
	public static JobStatus from(String key) {
		return Choice.of(JobStatus.class, JobStatus::key, "status", key);
	}

}
