package com.zigral.sandbox.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One spreadsheet with its sheets.
 */
final class Spreadsheet {

	/** The most cells that the sheets of one spreadsheet may have together. */
	private static final long MAX_CELLS = 10_000_000;

	private final String id;

	private String title;

	private boolean shared;

	private final List<Worksheet> sheets;

	Spreadsheet(String id, String title, boolean shared, List<Worksheet> sheets) {
		this.id = id;
		this.title = title;
		this.shared = shared;
		this.sheets = new ArrayList<>(sheets);
	}

	Spreadsheet copy() {
		return new Spreadsheet(this.id, this.title, this.shared, this.sheets.stream().map(Worksheet::copy).toList());
	}

	String id() {
		return this.id;
	}

	String title() {
		return this.title;
	}

	void rename(String newTitle) {
		this.title = newTitle;
	}

	/**
	 * Whether the service account may see and change it.
	 * @return whether it is shared with the account
	 */
	boolean isShared() {
		return this.shared;
	}

	void share(boolean withAccount) {
		this.shared = withAccount;
	}

	List<Worksheet> sheets() {
		return this.sheets;
	}

	/**
	 * The sheet a range is in: the one it names, or the first.
	 * @param range the range
	 * @return the sheet
	 */
	Worksheet sheetOf(Range range) {
		return range.title().map((name) -> titled(name).orElseThrow(range::unparsable)).orElse(this.sheets.getFirst());
	}

	Optional<Worksheet> titled(String name) {
		return this.sheets.stream().filter((sheet) -> sheet.title().equalsIgnoreCase(name)).findFirst();
	}

	Optional<Worksheet> sheet(int sheetId) {
		return this.sheets.stream().filter((sheet) -> sheet.id() == sheetId).findFirst();
	}

	/**
	 * Insert rows or columns; formulas everywhere follow what they refer to.
	 * @param sheet where
	 * @param columns whether they are columns
	 * @param at before which one
	 * @param count how many
	 */
	void insert(Worksheet sheet, boolean columns, int at, int count) {
		sheet.insert(columns, at, count);
		this.sheets.forEach((each) -> each
			.eachFormula((formula) -> FormulaText.inserted(formula, each.title(), sheet.title(), columns, at, count)));
	}

	/**
	 * Delete rows or columns; formulas everywhere follow what they refer to.
	 * @param sheet where
	 * @param columns whether they are columns
	 * @param from the first of them
	 * @param to the one after the last
	 */
	void delete(Worksheet sheet, boolean columns, int from, int to) {
		sheet.delete(columns, from, to);
		this.sheets.forEach((each) -> each
			.eachFormula((formula) -> FormulaText.deleted(formula, each.title(), sheet.title(), columns, from, to)));
	}

	/**
	 * Make sure that the grids are not too large together.
	 */
	void checkSize() {
		long cells = this.sheets.stream().mapToLong((sheet) -> (long) sheet.rowCount() * sheet.columnCount()).sum();
		if (cells > MAX_CELLS) {
			throw ApiException.invalid("This action would increase the number of cells in the workbook above the "
					+ "limit of 10000000 cells.");
		}
	}

}
