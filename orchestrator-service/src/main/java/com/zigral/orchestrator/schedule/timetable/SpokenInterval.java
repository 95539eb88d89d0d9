package com.zigral.orchestrator.schedule.timetable;

import java.util.List;
import java.util.Optional;

import com.zigral.service.problem.InvalidInputException;

/**
 * Reads "every hour" and "every two hours" in the words of a clock.
 */
final class SpokenInterval {

	private static final List<String> HOURLY = List.of("hourly", "every hour", "each hour", "stündlich", "jede stunde",
			"zu jeder stunde");

	private static final List<String> EVERY = List.of("every", "alle");

	private static final List<String> HOURS = List.of("hours", "stunden");

	private static final List<String> MINUTES = List.of("minutes", "minuten");

	private static final int HOURS_A_DAY = 24;

	private static final int MINUTES_AN_HOUR = 60;

	private SpokenInterval() {
	}

	static Optional<CronText> read(SpokenWords words) {
		if (words.skipAny(HOURLY)) {
			return Optional.of(new CronText("0 * * * *"));
		}
		int mark = words.mark();
		if (words.skipAny(EVERY)) {
			Optional<String> number = words.take((word) -> word.matches("\\d{1,2}"));
			if (number.isPresent() && words.skipAny(HOURS)) {
				return Optional.of(new CronText("0 */%d * * *".formatted(part(number.get(), HOURS_A_DAY, "hours"))));
			}
			if (number.isPresent() && words.skipAny(MINUTES)) {
				return Optional
					.of(new CronText("*/%d * * * *".formatted(part(number.get(), MINUTES_AN_HOUR, "minutes"))));
			}
		}
		words.reset(mark);
		return Optional.empty();
	}

	private static int part(String number, int whole, String unit) {
		int part = Integer.parseInt(number);
		if (part == 0 || part >= whole || whole % part != 0) {
			throw new InvalidInputException("when",
					"must have a smaller number of %s by which %d can be divided, not %s".formatted(unit, whole,
							number));
		}
		return part;
	}

}
