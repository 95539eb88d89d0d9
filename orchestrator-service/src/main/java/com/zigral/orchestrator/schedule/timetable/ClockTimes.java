package com.zigral.orchestrator.schedule.timetable;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

	private static final List<String> HOURS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
			"nine", "ten", "eleven", "twelve");

	private static final List<String> GERMAN_HOURS = List.of("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben",
			"acht", "neun", "zehn", "elf", "zwölf");

	/** Minutes from the hour that follows; the longer phrases first. */
	private static final Map<String, Integer> BESIDE = beside();

	private static final List<String> MORNING = List.of("in the morning", "in the mornings", "morgens", "früh",
			"vormittags", "am morgen", "am vormittag");

	private static final List<String> LATE = List.of("in the afternoon", "in the afternoons", "in the evening",
			"in the evenings", "nachmittags", "abends", "am nachmittag", "am abend");

	private static final int HALF_DAY = 12;

	ClockTimes {
		times = List.copyOf(times);
	}

	private static Map<String, Integer> beside() {
		Map<String, Integer> minutes = new LinkedHashMap<>();
		minutes.put("half past", 30);
		minutes.put("a quarter past", 15);
		minutes.put("quarter past", 15);
		minutes.put("a quarter to", -15);
		minutes.put("quarter to", -15);
		minutes.put("viertel nach", 15);
		minutes.put("viertel vor", -15);
		minutes.put("halb", -30);
		return minutes;
	}

	static Optional<ClockTimes> read(SpokenWords words) {
		int mark = words.mark();
		boolean late = words.skipAny(LATE);
		boolean morning = !late && words.skipAny(MORNING);
		boolean announced = words.skipAny(AT);
		List<LocalTime> times = new ArrayList<>();
		boolean more = true;
		while (more) {
			int before = words.mark();
			Optional<LocalTime> time = (times.isEmpty() || words.skipAny(AND)) ? time(words, announced)
					: Optional.empty();
			boolean afternoon = time.isPresent() && !words.skipAny(MORNING) && (words.skipAny(LATE) || late)
					&& !morning;
			time.map((read) -> (afternoon && read.getHour() < HALF_DAY) ? read.plusHours(HALF_DAY) : read)
				.ifPresent(times::add);
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
		Optional<LocalTime> spoken = announced ? spoken(words) : Optional.empty();
		if (spoken.isPresent()) {
			return spoken;
		}
		words.reset(mark);
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

	// "half past seven", "halb zehn", "eight"
	private static Optional<LocalTime> spoken(SpokenWords words) {
		Optional<Integer> beside = BESIDE.keySet().stream().filter(words::skip).findFirst().map(BESIDE::get);
		Optional<Integer> hour = words.take(HOURS::contains)
			.map(HOURS::indexOf)
			.or(() -> words.take(GERMAN_HOURS::contains).map(GERMAN_HOURS::indexOf))
			.or(() -> beside.flatMap((_) -> words.take((word) -> word.matches("[1-9]|1[0-2]")))
				.map((word) -> Integer.parseInt(word) - 1));
		words.skip("uhr");
		// "halb eins" is half an hour after noon.
		return hour.map((before) -> LocalTime.of(before + 1, 0).plusMinutes(beside.orElse(0)))
			.map((time) -> (time.getHour() == 0) ? time.plusHours(HALF_DAY) : time);
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
