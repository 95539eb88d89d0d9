package com.zigral.orchestrator.account;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long whoever works with an account may keep silent.
 *
 * @param heartbeat how often a replica says that it lives, and renews its leases
 */
@ConfigurationProperties("zigral.lease")
record LeaseSettings(Duration heartbeat) {

	/** Shorter than the four heartbeats after which a dead replica's jobs move. */
	private static final int HEARTBEATS = 3;

	/** A busy machine stalls that long without being dead. */
	private static final Duration SHORTEST = Duration.ofSeconds(3);

	LeaseSettings {
		if (!heartbeat.isPositive()) {
			throw new IllegalArgumentException("RUN_HEARTBEAT must be longer than nothing, such as 4s");
		}
	}

	Duration length() {
		Duration length = this.heartbeat.multipliedBy(HEARTBEATS);
		return (length.compareTo(SHORTEST) > 0) ? length : SHORTEST;
	}

}
