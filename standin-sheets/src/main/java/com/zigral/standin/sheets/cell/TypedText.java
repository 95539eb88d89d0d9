package com.zigral.standin.sheets.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text for what Google takes it for when a person types it: a formula, a number,
 * a share, a date, yes or no, or a text.
 */
public final class TypedText {

	private static final Pattern NUMBER = Pattern
		.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d+)?([eE][+-]?\\d+)?%?");

	private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

	private static final Pattern US_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

	private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

	private TypedText() {
	}

	/**
	 * Take a text as if a person had typed it.
	 * @param text what was typed
	 * @return the cell
	 */
	public static Cell read(String text) {
		if (text.startsWith("'")) {
			return Cell.Text.of(text.substring(1));
		}
		if (text.startsWith("=") && text.length() > 1) {
			return new Cell.Formula(text);
		}
		if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
			return new Cell.Truth(Boolean.parseBoolean(text));
		}
		return value(text);
	}

	private static Cell value(String text) {
		Matcher iso = ISO_DATE.matcher(text);
		if (iso.matches()) {
			return date(text, iso.group(1), iso.group(2), iso.group(3));
		}
		Matcher us = US_DATE.matcher(text);
		if (us.matches()) {
			return date(text, us.group(3), us.group(1), us.group(2));
		}
		boolean number = NUMBER.matcher(text).matches() && text.matches(".*\\d.*");
		return number ? number(text) : Cell.Text.of(text);
	}

	private static Cell number(String text) {
		boolean share = text.endsWith("%");
		double number = Double.parseDouble(text.replace(",", "").replace("%", ""));
		if (!Double.isFinite(number)) {
			return Cell.Text.of(text);
		}
		return (share || text.contains(",")) ? new Cell.Numeric(share ? number / 100 : number, text)
				: Cell.Numeric.of(number);
	}

	private static Cell date(String text, String year, String month, String day) {
		try {
			LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
			return new Cell.Numeric(ChronoUnit.DAYS.between(EPOCH, date), text);
		}
		catch (DateTimeException ex) {
			return Cell.Text.of(text);
		}
	}

}
