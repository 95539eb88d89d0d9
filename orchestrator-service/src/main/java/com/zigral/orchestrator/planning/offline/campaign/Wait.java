package com.zigral.orchestrator.planning.offline.campaign;

/**
 * How long to wait.
 *
 * @param amount how many, 0 for not at all
 * @param unit of what
 * @param later whether it is counted from what was said before, as in "a week later"
 */
public record Wait(int amount, TimeUnit unit, boolean later) {

	/** Not at all. */
	public static final Wait NONE = new Wait(0, TimeUnit.WORKING_DAYS, false);

	int delay() {
		return this.amount * this.unit.times();
	}

}
