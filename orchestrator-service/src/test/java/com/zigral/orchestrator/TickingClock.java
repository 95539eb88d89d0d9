package com.zigral.orchestrator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that moves only when a test says so.
 */
public final class TickingClock extends Clock {

	private volatile Instant now = Instant.parse("2026-11-02T09:00:00Z");

	public void tick(Duration by) {
		this.now = this.now.plus(by);
	}

	public void set(Instant to) {
		this.now = to;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
