package com.zigral.orchestrator.schedule.timetable;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.zigral.service.problem.InvalidInputException;

/**
 * Times of the day in plain words, such as "at 9:30 and 15:30" or "um 9 Uhr".
 *
 * @param times the times, all at the same minute of their hours
 */
record ClockTimes(List<LocalTime> times) {

	/** When people are at work who have said nothing else. */
	static final ClockTimes NINE = new ClockTimes(List.of(LocalTime.of(9, 0)));

	private static final List<String> AT = List.of("at", "um", "ab");

	private static final List<String> AND = List.of(", and", ", und", "and at", "und um", "and", "und", ",");

	private static final Map<String, LocalTime> NAMED = Map.of("noon", LocalTime.NOON, "midday", LocalTime.NOON,
			"midnight", LocalTime.MIDNIGHT, "mittag", LocalTime.NOON, "mittags", LocalTime.NOON, "mitternacht",
			LocalTime.MIDNIGHT);

	private static final int HALF_DAY = 12;

	ClockTimes {
		times = List.copyOf(times);
	}

	static Optional<ClockTimes> read(SpokenWords words) {
		int mark = words.mark();
		boolean announced = words.skipAny(AT);
		List<LocalTime> times = new ArrayList<>();
		boolean more = true;
		while (more) {
			int before = words.mark();
			Optional<LocalTime> time = (times.isEmpty() || words.skipAny(AND)) ? time(words, announced)
					: Optional.empty();
			time.ifPresent(times::add);
			more = time.isPresent();
			if (!more) {
				words.reset(before);
			}
		}
		if (times.isEmpty()) {
			words.reset(mark);
			return Optional.empty();
		}
		return Optional.of(new ClockTimes(times));
	}

	private static Optional<LocalTime> time(SpokenWords words, boolean announced) {
		Optional<String> named = words.take(NAMED::containsKey);
		if (named.isPresent()) {
			return named.map(NAMED::get);
		}
		int mark = words.mark();
		Optional<String> digits = words.take((word) -> word.matches("\\d{1,2}([:.]\\d{2})?"));
		Optional<String> half = words.take((word) -> List.of("am", "pm").contains(word));
		boolean german = words.skip("uhr");
		Optional<String> minute = german ? words.take((word) -> word.matches("\\d{2}")) : Optional.empty();
		if (digits.isEmpty() || (!announced && half.isEmpty() && !german && !digits.get().contains(":"))) {
			words.reset(mark);
			return Optional.empty();
		}
		return Optional.of(time(digits.get() + minute.map(":"::concat).orElse(""), half));
	}

	private static LocalTime time(String digits, Optional<String> half) {
		String[] parts = digits.split("[:.]", -1);
		int hour = Integer.parseInt(parts[0]);
		int minute = (parts.length > 1) ? Integer.parseInt(parts[1]) : 0;
		boolean outside = half.isPresent() ? hour < 1 || hour > HALF_DAY : hour > LocalTime.MAX.getHour();
		if (outside || minute > LocalTime.MAX.getMinute() || parts.length > 2) {
			throw new InvalidInputException("when",
					"has no such time of day: " + digits + half.map((word) -> " " + word).orElse(""));
		}
		int offset = half.filter("pm"::equals).isPresent() ? HALF_DAY : 0;
		return LocalTime.of(half.isPresent() ? hour % HALF_DAY + offset : hour, minute);
	}

	/**
	 * The minutes and hours as cron has them.
	 * @return the two fields
	 */
	String fields() {
		TreeSet<Integer> minutes = new TreeSet<>(this.times.stream().map(LocalTime::getMinute).toList());
		if (minutes.size() > 1) {
			throw new InvalidInputException("when", String.format(Locale.ROOT,
					"has times at different minutes (%s); make a schedule for each, or give all of them the same minute",
					this.times));
		}
		return minutes.first() + " "
				+ new TreeSet<>(this.times.stream().map(LocalTime::getHour).toList()).stream()
					.map(String::valueOf)
					.collect(Collectors.joining(","));
	}

}
