package com.zigral.orchestrator.planning.offline.campaign;

/**
 * What a sentence counts time in.
 */
public enum TimeUnit {

	/** Hours. */
	HOURS("hours", 1),

	/** Days on which people work. */
	WORKING_DAYS("working_days", 1),

	/** Days of any kind. */
	DAYS("days", 1),

	/** Weeks. */
	WEEKS("days", 7),

	/** Two weeks. */
	FORTNIGHTS("days", 14);

	private final String parameter;

	private final int times;

	TimeUnit(String parameter, int times) {
		this.parameter = parameter;
		this.times = times;
	}

	/**
	 * The unit of the campaign's step.
	 * @return its name
	 */
	String parameter() {
		return this.parameter;
	}

	/**
	 * How many of the step's units one of these is.
	 * @return how many
	 */
	int times() {
		return this.times;
	}

}
