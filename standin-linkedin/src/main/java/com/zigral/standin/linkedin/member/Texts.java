package com.zigral.standin.linkedin.member;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the site says, in one language.
 */
public final class Texts {

	/** The month the site believes it is, so that durations are the same every day. */
	private static final YearMonth NOW = YearMonth.of(2026, 4);

	private final Locale language;

	private final ResourceBundle bundle;

	/**
	 * Load the texts of a language.
	 * @param language the language; English texts stand in where it has none
	 */
	public Texts(Locale language) {
		this.language = language;
		this.bundle = ResourceBundle.getBundle("com.zigral.standin.linkedin.texts", language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/**
	 * The language, for the page's {@code lang}.
	 * @return the ISO 639 code, such as {@code de}
	 */
	public String language() {
		return this.language.getLanguage();
	}

	/**
	 * A text in this language.
	 * @param key its key
	 * @param values what its placeholders stand for, in order
	 * @return the text
	 * @throws java.util.MissingResourceException if no text has this key
	 */
	public String get(String key, Object... values) {
		return this.bundle.getString(key).formatted(values);
	}

	/**
	 * A number with the separators of this language.
	 * @param number the number
	 * @return such as {@code 1,234}
	 */
	public String count(int number) {
		return String.format(this.language, "%,d", number);
	}

	/**
	 * A moment as people of this language write it, in UTC.
	 * @param formatter how
	 * @param at the moment
	 * @return the text
	 */
	public String at(DateTimeFormatter formatter, Instant at) {
		return formatter.withLocale(this.language).withZone(ZoneOffset.UTC).format(at);
	}

	/**
	 * A degree of connection as profiles show it.
	 * @param degree 1, 2 or 3
	 * @return such as {@code 1st} or {@code 3rd+}
	 */
	public String degree(int degree) {
		return get("degree." + degree);
	}

	String dates(Position position) {
		return between(position, get(position.isCurrent() ? "dash.present" : "dash"));
	}

	/**
	 * The dates of a position as everybody sees them.
	 * @param position the position
	 * @return the first and the last month, and how long that is
	 */
	public String datesAndDuration(Position position) {
		return dates(position) + " · " + duration(List.of(position));
	}

	/**
	 * The dates as a screen reader says them.
	 * @param position the position
	 * @return the dates and how long that is
	 */
	public String spokenDatesAndDuration(Position position) {
		return between(position, get("dash.spoken")) + " · " + duration(List.of(position));
	}

	/**
	 * How long positions at one company lasted.
	 * @param positions the positions, newest first
	 * @return the years and months from the first month of the oldest
	 */
	public String duration(List<Position> positions) {
		YearMonth to = positions.getFirst().to().orElse(NOW);
		long months = ChronoUnit.MONTHS.between(positions.getLast().from(), to) + 1;
		return Stream.of(amount("year", months / 12), amount("month", months % 12))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private String amount(String unit, long number) {
		return (number > 0) ? get((number == 1) ? unit : unit + "s", number) : "";
	}

	private String between(Position position, String dash) {
		return month(position.from()) + dash + position.to().map(this::month).orElseGet(() -> get("present"));
	}

	private String month(YearMonth month) {
		String text = DateTimeFormatter.ofPattern(get("month.pattern"), this.language).format(month);
		return this.bundle.containsKey("month.without") ? text.replace(get("month.without"), "") : text;
	}

}
