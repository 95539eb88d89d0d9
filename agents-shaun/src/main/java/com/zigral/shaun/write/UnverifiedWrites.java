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
import java.util.function.IntPredicate;
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
 */
final class UnverifiedWrites {

	private final List<Attempt> attempts = new ArrayList<>();

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
		this.attempts.add(new Attempt(before, headers, batch, Optional.empty(), false));
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
		Attempt last = this.attempts.removeLast();
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
	Settlement settle(Table table) {
		Settlement settlement = new Settlement(new TreeMap<>());
		this.attempts.replaceAll((attempt) -> attempt.completed(Readback.of(table)));
		for (Attempt attempt : this.attempts) {
			attempt.batch().runs().forEach((run) -> settle(table, attempt, run, settlement));
			if (!attempt.isLayoutKept()) {
				settleLines(table, attempt, settlement);
			}
		}
		return settlement;
	}

	private void settle(Table table, Attempt attempt, Run run, Settlement settlement) {
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
				restore(table, attempt, new Hit(hit, row, run.row(), column, now, text), settlement);
			}
		}
	}

	private void restore(Table table, Attempt attempt, Hit hit, Settlement settlement) {
		Optional<String> before = hit.key().isPresent() ? attempt.before(hit.key().get(), hit.column())
				: Optional.of("").filter((_) -> attempt.wroteAllOf(table, hit.row(), hit.then()));
		if (before.isEmpty()) {
			this.hurt.add("%s ('%s')".formatted(A1.cell(hit.row(), hit.now()), hit.text()));
		}
		else if (!before.get().equals(hit.text())) {
			settlement.repair(hit.row(), hit.key(), hit.now(), before.get());
		}
	}

	// A row whose key is where it belongs is emptied of what is not; the rest is added
	// again.
	private void settleLines(Table table, Attempt attempt, Settlement settlement) {
		Map<String, List<Integer>> rows = new HashMap<>();
		for (Line line : attempt.batch().lines()) {
			OptionalInt own = line.key().map(table::row).orElse(OptionalInt.empty());
			if (own.isPresent()) {
				attempt.misplaced(line).forEach((column, text) -> {
					int now = attempt.readHeaders().movedTo(table.headers(), column);
					if (now >= 0 && table.text(own.getAsInt(), now).equals(text)) {
						settlement.repair(own.getAsInt(), line.key(), now, "");
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
		return IntStream.range(1, (column < 0) ? 1 : table.rows().size())
			.filter((row) -> table.text(row, column).equals(text))
			.boxed()
			.toList();
	}

	private static boolean isLine(Table table, int row, Attempt attempt, Line line) {
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

	/**
	 * Cells of a row that get back what stood there.
	 *
	 * @param key whose row it is
	 * @param texts what stood there
	 */
	record Repair(Optional<RowKey> key, Map<Integer, String> texts) {
	}

	/**
	 * What has to be done so that all is right.
	 *
	 * @param repairs the cells to write, by row
	 */
	record Settlement(Map<Integer, Repair> repairs) {

		void repair(int row, Optional<RowKey> key, int column, String text) {
			this.repairs.computeIfAbsent(row, (each) -> new Repair(key, new TreeMap<>()))
				.texts()
				.putIfAbsent(column, text);
		}

		boolean isEmpty() {
			return this.repairs.isEmpty();
		}

		List<Run> runs() {
			List<Run> runs = new ArrayList<>();
			this.repairs.forEach((row, repair) -> runs.addAll(Run.of(row, repair.texts(), repair.key())));
			return runs;
		}

	}

	/**
	 * One write.
	 *
	 * @param table what stood in the sheet before
	 * @param headers which column was to be which
	 * @param batch what was written
	 * @param seen the header and the keys after it, empty while they are not known
	 * @param isComplete whether nothing is known better any more
	 */
	private record Attempt(Table table, Headers headers, Batch batch, Optional<Readback> seen, boolean isComplete) {

		Attempt with(Readback readback) {
			return new Attempt(this.table, this.headers, this.batch, Optional.of(readback), this.isComplete);
		}

		// Where the answer was lost, or the keys were not where they were looked for,
		// what
		// is read next has to do.
		Attempt completed(Readback later) {
			if (this.isComplete) {
				return this;
			}
			boolean found = this.seen.isPresent()
					&& this.headers.key(this.table.rules()).stream().allMatch(this::isKept);
			Readback best = found ? this.seen.orElseThrow()
					: new Readback(this.seen.map(Readback::headers).orElse(later.headers()), 0, later.keys());
			return new Attempt(this.table, this.headers, this.batch, Optional.of(best), true);
		}

		boolean isProven(Readback readback) {
			Attempt now = with(readback);
			return now.isLayoutKept()
					&& this.batch.runs().stream().allMatch((run) -> now.hit(run.row()).equals(run.key()))
					&& now.areLinesThere();
		}

		private boolean areLinesThere() {
			for (int i = 0; i < this.batch.lines().size(); i++) {
				Line line = this.batch.lines().get(i);
				if (line.key().isPresent() && !hit(this.batch.start() + i).equals(line.key())) {
					return false;
				}
			}
			return true;
		}

		Map<Integer, String> misplaced(Line line) {
			Map<Integer, String> texts = new TreeMap<>(line.texts());
			texts.keySet().removeIf(this::isKept);
			return texts;
		}

		Optional<RowKey> hit(int row) {
			return this.seen.flatMap((readback) -> readback.keyAt(row, this.table.rules()));
		}

		Headers readHeaders() {
			return this.seen.orElseThrow().headers();
		}

		boolean isKept(int column) {
			return readHeaders().text(column).equals(this.headers.text(column));
		}

		boolean isLayoutKept() {
			return this.batch.runs()
				.stream()
				.allMatch((run) -> isKept(run.column()) && isKept(run.column() + run.texts().size() - 1))
					&& this.batch.lines()
						.stream()
						.flatMap((line) -> line.texts().keySet().stream())
						.distinct()
						.allMatch(this::isKept)
					&& this.headers.key(this.table.rules()).stream().allMatch(this::isKept);
		}

		/**
		 * What stood in a cell.
		 * @param key whose row it is in
		 * @param column where the cell's column was right after the write
		 * @return the text, empty when nobody knows
		 */
		Optional<String> before(RowKey key, int column) {
			int then = readHeaders().movedTo(this.headers, column);
			OptionalInt row = this.table.row(key);
			return row.isPresent() ? Optional.of((then < 0) ? "" : this.table.text(row.getAsInt(), then))
					: Optional.empty();
		}

		// A row without a key is known again by what was written into it.
		int nobodysRow(Table now, int then, IntPredicate hasText) {
			int[] rows = IntStream.range(1, now.rows().size())
				.filter((row) -> hasText.test(row) && now.keyAt(row).isEmpty())
				.toArray();
			return IntStream.of(rows)
				.filter((row) -> row == then || wroteAllOf(now, row, then))
				.findFirst()
				.orElse((rows.length > 0) ? rows[0] : -1);
		}

		// Nobody's row was empty if nothing stands in it but what was just written.
		boolean wroteAllOf(Table now, int row, int then) {
			Map<Integer, String> written = new HashMap<>();
			this.batch.runs().stream().filter((run) -> run.row() == then).forEach((run) -> {
				for (int i = 0; i < run.texts().size(); i++) {
					written.put(run.column() + i, run.texts().get(i));
				}
			});
			List<String> texts = (row < now.rows().size()) ? now.rows().get(row) : List.of();
			return IntStream.range(0, texts.size())
				.allMatch((column) -> texts.get(column).isBlank() || texts.get(column).equals(written.get(column)));
		}

	}

}
