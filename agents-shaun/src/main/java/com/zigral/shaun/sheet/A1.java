package com.zigral.shaun.sheet;

/**
 * A1 notation.
 */
public final class A1 {

	private A1() {
	}

	/**
	 * The name of a cell.
	 * @param row the row's index, from 0
	 * @param column the column's index, from 0
	 * @return such as {@code C1} for row 0 and column 2
	 */
	public static String cell(int row, int column) {
		return letters(column) + (row + 1);
	}

	/**
	 * The name of a column.
	 * @param column its index, from 0
	 * @return such as {@code A} for 0 and {@code AA} for 26
	 */
	public static String letters(int column) {
		String letters = "";
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			letters = (char) ('A' + (rest - 1) % 26) + letters;
		}
		return letters;
	}

	/**
	 * A range of a sheet, whatever its title.
	 * @param worksheet the sheet's title
	 * @param cells the cells
	 * @return the range
	 */
	public static String in(String worksheet, String cells) {
		return quoted(worksheet) + "!" + cells;
	}

	/**
	 * All cells of a sheet, whatever its title.
	 * @param worksheet the sheet's title
	 * @return the range
	 */
	public static String quoted(String worksheet) {
		return "'" + worksheet.replace("'", "''") + "'";
	}

}
