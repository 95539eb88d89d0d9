package com.zigral.shaun.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.zigral.shaun.table.Headers;
import com.zigral.shaun.table.RowKey;
import com.zigral.shaun.table.Table;
import com.zigral.shaun.write.Batch.Line;

/**
 * One write.
 *
 * @param table what stood in the sheet before
 * @param headers which column was to be which
 * @param batch what was written
 * @param seen the header and the keys after it, empty while they are not known
 * @param isComplete whether nothing is known better any more
 */
record WriteAttempt(Table table, Headers headers, Batch batch, Optional<Readback> seen, boolean isComplete) {

	WriteAttempt with(Readback readback) {
		return new WriteAttempt(this.table, this.headers, this.batch, Optional.of(readback), this.isComplete);
	}

	// Where the answer was lost, or the keys were not where they were looked for,
	// what
	// is read next has to do.
	WriteAttempt completed(Readback later) {
		if (this.isComplete) {
			return this;
		}
		boolean found = this.seen.isPresent() && this.headers.key(this.table.rules()).stream().allMatch(this::isKept);
		Readback best = found ? this.seen.orElseThrow() : later.under(
				this.seen.map(Readback::headers).filter((header) -> !header.texts().isEmpty()).orElse(later.headers()));
		return new WriteAttempt(this.table, this.headers, this.batch, Optional.of(best), true);
	}

	boolean isProven(Readback readback) {
		WriteAttempt now = with(readback);
		return now.isLayoutKept() && this.batch.runs().stream().allMatch((run) -> now.hit(run.row()).equals(run.key()))
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
		int[] rows = IntStream.range(now.headers().row() + 1, now.rows().size())
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
