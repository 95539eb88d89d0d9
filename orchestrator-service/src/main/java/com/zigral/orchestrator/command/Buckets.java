package com.zigral.orchestrator.command;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;

/**
 * What each client address may still do in the minute under way.
 */
interface Buckets {

	/** How long it takes until an address may send as many again. */
	Duration WINDOW = Duration.ofMinutes(1);

	/**
	 * What one address may do.
	 * @param perMinute how many times a minute
	 * @return the limit
	 */
	static Bandwidth limit(int perMinute) {
		return Bandwidth.builder().capacity(perMinute).refillIntervally(perMinute, WINDOW).build();
	}

	/**
	 * Take one if there is one.
	 * @param address the client's address
	 * @return whether there was one, how many are left, and until when to wait
	 */
	ConsumptionProbe takeOne(String address);

}
