package com.zigral.orchestrator.campaign.sequence;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * After what the time of a step begins.
 */
public enum StepEvent {

	/** The person came into the running campaign. */
	ENROLLED,

	/** The invitation went out. */
	INVITED,

	/** The person was found among the account's connections. */
	ACCEPTED,

	/** The message before went out, and there was no answer. */
	SENT;

	/**
	 * The name of this event in JSON.
	 * @return the name in snake_case
	 */
	@JsonValue
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
