package com.zigral.shaun.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.zigral.shaun.google.SheetsException;

/**
 * What stands in a sheet, as it was read at one moment.
 *
 * @param headers which column is which
 * @param cells the cells of the sheet
 * @param rowsByKey in which row each key stands, the uppermost if there are several
 * @param rules by which columns rows are told apart
 * @param warnings what people should look at
 * @param lastRow the last row in which somebody stands, the header row when nobody does
 */
public record Table(Headers headers, SheetCells cells, Map<RowKey, Integer> rowsByKey, ColumnRules rules,
		List<String> warnings, int lastRow) {

	/** How many cells one warning names. */
	private static final int MAX_NAMED = 10;

	/**
	 * Make sense of the cells of a sheet.
	 * @param place the sheet, for messages
	 * @param cells the cells
	 * @param rules by which columns rows are told apart
	 * @return the table
	 * @throws SheetsException if it has no header, or no column that tells its rows apart
	 */
	public static Table of(String place, SheetCells cells, ColumnRules rules) throws SheetsException {
		if (cells.height() == 0) {
			return new Table(Headers.NONE, cells, Map.of(), rules, List.of(), 0);
		}
		OptionalInt header = HeaderRow.find(cells);
		if (header.isEmpty()) {
			throw SheetsException
				.of("No row of %s has a header that Shaun knows, such as '%s' or '%s'; it begins with %s. "
					.formatted(place, Column.FULL_NAME.header(), Column.PROFILE_URL.header(), beginning(cells))
						+ "Put headers above the data or name another worksheet");
		}
		Headers headers = Headers.of(place, cells, header.getAsInt());
		DataRows data = new DataRows(cells, headers);
		refuseWithoutKey(place, cells, headers, data, rules);
		Table table = new Table(headers, cells, new LinkedHashMap<>(), rules, new ArrayList<>(), data.last());
		table.index(place);
		return table;
	}

	private static String beginning(SheetCells cells) {
		return cells.rows()
			.stream()
			.flatMap(List::stream)
			.filter((text) -> !text.isBlank())
			.limit(4)
			.map((text) -> "'" + ((text.length() > 60) ? text.substring(0, 60) + "..." : text) + "'")
			.collect(Collectors.joining(", "));
	}

	private static void refuseWithoutKey(String place, SheetCells cells, Headers headers, DataRows data,
			ColumnRules rules) throws SheetsException {
		if (headers.key(rules).isEmpty() && data.isAny()) {
			int rows = cells.height() - headers.row() - 1;
			boolean standard = rules.key().equals(ColumnRules.standard().key());
			String wanted = rules.key().stream().map(Column::header).collect(Collectors.joining(" and "));
			throw SheetsException.of("%s has %d %s, but no column that tells its people apart: none is called %s%s. "
				.formatted(place.replaceFirst("^the", "The"), rows, (rows == 1) ? "row" : "rows", wanted,
						standard ? " or holds addresses of LinkedIn profiles" : "")
					+ "Its headers in row %d are %s. Add the column with each person's %s, or name another worksheet"
						.formatted(headers.row() + 1,
								headers.texts()
									.stream()
									.filter((text) -> !text.isBlank())
									.map((text) -> "'" + text + "'")
									.collect(Collectors.joining(", ")),
								standard ? "address" : wanted));
		}
	}

	private void index(String place) {
		List<String> unreadable = new ArrayList<>();
		for (int row = this.headers.row() + 1; row < this.cells.height(); row++) {
			Optional<RowKey> key = keyAt(row);
			Integer earlier = key.isPresent() ? this.rowsByKey.putIfAbsent(key.get(), row) : null;
			if (earlier != null) {
				this.warnings.add("Rows %d and %d of %s have the same %s; only row %d is kept up to date"
					.formatted(earlier + 1, row + 1, place, isByProfile() ? "profile" : "key", earlier + 1));
			}
			if (isByProfile()) {
				indexOtherProfiles(row);
				unreadable(row).ifPresent(unreadable::add);
			}
		}
		if (!unreadable.isEmpty()) {
			this.warnings.add("%s of %s cannot be read as the address of a profile, so whose row it is nobody knows"
				.formatted(named(unreadable), place));
		}
	}

	private boolean isByProfile() {
		return this.rules.key().equals(ColumnRules.standard().key());
	}

	// A row that names the same person in several ways is found by each of them.
	private void indexOtherProfiles(int row) {
		for (int column : this.headers.profiles()) {
			ProfileAddress.of(this.cells.value(row, column))
				.ifPresent((profile) -> this.rowsByKey.putIfAbsent(RowKey.of(profile), row));
		}
	}

	private Optional<String> unreadable(int row) {
		if (keyAt(row).isPresent()) {
			return Optional.empty();
		}
		return this.headers.profiles()
			.stream()
			.filter((column) -> !this.cells.isBlank(row, column))
			.filter((column) -> !this.cells.value(row, column).isFormula()
					|| !this.cells.value(row, column).shown().isBlank())
			.map((column) -> A1.cell(row, column) + " ('" + seen(this.cells.value(row, column)) + "')")
			.findFirst();
	}

	private static String seen(CellValue cell) {
		String text = cell.isFormula() ? cell.source() : cell.source().strip();
		return (text.length() > 80) ? text.substring(0, 80) + "..." : text;
	}

	private static String named(List<String> cells) {
		String more = (cells.size() > MAX_NAMED) ? " and " + (cells.size() - MAX_NAMED) + " more" : "";
		return cells.stream().limit(MAX_NAMED).collect(Collectors.joining(", ")) + more;
	}

	/**
	 * This table with other texts in the same rows.
	 * @param changed the texts of all rows
	 * @return the table
	 */
	public Table withRows(List<List<String>> changed) {
		return new Table(this.headers, this.cells.withRows(changed), this.rowsByKey, this.rules, this.warnings,
				this.lastRow);
	}

	/**
	 * The key of a row.
	 * @param row the row
	 * @return the key, empty when the row or its key is
	 */
	public Optional<RowKey> keyAt(int row) {
		return this.headers.keyOf(this.rules, (column) -> this.cells.value(row, column));
	}

	/**
	 * The row of a key.
	 * @param key the key
	 * @return the row, empty when nobody in the sheet has it
	 */
	public OptionalInt row(RowKey key) {
		Integer row = this.rowsByKey.get(key);
		return (row != null) ? OptionalInt.of(row) : OptionalInt.empty();
	}

	/**
	 * Whether nothing stands in the sheet.
	 * @return whether it is empty
	 */
	public boolean isEmpty() {
		return this.cells.height() == 0;
	}

	/**
	 * The texts of all rows, those above the header included.
	 * @return what was entered
	 */
	public List<List<String>> rows() {
		return this.cells.rows();
	}

	/**
	 * What was entered into a cell, formulas as such.
	 * @param row the row
	 * @param column the column
	 * @return the text
	 */
	public String text(int row, int column) {
		return this.cells.source(row, column);
	}

	/**
	 * What people read in a known column.
	 * @param row the row
	 * @param column the column
	 * @return the text, empty when nothing stands there or the sheet has no such column
	 */
	public String shown(int row, Column column) {
		return this.headers.position(column).map((position) -> this.cells.value(row, position).text()).orElse("");
	}

	/**
	 * How many columns have something in them, counted from the first.
	 * @return the number
	 */
	public int width() {
		return this.cells.width();
	}

	/**
	 * The rows whose key column is empty and whose name is somebody's.
	 * @param name the name
	 * @return the rows
	 */
	public List<Integer> rowsWithoutKey(String name) {
		String wanted = HeaderNames.words(name);
		return IntStream.rangeClosed(this.headers.row() + 1, this.lastRow)
			.filter((row) -> keyAt(row).isEmpty() && HeaderNames.words(fullName(row).orElse("")).equals(wanted))
			.boxed()
			.toList();
	}

	/**
	 * The full name in a row, put together where it stands in two columns.
	 * @param row the row
	 * @return the name, empty when the row has none
	 */
	public Optional<String> fullName(int row) {
		String full = shown(row, Column.FULL_NAME).strip();
		return full.isEmpty() ? new PersonName(shown(row, Column.FIRST_NAME), shown(row, Column.LAST_NAME)).full()
				: Optional.of(full);
	}

	/**
	 * The columns that are filled in beforehand in the row where the next person goes.
	 * @return their positions
	 */
	public Set<Integer> filledBeforehand() {
		return new DataRows(this.cells, this.headers).filledBeforehand(this.lastRow + 1);
	}

	/**
	 * The columns that an array formula fills, which would break if anything were written
	 * into them.
	 * @return their positions
	 */
	public Set<Integer> computed() {
		Set<Integer> columns = new TreeSet<>();
		for (int row = this.headers.row(); row < this.cells.height() && this.cells.isComplete(); row++) {
			for (int column = 0; column < this.cells.width(); column++) {
				CellValue cell = this.cells.value(row, column);
				if (cell.isSpread() || cell.isArray()) {
					columns.add(column);
				}
			}
		}
		return columns;
	}

}
