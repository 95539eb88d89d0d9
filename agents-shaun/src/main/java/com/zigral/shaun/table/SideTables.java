package com.zigral.shaun.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.zigral.shaun.sheet.CellValue;
import com.zigral.shaun.sheet.SheetCells;

/**
 * Finds what stands beside the table of people in the same sheet, such as a legend or a
 * table of companies. An empty column alone does not make another table: only if
 * something stands behind it in rows in which nobody does. A single column that Shaun
 * knows always belongs to the people.
 */
final class SideTables {

	private final SheetCells cells;

	private final Headers headers;

	SideTables(SheetCells cells, Headers headers) {
		this.cells = cells;
		this.headers = headers;
	}

	/**
	 * The columns beside the table.
	 * @return their positions
	 */
	Set<Integer> columns() {
		List<List<Integer>> blocks = blocks();
		if (blocks.size() < 2 || this.headers.profiles().isEmpty()) {
			return Set.of();
		}
		Defaults defaults = new Defaults(this.cells, this.headers);
		List<Integer> own = blocks.stream()
			.filter((block) -> block.contains(this.headers.profiles().getFirst()))
			.findFirst()
			.orElse(List.of());
		Set<Integer> beside = new HashSet<>();
		blocks.stream().filter((block) -> !block.equals(own) && isApart(defaults, own, block)).forEach(beside::addAll);
		return beside;
	}

	private boolean isApart(Defaults defaults, List<Integer> own, List<Integer> block) {
		boolean isOneKnown = block.size() == 1 && Column.named(this.headers.text(block.getFirst())).isPresent();
		return !isOneKnown && IntStream.range(this.headers.row() + 1, this.cells.height())
			.anyMatch((row) -> block.stream().anyMatch((column) -> defaults.isEntered(row, column))
					&& own.stream().noneMatch((column) -> isFilled(defaults, row, column)));
	}

	private boolean isFilled(Defaults defaults, int row, int column) {
		CellValue cell = this.cells.value(row, column);
		return defaults.isEntered(row, column) || (cell.isFormula() && !cell.text().isBlank());
	}

	private List<List<Integer>> blocks() {
		List<List<Integer>> blocks = new ArrayList<>();
		boolean wasEmpty = true;
		for (int column = 0; column < this.cells.width(); column++) {
			boolean isEmpty = isEmpty(column);
			if (!isEmpty && wasEmpty) {
				blocks.add(new ArrayList<>());
			}
			if (!isEmpty) {
				blocks.getLast().add(column);
			}
			wasEmpty = isEmpty;
		}
		return blocks;
	}

	private boolean isEmpty(int column) {
		return this.headers.text(column).isBlank() && IntStream.range(this.headers.row() + 1, this.cells.height())
			.allMatch((row) -> this.cells.isBlank(row, column));
	}

}
