package com.zigral.standin.sheets.cell;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A rectangle of cells: zero-based, its ends exclusive.
 *
 * @param startRow the first row
 * @param endRow the row after the last
 * @param startColumn the first column
 * @param endColumn the column after the last
 */
public record Area(int startRow, int endRow, int startColumn, int endColumn) {

	private static final Pattern PLAIN_TITLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

	private static final Pattern LIKE_A_CELL = Pattern.compile("(?i)[A-Z]{1,3}\\d+|R\\d*C\\d*");

	/**
	 * How many rows it has.
	 * @return the number
	 */
	public int rows() {
		return this.endRow - this.startRow;
	}

	/**
	 * How many columns it has.
	 * @return the number
	 */
	public int columns() {
		return this.endColumn - this.startColumn;
	}

	/**
	 * Whether it has a cell in common with another area.
	 * @param other the other
	 * @return whether it has
	 */
	public boolean overlaps(Area other) {
		return this.startRow < other.endRow && other.startRow < this.endRow && this.startColumn < other.endColumn
				&& other.startColumn < this.endColumn;
	}

	/**
	 * Whether all cells of another area are in it.
	 * @param other the other
	 * @return whether they are
	 */
	public boolean contains(Area other) {
		return this.startRow <= other.startRow && other.endRow <= this.endRow && this.startColumn <= other.startColumn
				&& other.endColumn <= this.endColumn;
	}

	/**
	 * The range in A1 notation, as answers name it.
	 * @param title the title of the sheet
	 * @return the range, such as {@code 'My sheet'!A1:B2}
	 */
	public String in(String title) {
		String cells = cell(this.startRow, this.startColumn);
		if (rows() > 1 || columns() > 1) {
			cells += ":" + cell(this.endRow - 1, this.endColumn - 1);
		}
		return quoted(title) + "!" + cells;
	}

	static String quoted(String title) {
		boolean plain = PLAIN_TITLE.matcher(title).matches() && !LIKE_A_CELL.matcher(title).matches();
		return plain ? title : "'" + title.replace("'", "''") + "'";
	}

	static String cell(int row, int column) {
		return column(column) + (row + 1);
	}

	/**
	 * The letters of a column.
	 * @param column the column, counted from 0
	 * @return the letters
	 */
	public static String column(int column) {
		String letters = "";
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			letters = (char) ('A' + (rest - 1) % 26) + letters;
		}
		return letters;
	}

	/**
	 * The column of some letters.
	 * @param letters the letters, in any case
	 * @return the column, counted from 0
	 */
	public static int column(String letters) {
		int column = 0;
		for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
			column = column * 26 + letter - 'A' + 1;
		}
		return column - 1;
	}

}
