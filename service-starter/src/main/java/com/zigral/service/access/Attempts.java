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
 * Counts the wrong tokens that come from an address. A right token is let in whatever is
 * counted, or anybody who shares an address with others could shut them out; what keeps
 * tokens from being guessed is their length. Whoever sends too many wrong ones is told so
 * and is no longer written into the log.
 */
final class Attempts {

	private static final Logger logger = LoggerFactory.getLogger(Attempts.class);

	static final int PER_MINUTE = 10;

	/** What is said when too many tokens were wrong. */
	static final String TOO_MANY = "Too many wrong tokens came from this address: wait a minute, then try again.";

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
	 * Count a wrong token.
	 * @param request the call it came with
	 * @return whether it is one of the few that are forgiven: {@code false} after ten in
	 * a minute
	 */
	boolean countWrong(HttpServletRequest request) {
		String address = this.clients.of(request);
		Bucket bucket = this.buckets.get(address, (key) -> newBucket());
		if (!bucket.tryConsume(1)) {
			return false;
		}
		logger.warn("A wrong token from {}{}", address, (bucket.getAvailableTokens() > 0) ? ""
				: ", the last one to be logged for now: " + PER_MINUTE + " in a minute were wrong");
		return true;
	}

	private Bucket newBucket() {
		return Bucket.builder()
			.withCustomTimePrecision(this.time)
			.addLimit((limit) -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
			.build();
	}

}
