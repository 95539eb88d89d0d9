package com.zigral.orchestrator.list.file;

/**
 * Cleans the text of a cell: PostgreSQL takes neither NUL nor half characters, and nobody
 * sees white space at its ends.
 */
final class CellText {

	/** The most characters that are kept of a cell. */
	private static final int MAX_LENGTH = 10_000;

	private CellText() {
	}

	static String clean(String text) {
		String shortened = (text.length() > MAX_LENGTH) ? text.substring(0, MAX_LENGTH) : text;
		boolean isClean = shortened.chars().noneMatch((each) -> each == 0 || Character.isSurrogate((char) each));
		return (isClean ? shortened : repaired(shortened)).strip();
	}

	private static String repaired(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints()
			.filter((point) -> point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE))
			.forEach(clean::appendCodePoint);
		return clean.toString();
	}

}
