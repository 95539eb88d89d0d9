package com.zigral.shaun.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a sheet as they were read at one moment.
 *
 * @param rows what was entered, without empty cells at the ends of rows
 * @param values what is known of each cell, empty when only the sources were read
 * @param width how many columns there are up to the last one in which anything stands
 */
public record SheetCells(List<List<String>> rows, List<List<CellValue>> values, int width) {

	/** A sheet in which nothing stands. */
	public static final SheetCells EMPTY = ofSources(List.of());

	public SheetCells {
		rows = List.copyOf(rows);
		values = List.copyOf(values);
	}

	private SheetCells(List<List<String>> rows, List<List<CellValue>> values) {
		this(rows, values, rows.stream().mapToInt(List::size).max().orElse(0));
	}

	/**
	 * Cells of which nothing but their sources is known.
	 * @param rows what was entered, without empty cells at the ends of rows
	 * @return the cells
	 */
	public static SheetCells ofSources(List<List<String>> rows) {
		return new SheetCells(rows, List.of());
	}

	static SheetCells of(List<List<String>> sources, List<List<String>> shown, List<List<String>> links) {
		List<List<CellValue>> values = new ArrayList<>();
		for (int row = 0; row < sources.size(); row++) {
			List<CellValue> cells = new ArrayList<>();
			for (int column = 0; column < sources.get(row).size(); column++) {
				cells.add(new CellValue(sources.get(row).get(column), text(shown, row, column),
						text(links, row, column)));
			}
			values.add(cells);
		}
		return new SheetCells(sources, values);
	}

	private static String text(List<List<String>> rows, int row, int column) {
		List<String> cells = (row < rows.size()) ? rows.get(row) : List.of();
		return (column < cells.size()) ? cells.get(column) : "";
	}

	static SheetCells ofValues(List<List<CellValue>> values) {
		List<List<String>> rows = new ArrayList<>();
		values.forEach((row) -> rows.add(trimmed(row)));
		while (!rows.isEmpty() && rows.getLast().isEmpty()) {
			rows.removeLast();
		}
		return new SheetCells(rows, values);
	}

	private static List<String> trimmed(List<CellValue> row) {
		List<String> texts = new ArrayList<>(row.stream().map(CellValue::source).toList());
		while (!texts.isEmpty() && texts.getLast().isEmpty()) {
			texts.removeLast();
		}
		return texts;
	}

	/**
	 * Whether what is shown and linked was read, too.
	 * @return whether it was
	 */
	public boolean isComplete() {
		return !this.values.isEmpty() || this.rows.isEmpty();
	}

	/**
	 * Whether any cell holds a formula, or a text that looks like one.
	 * @return whether one does
	 */
	public boolean hasFormulas() {
		return this.rows.stream().flatMap(List::stream).anyMatch((text) -> text.startsWith("="));
	}

	/**
	 * These cells with others in the same rows.
	 * @param changed what is entered then
	 * @return the cells
	 */
	public SheetCells withRows(List<List<String>> changed) {
		List<List<CellValue>> known = new ArrayList<>();
		for (int row = 0; row < changed.size() && !this.values.isEmpty(); row++) {
			List<CellValue> cells = new ArrayList<>();
			for (int column = 0; column < changed.get(row).size(); column++) {
				String text = changed.get(row).get(column);
				cells.add(source(row, column).equals(text) ? value(row, column) : CellValue.plain(text));
			}
			known.add(cells);
		}
		return new SheetCells(changed, known);
	}

	/**
	 * How many rows there are up to the last one in which anything stands.
	 * @return the number
	 */
	public int height() {
		return this.rows.size();
	}

	/**
	 * What was entered into a cell, formulas as such.
	 * @param row the row
	 * @param column the column
	 * @return the text
	 */
	public String source(int row, int column) {
		return text(this.rows, row, column);
	}

	/**
	 * What is known of a cell.
	 * @param row the row
	 * @param column the column
	 * @return the cell
	 */
	public CellValue value(int row, int column) {
		List<CellValue> cells = (row < this.values.size()) ? this.values.get(row) : List.of();
		return (column < cells.size()) ? cells.get(column) : CellValue.plain(source(row, column));
	}

	/**
	 * Whether nothing but white space was entered into a cell.
	 * @param row the row
	 * @param column the column
	 * @return whether it is blank
	 */
	public boolean isBlank(int row, int column) {
		return source(row, column).isBlank();
	}

	/**
	 * Whether nothing but white space was entered into a row.
	 * @param row the row
	 * @return whether it is blank
	 */
	public boolean isBlankRow(int row) {
		return row >= this.rows.size() || this.rows.get(row).stream().allMatch(String::isBlank);
	}

}
