package com.zigral.orchestrator.command;

import java.time.Clock;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets each client address through so many times a minute.
 */
final class RateLimit implements HandlerInterceptor {

	private static final Duration WINDOW = Duration.ofMinutes(1);

	/** A flood of addresses must not grow the memory: about 20 MB at most. */
	private static final int MOST_ADDRESSES = 100_000;

	private final int perMinute;

	private final TimeMeter time;

	private final Cache<String, Bucket> buckets;

	RateLimit(int perMinute, Clock clock) {
		this.perMinute = perMinute;
		this.time = new ClockMeter(clock);
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST_ADDRESSES)
			.expireAfterAccess(WINDOW.multipliedBy(2))
			.ticker(this.time::currentTimeNanos)
			.build();
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		ConsumptionProbe probe = this.buckets.get(request.getRemoteAddr(), (address) -> newBucket())
			.tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			throw new RateLimitedException(this.perMinute, Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
		return true;
	}

	private Bucket newBucket() {
		return Bucket.builder()
			.withCustomTimePrecision(this.time)
			.addLimit((limit) -> limit.capacity(this.perMinute).refillIntervally(this.perMinute, WINDOW))
			.build();
	}

	private record ClockMeter(Clock clock) implements TimeMeter {

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
