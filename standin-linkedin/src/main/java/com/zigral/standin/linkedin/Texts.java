package com.zigral.standin.linkedin;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What the site says, in one language.
 */
final class Texts {

	/** The month the site believes it is, so that durations are the same every day. */
	private static final YearMonth NOW = YearMonth.of(2026, 4);

	private final Locale language;

	private final ResourceBundle bundle;

	Texts(Locale language) {
		this.language = language;
		this.bundle = ResourceBundle.getBundle("com.zigral.standin.linkedin.texts", language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	String language() {
		return this.language.getLanguage();
	}

	String get(String key, Object... values) {
		return this.bundle.getString(key).formatted(values);
	}

	String count(int number) {
		return String.format(this.language, "%,d", number);
	}

	String degree(int degree) {
		return get("degree." + degree);
	}

	String dates(Position position) {
		return month(position.from()) + " - " + position.to().map(this::month).orElseGet(() -> get("present"));
	}

	String datesAndDuration(Position position) {
		Optional<YearMonth> to = position.to();
		long months = ChronoUnit.MONTHS.between(position.from(), to.orElse(NOW)) + 1;
		return dates(position) + " · " + get("duration", months / 12, months % 12);
	}

	private String month(YearMonth month) {
		return DateTimeFormatter.ofPattern("MMM yyyy", this.language).format(month);
	}

}
