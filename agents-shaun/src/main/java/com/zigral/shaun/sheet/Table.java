package com.zigral.shaun.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import com.zigral.shaun.google.SheetsException;

/**
 * What stands in a sheet, as it was read at one moment.
 *
 * @param headers which column is which
 * @param rows the texts of all rows, the header row first
 * @param rowsByKey in which row each key stands, the uppermost if there are several
 * @param rules by which columns rows are told apart
 * @param warnings what people should look at
 */
public record Table(Headers headers, List<List<String>> rows, Map<RowKey, Integer> rowsByKey, ColumnRules rules,
		List<String> warnings) {

	/**
	 * Make sense of the values of a sheet.
	 * @param place the sheet, for messages
	 * @param rows the texts of all rows
	 * @param rules by which columns rows are told apart
	 * @return the table
	 * @throws SheetsException if its headers are not clear
	 */
	public static Table of(String place, List<List<String>> rows, ColumnRules rules) throws SheetsException {
		List<String> header = rows.isEmpty() ? List.of() : rows.getFirst();
		if (header.stream().allMatch(String::isBlank) && !rows.isEmpty()) {
			throw SheetsException.of("The first row of " + place + " is empty, but there is something below it; "
					+ "put headers into row 1 or name another worksheet");
		}
		Headers headers = rows.isEmpty() ? new Headers(List.of(), Map.of()) : Headers.of(place, header, rules);
		Table table = new Table(headers, rows, new LinkedHashMap<>(), rules, new ArrayList<>());
		for (int row = 1; row < rows.size(); row++) {
			Optional<RowKey> key = table.keyAt(row);
			Integer earlier = key.isPresent() ? table.rowsByKey.putIfAbsent(key.get(), row) : null;
			if (earlier != null) {
				table.warnings.add("Rows %d and %d of %s have the same %s; only row %d is kept up to date".formatted(
						earlier + 1, row + 1, place,
						rules.key().equals(ColumnRules.standard().key()) ? "profile" : "key", earlier + 1));
			}
		}
		return table;
	}

	/**
	 * This table with other texts in the same rows.
	 * @param changed the texts of all rows
	 * @return the table
	 */
	public Table withRows(List<List<String>> changed) {
		return new Table(this.headers, changed, this.rowsByKey, this.rules, this.warnings);
	}

	/**
	 * The key of a row.
	 * @param row the row
	 * @return the key, empty when the row or its key is
	 */
	public Optional<RowKey> keyAt(int row) {
		return (row < this.rows.size()) ? this.rules.keyOf((column) -> text(row, column)) : Optional.empty();
	}

	public OptionalInt row(RowKey key) {
		Integer row = this.rowsByKey.get(key);
		return (row != null) ? OptionalInt.of(row) : OptionalInt.empty();
	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	public String text(int row, int column) {
		List<String> cells = (row < this.rows.size()) ? this.rows.get(row) : List.of();
		return (column < cells.size()) ? cells.get(column) : "";
	}

	public String text(int row, Column column) {
		return this.headers.position(column).map((position) -> text(row, position)).orElse("");
	}

	/**
	 * How many columns have something in them, counted from the first.
	 * @return the number
	 */
	public int width() {
		return this.rows.stream().mapToInt(List::size).max().orElse(0);
	}

	/**
	 * The first column in which anything stands.
	 * @return the column
	 */
	public int firstColumn() {
		int column = 0;
		while (column < width() && isBlankColumn(column)) {
			column++;
		}
		return column;
	}

	private boolean isBlankColumn(int column) {
		return this.rows.stream().allMatch((cells) -> column >= cells.size() || cells.get(column).isBlank());
	}

	/**
	 * The last row in which a column stands that Shaun knows.
	 * @return the row, 0 when there is only the header
	 */
	public int lastRow() {
		int row = this.rows.size() - 1;
		while (row > 0 && isForeign(row)) {
			row--;
		}
		return row;
	}

	private boolean isForeign(int row) {
		return this.headers.positions().values().stream().allMatch((column) -> text(row, column).isBlank());
	}

}
