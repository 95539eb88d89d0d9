package com.zigral.orchestrator.list.file;

/**
 * Looks through the XML of a part of a workbook for what a reader has to hold in memory
 * at once: long texts, large rows, many texts that cells share. It lets anything through
 * that 50,000 people can need.
 */
final class XmlSizes {

	/** Queries that Excel keeps in a workbook stand in one text, too. */
	private static final int MAX_TEXT = 4_000_000;

	/** 500 columns with as much as two dozen of them can hold. */
	private static final int MAX_ROW = 10_000_000;

	/** 16,384 cells, each of which may have ten tags. */
	private static final int MAX_TAGS_IN_ROW = 200_000;

	/** As many rows has a sheet of Excel. */
	private static final int MAX_ROWS = 1_048_576;

	private static final int MAX_SHARED_TEXTS = 1_000_000;

	private static final String ROWS = "sheetData";

	private final StringBuilder name = new StringBuilder();

	private boolean isInName;

	private boolean isInRows;

	private int text;

	private int row;

	private int tagsInRow;

	private int rows;

	private int sharedTexts;

	/**
	 * Look through some bytes, in any encoding in which ASCII is bytes beside zeros.
	 * @param bytes the bytes
	 * @param length how many there are
	 * @return whether all is within the limits so far
	 */
	boolean accept(byte[] bytes, int length) {
		for (int i = 0; i < length; i++) {
			accept(bytes[i]);
			if (this.text > MAX_TEXT || this.row > MAX_ROW) {
				return false;
			}
		}
		return this.tagsInRow <= MAX_TAGS_IN_ROW && this.rows <= MAX_ROWS && this.sharedTexts <= MAX_SHARED_TEXTS;
	}

	private void accept(byte letter) {
		this.text++;
		this.row += this.isInRows ? 1 : 0;
		if (letter == '<') {
			this.text = 0;
			this.tagsInRow += this.isInRows ? 1 : 0;
			this.isInName = true;
			this.name.setLength(0);
		}
		else if (this.isInName && letter != 0) {
			name(letter);
		}
	}

	private void name(byte letter) {
		if (letter == ':') {
			this.name.setLength(0);
		}
		else if ((Character.isLetter(letter) || (letter == '/' && this.name.isEmpty()))
				&& this.name.length() <= ROWS.length()) {
			this.name.append((char) letter);
		}
		else {
			this.isInName = false;
			named(this.name.toString());
		}
	}

	private void named(String tag) {
		switch (tag) {
			case ROWS -> this.isInRows = true;
			case "/" + ROWS -> this.isInRows = false;
			case "row" -> {
				this.row = 0;
				this.tagsInRow = 0;
				this.rows++;
			}
			case "si" -> this.sharedTexts++;
			default -> {
				// Anything else is small, or within a row or a text.
			}
		}
	}

}
