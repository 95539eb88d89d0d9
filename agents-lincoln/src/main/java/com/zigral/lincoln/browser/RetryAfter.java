package com.zigral.lincoln.browser;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How long the site asks to be left alone (RFC 9110, section 10.2.3), within reason.
 */
public final class RetryAfter {

	/** Whoever comes back sooner is not leaving anybody alone. */
	private static final Duration MIN_WAIT = Duration.ofMinutes(1);

	/** A typing error of the site must not end the work for good. */
	private static final Duration MAX_WAIT = Duration.ofDays(1);

	private RetryAfter() {
	}

	/**
	 * Read the header. Only seconds are understood: a date is told by another clock.
	 * @param header its value, if there is one
	 * @return from a minute to a day, empty when it says nothing that can be understood
	 */
	public static Optional<Duration> of(@Nullable String header) {
		return Optional.ofNullable(header)
			.map(String::strip)
			.filter((text) -> text.matches("\\d{1,18}"))
			.map((text) -> Duration
				.ofSeconds(Math.clamp(Long.parseLong(text), MIN_WAIT.toSeconds(), MAX_WAIT.toSeconds())));
	}

}
