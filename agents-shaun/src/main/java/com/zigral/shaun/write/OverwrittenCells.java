package com.zigral.shaun.write;

import java.util.Optional;
import java.util.Set;

import com.zigral.shaun.sheet.A1;
import com.zigral.shaun.table.RowKey;
import com.zigral.shaun.table.Table;
import com.zigral.shaun.write.Batch.Run;

/**
 * Finds out what became of cells that were written over.
 * <table>
 * <caption>How a cell that was written over is settled</caption>
 * <tr>
 * <th>The text is</th>
 * <th>and</th>
 * <th>so</th>
 * </tr>
 * <tr>
 * <td>in its row and column</td>
 * <td></td>
 * <td>the row counts as updated</td>
 * </tr>
 * <tr>
 * <td>in another row or column</td>
 * <td>what stood there is known from the read before</td>
 * <td>it gets that back</td>
 * </tr>
 * <tr>
 * <td>in a row without a key</td>
 * <td>nothing but what was written stands there</td>
 * <td>the row is emptied</td>
 * </tr>
 * <tr>
 * <td>in a row that was not there before</td>
 * <td></td>
 * <td>the cell is named, and a person has to look</td>
 * </tr>
 * <tr>
 * <td>nowhere</td>
 * <td></td>
 * <td>it is written again, if it still has to be</td>
 * </tr>
 * </table>
 */
final class OverwrittenCells {

	private final Table table;

	private final WriteAttempt attempt;

	private final UpsertStats stats;

	/**
	 * Look at one write.
	 * @param table what stands in the sheet now
	 * @param attempt the write
	 * @param stats where updated rows count
	 */
	OverwrittenCells(Table table, WriteAttempt attempt, UpsertStats stats) {
		this.table = table;
		this.attempt = attempt;
		this.stats = stats;
	}

	/**
	 * Settle all cells of the write.
	 * @param repairs where to note what has to be put right
	 * @param damaged where to note what nobody can put right, in words
	 */
	void settle(Repairs repairs, Set<String> damaged) {
		for (Run run : this.attempt.batch().runs()) {
			for (int i = 0; i < run.texts().size(); i++) {
				settle(run, cell(run, run.column() + i, run.texts().get(i)), repairs, damaged);
			}
		}
	}

	private Cell cell(Run run, int column, String text) {
		Optional<RowKey> key = this.attempt.hit(run.row());
		int now = this.attempt.readHeaders().movedTo(this.table.headers(), column);
		int row = key.isPresent() ? this.table.row(key.get()).orElse(-1) : this.attempt.nobodysRow(this.table,
				run.row(), (each) -> now >= 0 && this.table.text(each, now).equals(text));
		return new Cell(key, row, run.row(), column, now, text);
	}

	private void settle(Run run, Cell cell, Repairs repairs, Set<String> damaged) {
		boolean stillThere = cell.row() >= 0 && cell.now() >= 0
				&& this.table.text(cell.row(), cell.now()).equals(cell.text())
				&& this.table.keyAt(cell.row()).equals(cell.key());
		boolean right = cell.key().equals(run.key()) && this.attempt.isKept(cell.column());
		if (right && stillThere) {
			cell.key().ifPresent((key) -> this.stats.updated(key, cell.row()));
		}
		else if (stillThere) {
			restore(cell, repairs, damaged);
		}
	}

	private void restore(Cell cell, Repairs repairs, Set<String> damaged) {
		Optional<String> before = cell.key().isPresent() ? this.attempt.before(cell.key().get(), cell.column())
				: Optional.of("").filter((_) -> this.attempt.wroteAllOf(this.table, cell.row(), cell.then()));
		if (before.isEmpty()) {
			damaged.add("%s ('%s')".formatted(A1.cell(cell.row(), cell.now()), cell.text()));
		}
		else if (!before.get().equals(cell.text())) {
			repairs.repair(cell.row(), cell.key(), cell.now(), before.get());
		}
	}

	/**
	 * A cell that was written over.
	 *
	 * @param key whose row it is in
	 * @param row where this row is now, below 0 when it is gone
	 * @param then where this row was when it was written
	 * @param column where the cell's column was when it was written
	 * @param now where this column is now, below 0 when it is gone
	 * @param text what it got
	 */
	private record Cell(Optional<RowKey> key, int row, int then, int column, int now, String text) {
	}

}
