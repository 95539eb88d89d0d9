package com.zigral.standin.sheets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import com.zigral.standin.sheets.request.ApiException;

/**
 * How many calls of one kind are allowed within a minute.
 */
final class Quota {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final Deque<Instant> calls = new ArrayDeque<>();

	private final String kind;

	private final int perMinute;

	private final Clock clock;

	Quota(String kind, int perMinute, Clock clock) {
		this.kind = kind;
		this.perMinute = perMinute;
		this.clock = clock;
	}

	synchronized void take() {
		Instant now = this.clock.instant();
		while (!this.calls.isEmpty() && !this.calls.peekFirst().isAfter(now.minus(MINUTE))) {
			this.calls.removeFirst();
		}
		if (this.calls.size() >= this.perMinute) {
			throw exceeded(this.kind);
		}
		this.calls.addLast(now);
	}

	static ApiException exceeded(String kind) {
		return new ApiException(429, "RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED",
				"Quota exceeded for quota metric '%s requests' and limit '%s requests per minute per user' of service "
					.formatted(kind, kind) + "'sheets.googleapis.com' for consumer 'project_number:100000000000'.");
	}

}
