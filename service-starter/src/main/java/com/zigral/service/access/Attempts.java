package com.zigral.service.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the wrong tokens that come from an address. After ten in a minute nothing is
 * compared any more, right tokens included, or the limit would be none.
 */
final class Attempts {

	private static final Logger logger = LoggerFactory.getLogger(Attempts.class);

	static final int PER_MINUTE = 10;

	/** A flood of addresses must not grow the memory. */
	private static final int MOST_ADDRESSES = 10_000;

	private final ClientAddress clients;

	private final Cache<String, Bucket> buckets;

	private final TimeMeter time;

	Attempts(ClientAddress clients, TimeMeter time) {
		this.clients = clients;
		this.time = time;
		Ticker ticker = time::currentTimeNanos;
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST_ADDRESSES)
			.expireAfterAccess(Duration.ofMinutes(2))
			.ticker(ticker)
			.build();
	}

	/**
	 * Whether the caller may try a token.
	 * @param request the call
	 * @return {@code false} if too many were wrong
	 */
	boolean areLeft(HttpServletRequest request) {
		Bucket bucket = this.buckets.getIfPresent(this.clients.of(request));
		return bucket == null || bucket.getAvailableTokens() > 0;
	}

	/**
	 * Count a wrong one.
	 * @param request the call it came with
	 */
	void failed(HttpServletRequest request) {
		String address = this.clients.of(request);
		Bucket bucket = this.buckets.get(address, (key) -> newBucket());
		bucket.tryConsume(1);
		logger.warn("A wrong token from {}, {}", address, (bucket.getAvailableTokens() > 0) ? "refused"
				: "the last one it may try for now: " + PER_MINUTE + " in a minute were wrong");
	}

	private Bucket newBucket() {
		return Bucket.builder()
			.withCustomTimePrecision(this.time)
			.addLimit((limit) -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
			.build();
	}

}
