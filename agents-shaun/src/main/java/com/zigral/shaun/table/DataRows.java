package com.zigral.shaun.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.zigral.shaun.sheet.CellValue;
import com.zigral.shaun.sheet.SheetCells;

/**
 * Tells the rows of a sheet in which people stand from all others, so that the next
 * person goes into the first row behind them.
 * <table>
 * <caption>In which rows somebody stands</caption>
 * <tr>
 * <th>A row with</th>
 * <th>holds somebody</th>
 * </tr>
 * <tr>
 * <td>the address of a profile</td>
 * <td>yes</td>
 * </tr>
 * <tr>
 * <td>nothing but what was filled in beforehand</td>
 * <td>no</td>
 * </tr>
 * <tr>
 * <td>a label such as "Total" before numbers and formulas</td>
 * <td>no</td>
 * </tr>
 * <tr>
 * <td>nothing but one text that reads like a note</td>
 * <td>no</td>
 * </tr>
 * <tr>
 * <td>the header once more</td>
 * <td>no</td>
 * </tr>
 * <tr>
 * <td>anything else in a column that Shaun knows</td>
 * <td>yes</td>
 * </tr>
 * </table>
 */
final class DataRows {

	private final SheetCells cells;

	private final Headers headers;

	private final Defaults defaults;

	private final Set<Integer> known;

	DataRows(SheetCells cells, Headers headers) {
		this.cells = cells;
		this.headers = headers;
		this.defaults = new Defaults(cells, headers);
		this.known = new HashSet<>(headers.positions().values());
		this.known.addAll(headers.profiles());
	}

	/**
	 * The last row in which somebody stands.
	 * @param end the row behind the last one of the table
	 * @return the row, the header row when there is nobody
	 */
	int last(int end) {
		int row = end - 1;
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
		return IntStream.range(this.headers.row() + 1, this.cells.height())
			.anyMatch((row) -> IntStream.range(0, this.cells.width())
				.anyMatch((column) -> this.defaults.isEntered(row, column)));
	}

	/**
	 * The columns of a row without data that were filled in beforehand. A dash where
	 * Shaun has something to write does not count, nor does a formula that neither the
	 * row above nor the one below has: it sums up the table.
	 * @param row the row
	 * @return their positions
	 */
	Set<Integer> filledBeforehand(int row) {
		if (isTotal(row)) {
			return Set.of();
		}
		return IntStream.range(0, this.cells.width())
			.filter((column) -> !this.cells.isBlank(row, column) && !this.defaults.isEntered(row, column))
			.filter((column) -> this.cells.value(row, column).isFormula() ? isFormulaOfRows(row, column)
					: !this.known.contains(column) || !Placeholders.isNothing(this.cells.source(row, column)))
			.boxed()
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private boolean isFormulaOfRows(int row, int column) {
		CellValue cell = this.cells.value(row, column);
		boolean isRepeated = row == this.headers.row() + 1 || this.cells.value(row - 1, column).isFormula()
				|| this.cells.value(row + 1, column).isFormula();
		return isRepeated && !cell.isSpread() && !cell.isArray();
	}

	private boolean isData(int row) {
		boolean isPerson = this.headers.profiles()
			.stream()
			.anyMatch((column) -> ProfileAddress.of(this.cells.value(row, column)).isPresent());
		return isPerson || (this.known.stream().anyMatch((column) -> this.defaults.isEntered(row, column))
				&& !this.headers.isRepeated(this.cells, row) && !isTotal(row) && !isNote(row));
	}

	private boolean isTotal(int row) {
		List<String> texts = texts(row);
		return !texts.isEmpty() && Placeholders.isTotal(texts.getFirst())
				&& texts.stream().skip(1).noneMatch((text) -> text.chars().anyMatch(Character::isLetter));
	}

	private boolean isNote(int row) {
		List<String> texts = texts(row);
		return texts.size() == 1 && Placeholders.isNote(texts.getFirst())
				&& this.headers.profiles().stream().allMatch((column) -> this.cells.isBlank(row, column));
	}

	private List<String> texts(int row) {
		return IntStream.range(0, this.cells.width())
			.filter((column) -> this.defaults.isEntered(row, column))
			.mapToObj((column) -> this.cells.source(row, column))
			.toList();
	}

}
