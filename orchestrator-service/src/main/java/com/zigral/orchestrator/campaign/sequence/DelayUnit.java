package com.zigral.orchestrator.campaign.sequence;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a delay is counted in.
 */
public enum DelayUnit {

	/** Hours, whatever the day. */
	HOURS(24 * 90),

	/** Days, at the same time of day. */
	DAYS(365),

	/** Days on which the account's owner works, at the same time of day. */
	WORKING_DAYS(250);

	private final int most;

	DelayUnit(int most) {
		this.most = most;
	}

	/**
	 * The longest delay in this unit.
	 * @return how many
	 */
	public int most() {
		return this.most;
	}

	/**
	 * The name of this unit in JSON.
	 * @return the name in snake_case
	 */
	@JsonValue
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
