package com.zigral.orchestrator.schedule.timetable;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.zigral.service.problem.InvalidInputException;

/**
 * Days in plain words, such as "every weekday" or "montags und donnerstags".
 *
 * @param fields the days of the month, the months and the days of the week as cron has
 * them
 */
record SpokenDays(String fields) {

	private static final List<String> EVERY_DAY = List.of("every day", "each day", "daily", "jeden tag", "täglich",
			"every morning", "each morning", "jeden morgen");

	private static final List<String> EXCEPT = List.of("except on", "except for", "except", "but not on", "außer am",
			"außer", "nur nicht am");

	private static final List<String> WEEKDAYS = List.of("every weekday", "each weekday", "every working day",
			"every workday", "every business day", "on weekdays", "on working days", "on workdays", "on business days",
			"weekdays", "jeden werktag", "jeden arbeitstag", "an werktagen", "an arbeitstagen", "werktags",
			"arbeitstags");

	private static final List<String> WEEKENDS = List.of("every weekend", "at weekends", "on weekends", "weekends",
			"am wochenende", "jedes wochenende");

	private static final List<String> EVERY = List.of("every", "each", "on", "from", "jeden", "am", "an", "immer",
			"von");

	private static final List<String> AND = List.of(", and", ", und", "and on", "und am", "and every", "and", "und",
			"&", ",");

	private static final List<String> TO = List.of("to", "until", "through", "bis", "-");

	private static final List<String> ON_THE = List.of("every month on the", "monthly on the", "on the", "every",
			"monatlich am", "jeden monat am", "am", "jeden");

	private static final List<String> OF_THE_MONTH = List.of("of every month", "of each month", "of the month",
			"every month", "jedes monats", "des monats", "jeden monat", "im monat");

	private static final List<String> FIRST = List.of("first", "ersten");

	private static final Map<String, DayOfWeek> NAMES = names();

	/** Every month has so many days. */
	private static final int DAYS = 28;

	private static Map<String, DayOfWeek> names() {
		Map<String, DayOfWeek> names = new HashMap<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
				String name = day.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
				names.put(name, day);
				names.put(name + "s", day);
			}
			names.put(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), day);
		}
		List<String> shorts = List.of("mo", "di", "mi", "do", "fr", "sa", "so");
		shorts.forEach((name) -> names.put(name, DayOfWeek.of(shorts.indexOf(name) + 1)));
		names.put("sonnabend", DayOfWeek.SATURDAY);
		names.put("sonnabends", DayOfWeek.SATURDAY);
		return names;
	}

	static Optional<SpokenDays> read(SpokenWords words) {
		if (words.skipAny(EVERY_DAY)) {
			return Optional.of(words.skipAny(EXCEPT) ? without(words) : new SpokenDays("* * *"));
		}
		if (words.skipAny(WEEKDAYS)) {
			return Optional.of(new SpokenDays("* * 1-5"));
		}
		if (words.skipAny(WEEKENDS)) {
			return Optional.of(new SpokenDays("* * 6,7"));
		}
		return named(words).or(() -> dayOfMonth(words));
	}

	// "every day except Sunday"
	private static SpokenDays without(SpokenWords words) {
		TreeSet<DayOfWeek> days = new TreeSet<>(List.of(DayOfWeek.values()));
		if (words.skipAny(WEEKENDS) || words.skipAny(List.of("wochenende", "the weekend"))) {
			days.removeAll(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
			return on(days);
		}
		TreeSet<DayOfWeek> left = new TreeSet<>(List.of(day(words)
			.orElseThrow(() -> new InvalidInputException("when", "must name the days that are left out"))));
		others(words, left);
		days.removeAll(left);
		return on(days);
	}

	private static SpokenDays on(TreeSet<DayOfWeek> days) {
		return new SpokenDays(
				"* * " + days.stream().map((day) -> String.valueOf(day.getValue())).collect(Collectors.joining(",")));
	}

	private static Optional<SpokenDays> named(SpokenWords words) {
		int mark = words.mark();
		words.skipAny(EVERY);
		Optional<DayOfWeek> first = day(words);
		if (first.isEmpty()) {
			words.reset(mark);
			return Optional.empty();
		}
		TreeSet<DayOfWeek> days = new TreeSet<>(List.of(first.get()));
		if (words.skipAny(TO)) {
			days.addAll(until(first.get(), words));
		}
		else {
			others(words, days);
		}
		return Optional.of(on(days));
	}

	private static TreeSet<DayOfWeek> until(DayOfWeek first, SpokenWords words) {
		DayOfWeek last = day(words)
			.orElseThrow(() -> new InvalidInputException("when", "must name the day until which it goes"));
		TreeSet<DayOfWeek> days = new TreeSet<>();
		for (DayOfWeek day = first; day != last; day = day.plus(1)) {
			days.add(day);
		}
		days.add(last);
		return days;
	}

	private static void others(SpokenWords words, TreeSet<DayOfWeek> days) {
		boolean more = true;
		while (more) {
			int mark = words.mark();
			Optional<DayOfWeek> day = words.skipAny(AND) ? day(words) : Optional.empty();
			day.ifPresent(days::add);
			more = day.isPresent();
			if (!more) {
				words.reset(mark);
			}
		}
	}

	private static Optional<DayOfWeek> day(SpokenWords words) {
		return words.take(NAMES::containsKey).map((name) -> Objects.requireNonNull(NAMES.get(name)));
	}

	private static Optional<SpokenDays> dayOfMonth(SpokenWords words) {
		int mark = words.mark();
		if (!words.skipAny(ON_THE)) {
			return Optional.empty();
		}
		Optional<String> number = words.skipAny(FIRST) ? Optional.of("1")
				: words.take((word) -> word.matches("\\d{1,2}"));
		boolean ordinal = number.isPresent() && words.skipAny(List.of("st", "nd", "rd", "th", "."));
		boolean month = words.skipAny(OF_THE_MONTH);
		if (number.isEmpty() || (!ordinal && !month)) {
			words.reset(mark);
			return Optional.empty();
		}
		int day = Integer.parseInt(number.get());
		if (day < 1 || day > DAYS) {
			throw new InvalidInputException("when", "must be a day that every month has, 1 to " + DAYS + ", not " + day
					+ "; cron can say L for the last one");
		}
		return Optional.of(new SpokenDays(day + " * *"));
	}

	/**
	 * Put them together with times of the day.
	 * @param times the times
	 * @return the cron expression
	 */
	CronText at(ClockTimes times) {
		return new CronText(times.fields() + " " + this.fields);
	}

}
