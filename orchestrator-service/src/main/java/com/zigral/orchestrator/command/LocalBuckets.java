package com.zigral.orchestrator.command;

import java.time.Clock;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * The buckets of this process alone.
 */
final class LocalBuckets implements Buckets {

	/** A flood of addresses must not grow the memory: about 20 MB at most. */
	private static final int MOST_ADDRESSES = 100_000;

	private final int perMinute;

	private final TimeMeter time;

	private final Cache<String, Bucket> buckets;

	LocalBuckets(int perMinute, Clock clock) {
		this.perMinute = perMinute;
		this.time = new ClockMeter(clock);
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST_ADDRESSES)
			.expireAfterAccess(WINDOW.multipliedBy(2))
			.ticker(this.time::currentTimeNanos)
			.build();
	}

	@Override
	public ConsumptionProbe takeOne(String address) {
		return this.buckets.get(address, (key) -> newBucket()).tryConsumeAndReturnRemaining(1);
	}

	private Bucket newBucket() {
		return Bucket.builder().withCustomTimePrecision(this.time).addLimit(Buckets.limit(this.perMinute)).build();
	}

	/**
	 * Time as a clock has it.
	 *
	 * @param clock the clock
	 */
	record ClockMeter(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return Duration.ofMillis(this.clock.millis()).toNanos();
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
