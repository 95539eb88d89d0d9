package com.zigral.shaun.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import com.zigral.shaun.sheet.CellValue;
import com.zigral.shaun.sheet.SheetCells;

/**
 * What stands in a sheet, as it was read at one moment.
 *
 * @param headers which column is which
 * @param cells the cells of the sheet
 * @param extent how far down its table goes
 * @param rowsByKey in which row each key stands, the uppermost if there are several
 * @param rules by which columns rows are told apart
 * @param warnings what people should look at
 */
public record Table(Headers headers, SheetCells cells, Extent extent, Map<RowKey, Integer> rowsByKey, ColumnRules rules,
		List<String> warnings) {

	/**
	 * A sheet in which nothing stands.
	 * @param rules by which columns rows are told apart
	 * @return the table
	 */
	public static Table empty(ColumnRules rules) {
		return new Table(Headers.NONE, SheetCells.EMPTY, new Extent(0, 0), Map.of(), rules, List.of());
	}

	/**
	 * This table with other texts in the same rows.
	 * @param changed the texts of all rows
	 * @return the table
	 */
	public Table withRows(List<List<String>> changed) {
		return new Table(this.headers, this.cells.withRows(changed), this.extent, this.rowsByKey, this.rules,
				this.warnings);
	}

	/**
	 * The last row in which somebody stands.
	 * @return the row, the header row when nobody does
	 */
	public int lastRow() {
		return this.extent.last();
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
	 * Where new columns go: behind all others, with an empty one between them and what
	 * does not belong to the table.
	 * @return the first of them
	 */
	public int newColumn() {
		int width = this.cells.width();
		return new SideTables(this.cells, this.headers).columns().contains(width - 1) ? width + 1 : width;
	}

	/**
	 * The rows in which a name stands, and no address that tells who it is: none at all,
	 * or one with the id of a member.
	 * @return the uppermost row of each name, by its words without case and accents
	 */
	public Map<String, Integer> rowsWithNameOnly() {
		Map<String, Integer> rows = new HashMap<>();
		IntStream.rangeClosed(this.headers.row() + 1, lastRow())
			.filter(this::isVague)
			.forEach((row) -> fullName(row).ifPresent((name) -> rows.putIfAbsent(HeaderNames.words(name), row)));
		return rows;
	}

	private boolean isVague(int row) {
		Optional<RowKey> key = keyAt(row);
		return key.isEmpty() || this.headers.profiles()
			.stream()
			.flatMap((column) -> ProfileAddress.of(this.cells.value(row, column)).stream())
			.filter((profile) -> RowKey.of(profile).equals(key.get()))
			.anyMatch(ProfileAddress::isMemberId);
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
		return new DataRows(this.cells, this.headers).filledBeforehand(lastRow() + 1);
	}

	/**
	 * The columns that an array formula fills, which would break if anything were written
	 * into them.
	 * @return their positions
	 */
	public Set<Integer> computed() {
		Set<Integer> columns = new TreeSet<>();
		for (int row = this.headers.row(); row < this.extent.end() && this.cells.isComplete(); row++) {
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
