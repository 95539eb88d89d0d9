package com.zigral.shaun.sheet;

/**
 * Text on its way into a cell.
 */
public final class CellText {

	/**
	 * The most characters of a cell, by Google's limits.
	 */
	public static final int MAX_LENGTH = 50_000;

	private static final String MARK = " [cut]";

	private CellText() {
	}

	/**
	 * Whether a text does not fit into a cell.
	 * @param text any text
	 * @return whether it has more than {@link #MAX_LENGTH} characters
	 */
	public static boolean isTooLong(String text) {
		return text.length() > MAX_LENGTH;
	}

	/**
	 * A text that a cell can hold: without control characters and half characters, and
	 * with a mark where it was cut.
	 * @param text any text
	 * @return the text for the cell
	 */
	public static String of(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints()
			.filter((point) -> !Character.isISOControl(point) || point == '\n' || point == '\t')
			.map((point) -> isHalf(point) ? 0xFFFD : point)
			.forEach(clean::appendCodePoint);
		return isTooLong(clean.toString()) ? cut(clean.toString()) : clean.toString();
	}

	private static boolean isHalf(int point) {
		return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
	}

	private static String cut(String text) {
		int end = MAX_LENGTH - MARK.length();
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MARK;
	}

}
