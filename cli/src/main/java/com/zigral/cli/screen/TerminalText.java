package com.zigral.cli.screen;

import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * Text for a terminal, whose characters take no, one or two columns. It may come from web
 * pages and sheets: what would steer the terminal is taken out.
 */
public final class TerminalText {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private static final Set<UnicodeScript> WIDE = Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL,
			UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

	private TerminalText() {
	}

	/**
	 * A text in exactly some columns: cut with an ellipsis, or filled up with spaces.
	 * @param text the text
	 * @param columns how many columns, at least one
	 * @return the text on one line, without control characters
	 */
	public static String fit(String text, int columns) {
		String cut = cut(text, columns);
		return cut + " ".repeat(columns - width(cut));
	}

	/**
	 * A text in some columns at most, cut with an ellipsis where it is longer.
	 * @param text the text
	 * @param columns how many columns, at least one
	 * @return the text on one line, without control characters
	 */
	public static String cut(String text, int columns) {
		String clean = line(text);
		if (width(clean) <= columns) {
			return clean;
		}
		StringBuilder kept = new StringBuilder();
		int used = 0;
		for (int point : clean.codePoints().toArray()) {
			used += width(point);
			if (used > columns - 1) {
				break;
			}
			kept.appendCodePoint(point);
		}
		return kept.toString().stripTrailing() + "…";
	}

	/**
	 * How many columns a text takes.
	 * @param text the text
	 * @return the number of columns
	 */
	public static int width(String text) {
		return line(text).codePoints().map(TerminalText::width).sum();
	}

	/**
	 * A text of any length on one line.
	 * @param text the text
	 * @return the text without control characters
	 */
	public static String line(String text) {
		return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]", " ").strip();
	}

	private static int width(int point) {
		return switch (Character.getType(point)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
			default -> (WIDE.contains(UnicodeScript.of(point)) || Character.isEmojiPresentation(point)) ? 2 : 1;
		};
	}

	/**
	 * A moment by the clock of this machine.
	 * @param moment the moment
	 * @return its day and time, to the minute
	 */
	public static String moment(Instant moment) {
		return MOMENT.format(moment.atZone(ZoneId.systemDefault()));
	}

}
