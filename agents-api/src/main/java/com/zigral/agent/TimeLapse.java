package com.zigral.agent;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * A clock that runs fast from a certain moment on, so that weeks can be watched in
 * minutes. Processes with the same factor and the same start tell the same time. For
 * practice only: it never belongs in front of the real LinkedIn.
 */
public final class TimeLapse extends Clock {

	/** The setting with the factor, a number from 1 to {@value #MAX_FACTOR}. */
	public static final String FACTOR = "ZIGRAL_TIME_LAPSE";

	/**
	 * The setting with the moment from which on time runs fast, an ISO-8601 instant. It
	 * is what the processes of one stack share.
	 */
	public static final String START = "ZIGRAL_TIME_LAPSE_START";

	/** A day in not quite a second: what is faster, no browser can follow. */
	private static final int MAX_FACTOR = 100_000;

	private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

	private final Clock real;

	private final BigDecimal factor;

	private final Instant start;

	private TimeLapse(Clock real, BigDecimal factor, Instant start) {
		this.real = real;
		this.factor = factor;
		this.start = start;
	}

	/**
	 * A clock that runs fast.
	 * @param real the clock that does not
	 * @param factor how many times as fast, 1 to 100,000
	 * @param start from when on; until then both tell the same time
	 * @return the clock
	 * @throws IllegalArgumentException if the factor is out of its range
	 */
	public static TimeLapse of(Clock real, double factor, Instant start) {
		if (!(factor >= 1 && factor <= MAX_FACTOR)) {
			throw new IllegalArgumentException("must be a number from 1 to " + MAX_FACTOR + ", not " + factor);
		}
		return new TimeLapse(real, BigDecimal.valueOf(factor), start);
	}

	/**
	 * The clock that the settings ask for.
	 * @param settings the settings by name, such as the environment
	 * @param real the clock to be used when they ask for none that runs fast
	 * @return the clock
	 * @throws IllegalArgumentException if a setting is not what it must be, naming it
	 */
	public static Clock from(Map<String, String> settings, Clock real) {
		String factor = settings.getOrDefault(FACTOR, "").strip();
		if (factor.isEmpty() || number(factor) == 1) {
			return real;
		}
		try {
			return of(real, number(factor), start(settings.getOrDefault(START, "").strip(), real));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(FACTOR + " " + ex.getMessage(), ex);
		}
	}

	private static double number(String text) {
		try {
			return Double.parseDouble(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(
					FACTOR + " must be a number from 1 to " + MAX_FACTOR + ", not '" + text + "'", ex);
		}
	}

	private static Instant start(String text, Clock real) {
		try {
			return text.isEmpty() ? real.instant() : Instant.parse(text);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(
					"needs a moment such as 2026-11-27T09:00:00Z in " + START + ", not '" + text + "'", ex);
		}
	}

	/**
	 * How long one has to wait until some of this clock's time has passed.
	 * @param lapsed how much of this clock's time
	 * @return the real time, at least a millisecond unless there is nothing to wait for
	 */
	public Duration toReal(Duration lapsed) {
		if (lapsed.isNegative() || lapsed.isZero()) {
			return Duration.ZERO;
		}
		long nanos = nanos(lapsed).divideToIntegralValue(this.factor).longValue();
		return Duration.ofNanos(Math.max(nanos, Duration.ofMillis(1).toNanos()));
	}

	/**
	 * When the time that does not run fast will be what it takes for a clock to show a
	 * moment. What waits by real time asks for it.
	 * @param clock any clock
	 * @param moment a moment by that clock
	 * @return the same moment unless the clock runs fast
	 */
	public static Instant toReal(Clock clock, Instant moment) {
		return (clock instanceof TimeLapse lapse) ? lapse.toReal(moment) : moment;
	}

	private Instant toReal(Instant moment) {
		return moment.isAfter(this.start) ? this.start.plus(toReal(Duration.between(this.start, moment))) : moment;
	}

	@Override
	public Instant instant() {
		Duration passed = Duration.between(this.start, this.real.instant());
		if (passed.isNegative()) {
			return this.real.instant();
		}
		return this.start.plusNanos(nanos(passed).multiply(this.factor).longValue());
	}

	private static BigDecimal nanos(Duration duration) {
		return BigDecimal.valueOf(duration.getSeconds()).multiply(NANOS).add(BigDecimal.valueOf(duration.getNano()));
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new TimeLapse(this.real.withZone(zone), this.factor, this.start);
	}

	/**
	 * A clock in UTC that runs as the environment of this process asks for.
	 * @return the clock
	 * @throws IllegalArgumentException if a setting is not what it must be, naming it
	 */
	public static Clock fromEnvironment() {
		return from(System.getenv(), Clock.system(ZoneOffset.UTC));
	}

}
