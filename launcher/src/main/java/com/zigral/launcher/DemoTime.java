package com.zigral.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import com.zigral.agent.TimeLapse;
import com.zigral.launcher.setting.LaunchException;

/**
 * The time in which weeks of a campaign are watched. What depends on how quickly the
 * browser works is set to what a browser can follow.
 *
 * @param factor how many times as fast it runs
 * @param start from when on
 */
public record DemoTime(double factor, Instant start) {

	/** A day in six seconds. */
	private static final String FACTOR = "14400";

	/**
	 * How long a look at inbox and connections may take, with the jobs between two.
	 */
	private static final Duration LOOK = Duration.ofSeconds(30);

	/** How long the account is left to jobs between two looks. */
	private static final Duration PAUSE = Duration.ofSeconds(2);

	/**
	 * The time that starts now.
	 * @param settings the settings by name, with another speed if there is one
	 * @return the time
	 * @throws LaunchException if the speed is none
	 */
	public static DemoTime now(Map<String, String> settings) {
		try {
			double factor = Double.parseDouble(settings.getOrDefault(TimeLapse.FACTOR, FACTOR));
			DemoTime time = new DemoTime(factor, Instant.now());
			time.clock();
			return time;
		}
		catch (IllegalArgumentException ex) {
			throw new LaunchException(TimeLapse.FACTOR + " is '" + settings.get(TimeLapse.FACTOR)
					+ "'; expected how many times as fast time runs, such as " + FACTOR, ex);
		}
	}

	/**
	 * What the time is.
	 * @return a clock in UTC
	 */
	public Clock clock() {
		return TimeLapse.of(Clock.systemUTC(), this.factor, this.start);
	}

	/**
	 * How fast that is, in words.
	 * @return a sentence
	 */
	String speed() {
		return "Time runs fast here: a day takes %.1f s. Nothing goes out without a yes; the demo gives it for you."
			.formatted(Duration.ofDays(1).toSeconds() / this.factor);
	}

	/**
	 * What the services need to live by it.
	 * @return variables for their environment
	 */
	public Map<String, String> variables() {
		Map<String, String> variables = new HashMap<>();
		variables.put(TimeLapse.FACTOR, String.valueOf(this.factor));
		variables.put(TimeLapse.START, this.start.toString());
		variables.put("ZIGRAL_CAMPAIGN_INTERVAL", "1s");
		variables.put("ZIGRAL_SWEEP_INTERVAL", "1s");
		variables.put("ZIGRAL_SWEEP_LEAST", lapsed(PAUSE));
		variables.put("ZIGRAL_SWEEP_MOST", lapsed(PAUSE));
		variables.put("ZIGRAL_SWEEP_AFTER_FAILURE", lapsed(PAUSE));
		variables.put("ZIGRAL_SWEEP_CURRENT_FOR", lapsed(LOOK));
		variables.put("LINKEDIN_WORKING_HOURS", "00:00-00:00");
		variables.put("LINKEDIN_WORKING_DAYS", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY");
		variables.put("LINKEDIN_TIME_ZONE", "UTC");
		variables.put("LINCOLN_PAUSE_MIN", "0ms");
		variables.put("LINCOLN_PAUSE_MAX", "0ms");
		return variables;
	}

	private String lapsed(Duration real) {
		return Math.round(real.toSeconds() * this.factor) + "s";
	}

}
