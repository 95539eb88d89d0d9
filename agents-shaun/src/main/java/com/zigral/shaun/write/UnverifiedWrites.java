package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.zigral.shaun.sheet.A1;
import com.zigral.shaun.sheet.Headers;
import com.zigral.shaun.sheet.RowKey;
import com.zigral.shaun.sheet.Table;
import com.zigral.shaun.write.Batch.Line;
import com.zigral.shaun.write.Batch.Run;

/**
 * What was written and may stand in the wrong place, because somebody moved rows or
 * columns meanwhile or because the answer was lost. It is settled from what is read next.
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
final class UnverifiedWrites {

	private final List<WriteAttempt> attempts = new ArrayList<>();

	private final Set<String> hurt = new LinkedHashSet<>();

	private final UpsertStats stats;

	UnverifiedWrites(UpsertStats stats) {
		this.stats = stats;
	}

	/**
	 * Note what is about to be written.
	 * @param before what stood in the sheet
	 * @param headers which column will be which
	 * @param batch what is written
	 */
	void expect(Table before, Headers headers, Batch batch) {
		this.attempts.add(new WriteAttempt(before, headers, batch, Optional.empty(), false));
	}

	/** What was written last was not done at all. */
	void dismiss() {
		this.attempts.removeLast();
	}

	/**
	 * Look whether what was written last went where it belongs.
	 * @param seen the header and the keys right after it
	 * @return whether it did; if not, it stays in doubt
	 */
	boolean prove(Readback seen) {
		WriteAttempt last = this.attempts.removeLast();
		if (last.isProven(seen)) {
			return true;
		}
		this.attempts.add(last.with(seen));
		return false;
	}

	boolean isEmpty() {
		return this.attempts.isEmpty();
	}

	/** Everything in doubt was put right. */
	void clear() {
		this.attempts.clear();
	}

	/**
	 * What nobody can put right any more.
	 * @return the cells, in words
	 */
	Set<String> hurt() {
		return this.hurt;
	}

	/**
	 * Find out what became of everything in doubt.
	 * @param table what stands in the sheet now
	 * @return what has to be done so that all is right
	 */
	Repairs settle(Table table) {
		Repairs repairs = new Repairs(new TreeMap<>());
		this.attempts.replaceAll((attempt) -> attempt.completed(Readback.of(table)));
		for (WriteAttempt attempt : this.attempts) {
			attempt.batch().runs().forEach((run) -> settle(table, attempt, run, repairs));
			if (!attempt.isLayoutKept()) {
				settleLines(table, attempt, repairs);
			}
		}
		return repairs;
	}

	private void settle(Table table, WriteAttempt attempt, Run run, Repairs repairs) {
		Optional<RowKey> hit = attempt.hit(run.row());
		for (int i = 0; i < run.texts().size(); i++) {
			int column = run.column() + i;
			boolean right = hit.equals(run.key()) && attempt.isKept(column);
			int now = attempt.readHeaders().movedTo(table.headers(), column);
			String text = run.texts().get(i);
			int row = hit.isPresent() ? table.row(hit.get()).orElse(-1)
					: attempt.nobodysRow(table, run.row(), (each) -> now >= 0 && table.text(each, now).equals(text));
			boolean there = row >= 0 && now >= 0 && table.text(row, now).equals(text) && table.keyAt(row).equals(hit);
			if (right && there) {
				hit.ifPresent((key) -> this.stats.updated(key, row));
			}
			else if (!right && there) {
				restore(table, attempt, new Hit(hit, row, run.row(), column, now, text), repairs);
			}
		}
	}

	private void restore(Table table, WriteAttempt attempt, Hit hit, Repairs repairs) {
		Optional<String> before = hit.key().isPresent() ? attempt.before(hit.key().get(), hit.column())
				: Optional.of("").filter((_) -> attempt.wroteAllOf(table, hit.row(), hit.then()));
		if (before.isEmpty()) {
			this.hurt.add("%s ('%s')".formatted(A1.cell(hit.row(), hit.now()), hit.text()));
		}
		else if (!before.get().equals(hit.text())) {
			repairs.repair(hit.row(), hit.key(), hit.now(), before.get());
		}
	}

	// A row whose key is where it belongs is emptied of what is not; the rest is added
	// again.
	private void settleLines(Table table, WriteAttempt attempt, Repairs repairs) {
		Map<String, List<Integer>> rows = new HashMap<>();
		for (Line line : attempt.batch().lines()) {
			OptionalInt own = line.key().map(table::row).orElse(OptionalInt.empty());
			if (own.isPresent()) {
				attempt.misplaced(line).forEach((column, text) -> {
					int now = attempt.readHeaders().movedTo(table.headers(), column);
					if (now >= 0 && table.text(own.getAsInt(), now).equals(text)) {
						repairs.repair(own.getAsInt(), line.key(), now, "");
					}
				});
				continue;
			}
			Map.Entry<Integer, String> longest = Collections.max(line.texts().entrySet(),
					Comparator.comparingInt((cell) -> cell.getValue().length()));
			int longestNow = attempt.readHeaders().movedTo(table.headers(), longest.getKey());
			rows.computeIfAbsent(longest.getValue(), (text) -> rowsWith(table, longestNow, text))
				.stream()
				.filter((row) -> isLine(table, row, attempt, line))
				.forEach((row) -> this.hurt.add("row %d, which was added under other headers".formatted(row + 1)));
		}
	}

	private static List<Integer> rowsWith(Table table, int column, String text) {
		return IntStream.range(table.headers().row() + 1, (column < 0) ? 0 : table.rows().size())
			.filter((row) -> table.text(row, column).equals(text))
			.boxed()
			.toList();
	}

	private static boolean isLine(Table table, int row, WriteAttempt attempt, Line line) {
		return line.texts().entrySet().stream().allMatch((cell) -> {
			int now = attempt.readHeaders().movedTo(table.headers(), cell.getKey());
			return now >= 0 && table.text(row, now).equals(cell.getValue());
		});
	}

	/**
	 * A cell that got what belongs elsewhere.
	 *
	 * @param key whose row it is in
	 * @param row where this row is now
	 * @param then where this row was when it was written
	 * @param column where the cell's column was when it was written
	 * @param now where this column is now
	 * @param text what it got
	 */
	private record Hit(Optional<RowKey> key, int row, int then, int column, int now, String text) {
	}

}
