package com.zigral.shaun.google;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

import com.google.api.client.http.HttpExecuteInterceptor;
import com.google.api.client.http.HttpRequest;
import io.github.bucket4j.Bucket;

/**
 * Keeps the calls of one account below Google's quota of 60 reads and 60 writes a minute:
 * 20 at once, and then 40 a minute. Every try counts.
 *
 * @see <a href= "https://developers.google.com/workspace/sheets/api/limits">the
 * limits</a>
 */
final class Throttle implements HttpExecuteInterceptor {

	private static final int AT_ONCE = 20;

	private static final int PER_MINUTE = 40;

	private final Bucket reads = bucket();

	private final Bucket writes = bucket();

	private final GoogleSettings.Sleeper sleeper;

	Throttle(GoogleSettings.Sleeper sleeper) {
		this.sleeper = sleeper;
	}

	private static Bucket bucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(AT_ONCE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
			.build();
	}

	@Override
	public void intercept(HttpRequest request) throws IOException {
		// Drive has a quota of its own, which is far away.
		if (request.getUrl().getRawPath().startsWith("/v4/")) {
			take(request.getRequestMethod().equals("GET") ? this.reads : this.writes);
		}
	}

	private void take(Bucket bucket) throws IOException {
		try {
			bucket.asBlocking().consume(1, (nanos) -> this.sleeper.sleep(Duration.ofNanos(nanos)));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Told to stop while waiting for the next call");
		}
	}

}
