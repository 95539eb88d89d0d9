package com.zigral.shaun.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.zigral.shaun.sheet.CellValue;
import com.zigral.shaun.sheet.SheetCells;

/**
 * Tells what was entered for somebody from what was filled into a sheet beforehand.
 * <table>
 * <caption>What counts as filled in beforehand</caption>
 * <tr>
 * <th>A cell</th>
 * <th>counts so</th>
 * </tr>
 * <tr>
 * <td>with a formula, or what an array formula shows</td>
 * <td>always</td>
 * </tr>
 * <tr>
 * <td>with a check box</td>
 * <td>always</td>
 * </tr>
 * <tr>
 * <td>with a dash, "n/a" or the like</td>
 * <td>always</td>
 * </tr>
 * <tr>
 * <td>with a text</td>
 * <td>if it is the only one in its column in rows without a name, and stands there at
 * least twice</td>
 * </tr>
 * <tr>
 * <td>with a text in a column that nobody is known by, such as the status</td>
 * <td>if it stands in a row without a name</td>
 * </tr>
 * </table>
 */
final class Defaults {

	/** Columns that nobody is known by. */
	private static final Set<Column> WITHOUT_NAME = Set.of(Column.STATUS, Column.SOURCE, Column.CONNECTION,
			Column.COLLECTED_AT);

	private static final List<Column> NAMES = List.of(Column.FULL_NAME, Column.FIRST_NAME, Column.LAST_NAME,
			Column.EMAIL);

	private final SheetCells cells;

	private final Headers headers;

	/** The texts by column. */
	private final Map<Integer, Set<String>> texts = new HashMap<>();

	Defaults(SheetCells cells, Headers headers) {
		this.cells = cells;
		this.headers = headers;
		Map<Integer, Integer> counts = new HashMap<>();
		for (int row = headers.row() + 1; row < cells.height(); row++) {
			if (!hasName(row)) {
				collect(row, counts);
			}
		}
		Set<Integer> withoutName = new HashSet<>();
		WITHOUT_NAME.forEach((column) -> headers.position(column).ifPresent(withoutName::add));
		this.texts.entrySet()
			.removeIf((entry) -> !withoutName.contains(entry.getKey())
					&& (entry.getValue().size() > 1 || counts.getOrDefault(entry.getKey(), 0) < 2));
	}

	private boolean hasName(int row) {
		return this.headers.profiles().stream().anyMatch((column) -> isText(row, column)) || NAMES.stream()
			.flatMap((column) -> this.headers.position(column).stream())
			.anyMatch((column) -> isText(row, column));
	}

	private void collect(int row, Map<Integer, Integer> counts) {
		for (int column = 0; column < this.cells.width(); column++) {
			if (isText(row, column)) {
				this.texts.computeIfAbsent(column, (each) -> new HashSet<>()).add(this.cells.source(row, column));
				counts.merge(column, 1, Integer::sum);
			}
		}
	}

	private boolean isText(int row, int column) {
		CellValue cell = this.cells.value(row, column);
		String source = cell.source();
		return !source.isBlank() && !cell.isFormula() && !source.equals("FALSE") && !source.equals("TRUE")
				&& !Placeholders.isNothing(source);
	}

	/**
	 * Whether a cell has what was entered for its row.
	 * @param row the row
	 * @param column the column
	 * @return whether it has, and not only what was filled in beforehand
	 */
	boolean isEntered(int row, int column) {
		if (!isText(row, column)) {
			return false;
		}
		return !this.texts.getOrDefault(column, Set.of()).contains(this.cells.source(row, column));
	}

}
