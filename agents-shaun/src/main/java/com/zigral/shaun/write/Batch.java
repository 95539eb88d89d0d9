package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.zigral.shaun.table.RowKey;

/**
 * What is written in one call: all of it or nothing.
 *
 * @param newHeaders the headers of columns to insert
 * @param newColumn where the first of these columns goes
 * @param runs the cells to write over
 * @param start where the rows to insert go
 * @param lines the rows to insert
 * @param withHeader whether the first of them is a header
 * @param copied the columns of the row below the inserted rows that are copied into them
 */
record Batch(List<String> newHeaders, int newColumn, List<Run> runs, int start, List<Line> lines, boolean withHeader,
		Set<Integer> copied) {

	static Batch of(List<Run> runs) {
		return new Batch(List.of(), 0, runs, 0, List.of(), false, Set.of());
	}

	/**
	 * The first row that this touches.
	 * @return the row
	 */
	int firstRow() {
		IntStream rows = this.runs.stream().mapToInt(Run::row);
		return (this.lines.isEmpty() ? rows : IntStream.concat(rows, IntStream.of(this.start))).min().orElse(0);
	}

	boolean isEmpty() {
		return this.newHeaders.isEmpty() && this.runs.isEmpty() && this.lines.isEmpty();
	}

	// A character counts as three bytes, a cell as fifty more.
	private static int size(Iterable<String> texts) {
		int size = 0;
		for (String text : texts) {
			size += 3 * text.length() + 50;
		}
		return size;
	}

	/**
	 * Cells side by side.
	 *
	 * @param row their row
	 * @param column the first of them
	 * @param texts what to write, empty to clear a cell
	 * @param key whose row it is, empty for nobody's
	 */
	record Run(int row, int column, List<String> texts, Optional<RowKey> key) {

		static List<Run> of(int row, Map<Integer, String> texts, Optional<RowKey> key) {
			List<Run> runs = new ArrayList<>();
			List<String> side = new ArrayList<>();
			int next = -1;
			for (Map.Entry<Integer, String> cell : new TreeMap<>(texts).entrySet()) {
				if (cell.getKey() != next) {
					side = new ArrayList<>();
					runs.add(new Run(row, cell.getKey(), side, key));
				}
				side.add(cell.getValue());
				next = cell.getKey() + 1;
			}
			return runs;
		}

		int size() {
			return Batch.size(this.texts) + 150;
		}

	}

	/**
	 * A row to insert.
	 *
	 * @param key whose row it is, empty for the header
	 * @param texts its texts by column
	 */
	record Line(Optional<RowKey> key, Map<Integer, String> texts) {

		int size() {
			return Batch.size(this.texts.values()) + 100;
		}

	}

}
