package com.zigral.standin.sheets;

import java.time.Clock;

/**
 * Lets things go wrong in a Sheets server, as they do at Google: single calls, the quota,
 * services that are switched off, tokens that are taken back.
 */
public final class FaultControls {

	private final Faults waiting;

	private final Gate gate;

	private final ServiceAccount account;

	FaultControls(Faults waiting, Gate gate, ServiceAccount account) {
		this.waiting = waiting;
		this.gate = gate;
		this.account = account;
	}

	/**
	 * Let the next calls of an operation go wrong.
	 * @param operation the method's name in the reference, such as {@code values.append},
	 * {@code files.list}, {@code token}, or {@code *} for any
	 * @param times how many calls
	 * @param fault what happens to them
	 */
	public void inject(String operation, int times, Fault fault) {
		this.waiting.add(operation, times, fault);
	}

	/** Let nothing go wrong any more. */
	public void heal() {
		this.waiting.clear();
	}

	/**
	 * Allow so many reads and so many writes within a minute; more are answered with 429.
	 * @param perMinute how many of each
	 * @param clock the clock that tells the minutes
	 */
	public void limit(int perMinute, Clock clock) {
		this.gate.limit(perMinute, clock);
	}

	/**
	 * Refuse a service as if it were not enabled in the account's project, or the
	 * creation of spreadsheets.
	 * @param what {@code sheets.googleapis.com}, {@code drive.googleapis.com} or
	 * {@code spreadsheets.create}
	 */
	public void disable(String what) {
		this.gate.close(what);
	}

	/** Let every token given out so far be refused from now on. */
	public void revokeTokens() {
		this.account.revoke();
	}

}
