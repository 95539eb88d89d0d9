package com.zigral.shaun.write;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import com.zigral.shaun.table.Table;
import com.zigral.shaun.write.Batch.Line;

/**
 * Finds out what became of rows that were added while columns moved.
 * <table>
 * <caption>How a row that was added is settled</caption>
 * <tr>
 * <th>Its key is</th>
 * <th>and</th>
 * <th>so</th>
 * </tr>
 * <tr>
 * <td>in the key column</td>
 * <td>other texts of it are under other headers</td>
 * <td>these are emptied and written again</td>
 * </tr>
 * <tr>
 * <td>not in the key column</td>
 * <td>a row has all its texts</td>
 * <td>the row is named, and a person has to look</td>
 * </tr>
 * <tr>
 * <td>not in the key column</td>
 * <td>no row has them</td>
 * <td>it is added again</td>
 * </tr>
 * </table>
 */
final class InsertedRows {

	private final Table table;

	private final WriteAttempt attempt;

	private final Map<String, List<Integer>> rowsByText = new HashMap<>();

	/**
	 * Look at one write.
	 * @param table what stands in the sheet now
	 * @param attempt the write
	 */
	InsertedRows(Table table, WriteAttempt attempt) {
		this.table = table;
		this.attempt = attempt;
	}

	/**
	 * Settle all rows of the write.
	 * @param repairs where to note what has to be put right
	 * @param damaged where to note what nobody can put right, in words
	 */
	void settle(Repairs repairs, Set<String> damaged) {
		for (Line line : this.attempt.batch().lines()) {
			OptionalInt own = line.key().map(this.table::row).orElse(OptionalInt.empty());
			if (own.isPresent()) {
				emptyMisplaced(line, own.getAsInt(), repairs);
			}
			else {
				candidates(line).filter((row) -> holds(row, line))
					.forEach((row) -> damaged.add("row %d, which was added under other headers".formatted(row + 1)));
			}
		}
	}

	private void emptyMisplaced(Line line, int row, Repairs repairs) {
		this.attempt.misplaced(line).forEach((column, text) -> {
			int now = now(column);
			if (now >= 0 && this.table.text(row, now).equals(text)) {
				repairs.repair(row, line.key(), now, "");
			}
		});
	}

	// The rows with the longest text of the line, which hardly any other has.
	private IntStream candidates(Line line) {
		Map.Entry<Integer, String> longest = Collections.max(line.texts().entrySet(),
				Comparator.comparingInt((cell) -> cell.getValue().length()));
		int column = now(longest.getKey());
		return this.rowsByText.computeIfAbsent(longest.getValue(), (text) -> rowsWith(column, text))
			.stream()
			.mapToInt(Integer::intValue);
	}

	private List<Integer> rowsWith(int column, String text) {
		return IntStream.range(this.table.headers().row() + 1, (column < 0) ? 0 : this.table.rows().size())
			.filter((row) -> this.table.text(row, column).equals(text))
			.boxed()
			.toList();
	}

	private boolean holds(int row, Line line) {
		return line.texts().entrySet().stream().allMatch((cell) -> {
			int now = now(cell.getKey());
			return now >= 0 && this.table.text(row, now).equals(cell.getValue());
		});
	}

	private int now(int column) {
		return this.attempt.readHeaders().movedTo(this.table.headers(), column);
	}

}
