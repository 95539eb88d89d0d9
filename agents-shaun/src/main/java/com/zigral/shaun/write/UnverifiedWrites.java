package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.zigral.shaun.table.Headers;
import com.zigral.shaun.table.Table;

/**
 * What was written and may stand in the wrong place, because somebody moved rows or
 * columns meanwhile or because the answer was lost. It is settled from what is read next.
 */
final class UnverifiedWrites {

	private final List<WriteAttempt> attempts = new ArrayList<>();

	private final Set<String> damaged = new LinkedHashSet<>();

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
	Set<String> damaged() {
		return this.damaged;
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
			new OverwrittenCells(table, attempt, this.stats).settle(repairs, this.damaged);
			if (!attempt.isLayoutKept()) {
				new InsertedRows(table, attempt).settle(repairs, this.damaged);
			}
		}
		return repairs;
	}

}
