package com.zigral.shaun.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells the rows of a sheet in which people stand from those that only hold what was
 * filled in beforehand: defaults, formulas and check boxes.
 */
final class DataRows {

	/** Columns that nobody is known by. */
	private static final Set<Column> WITHOUT_NAME = Set.of(Column.STATUS, Column.SOURCE, Column.CONNECTION,
			Column.COLLECTED_AT);

	private static final List<Column> NAMES = List.of(Column.FULL_NAME, Column.FIRST_NAME, Column.LAST_NAME,
			Column.EMAIL);

	private final SheetCells cells;

	private final Headers headers;

	private final Set<Integer> known;

	private final Map<Integer, Set<String>> beforehand;

	DataRows(SheetCells cells, Headers headers) {
		this.cells = cells;
		this.headers = headers;
		this.known = new HashSet<>(headers.positions().values());
		this.known.addAll(headers.profiles());
		this.beforehand = beforehand();
	}

	/**
	 * The last row in which somebody stands.
	 * @return the row, the header row when there is nobody
	 */
	int last() {
		int row = this.cells.height() - 1;
		while (row > this.headers.row() && !isData(row)) {
			row--;
		}
		return Math.max(row, this.headers.row());
	}

	/**
	 * Whether any row below the header has texts, whoever wrote them.
	 * @return whether there is one
	 */
	boolean isAny() {
		for (int row = this.headers.row() + 1; row < this.cells.height(); row++) {
			for (int column = 0; column < this.cells.width(); column++) {
				if (isText(row, column) && !isDefault(column, this.cells.source(row, column))) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * The columns of a row without data that were filled in beforehand.
	 * @param row the row
	 * @return their positions
	 */
	Set<Integer> filledBeforehand(int row) {
		Set<Integer> columns = new TreeSet<>();
		for (int column = 0; column < this.cells.width(); column++) {
			CellValue cell = this.cells.value(row, column);
			boolean filled = !cell.source().isBlank() && !cell.isSpread() && !cell.isArray();
			if (filled && (!isText(row, column) || isDefault(column, cell.source()))) {
				columns.add(column);
			}
		}
		return columns;
	}

	private boolean isData(int row) {
		return this.headers.profiles()
			.stream()
			.anyMatch((column) -> ProfileAddress.of(this.cells.value(row, column)).isPresent())
				|| this.known.stream()
					.anyMatch((column) -> isText(row, column) && !isDefault(column, this.cells.source(row, column)));
	}

	private boolean isText(int row, int column) {
		CellValue cell = this.cells.value(row, column);
		return !cell.source().isBlank() && !cell.isFormula() && !cell.source().equals("FALSE")
				&& !cell.source().equals("TRUE");
	}

	private boolean isDefault(int column, String text) {
		Set<String> values = this.beforehand.getOrDefault(column, Set.of());
		return values.size() == 1 && values.contains(text);
	}

	// In rows without a name, a column in which one text stands again and again was
	// filled
	// in beforehand. One such row is enough where nobody is known by the column.
	private Map<Integer, Set<String>> beforehand() {
		Map<Integer, Set<String>> texts = new HashMap<>();
		Map<Integer, Integer> counts = new HashMap<>();
		for (int row = this.headers.row() + 1; row < this.cells.height(); row++) {
			if (hasName(row)) {
				continue;
			}
			for (int column = 0; column < this.cells.width(); column++) {
				if (isText(row, column)) {
					texts.computeIfAbsent(column, (each) -> new HashSet<>()).add(this.cells.source(row, column));
					counts.merge(column, 1, Integer::sum);
				}
			}
		}
		Set<Integer> weak = new HashSet<>();
		WITHOUT_NAME.forEach((column) -> this.headers.position(column).ifPresent(weak::add));
		texts.keySet().removeIf((column) -> counts.getOrDefault(column, 0) < 2 && !weak.contains(column));
		return texts;
	}

	private boolean hasName(int row) {
		return this.headers.profiles().stream().anyMatch((column) -> isText(row, column)) || NAMES.stream()
			.flatMap((column) -> this.headers.position(column).stream())
			.anyMatch((column) -> isText(row, column));
	}

}
