package com.zigral.standin.sheets.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.standin.sheets.formula.FormulaText;
import com.zigral.standin.sheets.request.ApiException;

/**
 * One spreadsheet with its sheets.
 */
public final class Spreadsheet {

	/** The account that people share spreadsheets with. */
	public static final String ACCOUNT = "zigral@sandbox.iam.gserviceaccount.com";

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

	/**
	 * The id.
	 * @return the id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The title.
	 * @return the title
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Change the title.
	 * @param newTitle the title
	 */
	public void rename(String newTitle) {
		this.title = newTitle;
	}

	/**
	 * Whether the service account may see and change it.
	 * @return whether it is shared with the account
	 */
	public boolean isShared() {
		return this.shared;
	}

	/**
	 * Share it with the account, or no longer.
	 * @param withAccount whether the account may see and change it
	 */
	public void share(boolean withAccount) {
		this.shared = withAccount;
	}

	/**
	 * The sheets in their order.
	 * @return the sheets, which may be changed
	 */
	public List<Worksheet> sheets() {
		return this.sheets;
	}

	/**
	 * The sheet a range is in: the one it names, or the first.
	 * @param range the range
	 * @return the sheet
	 */
	public Worksheet sheetOf(Range range) {
		return range.title().map((name) -> titled(name).orElseThrow(range::unparsable)).orElse(this.sheets.getFirst());
	}

	/**
	 * The sheet with a title.
	 * @param name the title, in any case
	 * @return the sheet, empty when there is none
	 */
	public Optional<Worksheet> titled(String name) {
		return this.sheets.stream().filter((sheet) -> sheet.title().equalsIgnoreCase(name)).findFirst();
	}

	/**
	 * The sheet with an id.
	 * @param sheetId the id
	 * @return the sheet, empty when there is none
	 */
	public Optional<Worksheet> sheet(int sheetId) {
		return this.sheets.stream().filter((sheet) -> sheet.id() == sheetId).findFirst();
	}

	/**
	 * Insert rows or columns; formulas everywhere follow what they refer to.
	 * @param sheet where
	 * @param columns whether they are columns
	 * @param at before which one
	 * @param count how many
	 */
	public void insert(Worksheet sheet, boolean columns, int at, int count) {
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
	public void delete(Worksheet sheet, boolean columns, int from, int to) {
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
