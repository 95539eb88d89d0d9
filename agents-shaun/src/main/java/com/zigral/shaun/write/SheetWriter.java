package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import com.zigral.agent.Progress;
import com.zigral.agent.StepContext;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.google.SheetsException.Retry;
import com.zigral.shaun.sheet.SheetClient;
import com.zigral.shaun.sheet.TargetSheet;
import com.zigral.shaun.table.ColumnRules;
import com.zigral.shaun.table.Headers;
import com.zigral.shaun.table.Table;
import com.zigral.shaun.table.TableReader;

/**
 * Brings changes into one sheet and proves by the keys in the answer that each went where
 * it belongs. What did not is put right at once. Kept over all tries of an action.
 */
public final class SheetWriter {

	/**
	 * Google recommends to keep a call below 2 MB.
	 */
	private static final int MAX_BYTES = 1_500_000;

	/** How often somebody may move rows or columns between a read and a write. */
	private static final int ROUNDS = 6;

	private final ColumnRules rules;

	private final UpsertStats stats;

	private final StepContext context;

	private final int total;

	private final UnverifiedWrites unverified;

	/**
	 * Create a writer for one action.
	 * @param rules what may be done with which column
	 * @param stats what counts the rows found and written
	 * @param context the step that saves the progress
	 * @param total how many rows the action is about, for the progress
	 */
	public SheetWriter(ColumnRules rules, UpsertStats stats, StepContext context, int total) {
		this.rules = rules;
		this.stats = stats;
		this.context = context;
		this.total = total;
		this.unverified = new UnverifiedWrites(stats);
	}

	/**
	 * Read the sheet and write what has to change in it.
	 * @param target the sheet
	 * @param client its cells
	 * @param plan what has to change
	 * @throws SheetsException if that cannot be done, or not to its end
	 * @throws InterruptedException if the thread was told to stop
	 */
	public void write(TargetSheet target, SheetClient client, Plan plan) throws SheetsException, InterruptedException {
		for (int round = 0; round < ROUNDS; round++) {
			Table table = TableReader.read(client, this.rules);
			table.rowsByKey().forEach(this.stats::found);
			Repairs repairs = this.unverified.settle(table);
			if (!repairs.isEmpty()) {
				settle(client, table, repairs);
			}
			else if (write(target, client, table, plan)) {
				complain(target);
				return;
			}
		}
		throw new SheetsException(Retry.UNCERTAIN,
				"Somebody keeps moving the rows of " + target.place() + " while Shaun writes; try again later");
	}

	private void settle(SheetClient client, Table table, Repairs repairs) throws SheetsException, InterruptedException {
		boolean settled = true;
		// If this goes elsewhere in turn, what is hit gets back what shall stand there.
		Table wanted = with(table, repairs.runs());
		for (List<Batch.Run> runs : Batches.of(repairs.runs(), Batch.Run::size, MAX_BYTES)) {
			settled = settled && write(client, wanted, table.headers(), Batch.of(runs));
		}
		if (settled) {
			this.unverified.clear();
		}
	}

	private static Table with(Table table, List<Batch.Run> runs) {
		List<List<String>> changed = new ArrayList<>(table.rows());
		for (Batch.Run run : runs) {
			List<String> cells = new ArrayList<>(changed.get(run.row()));
			for (int i = 0; i < run.texts().size(); i++) {
				while (cells.size() <= run.column() + i) {
					cells.add("");
				}
				cells.set(run.column() + i, run.texts().get(i));
			}
			changed.set(run.row(), cells);
		}
		return table.withRows(changed);
	}

	private void complain(TargetSheet target) throws SheetsException {
		if (!this.unverified.damaged().isEmpty()) {
			throw SheetsException
				.of(("While Shaun wrote to %s, somebody moved its rows or columns, and this got what belongs elsewhere: "
						+ "%s. Look what stood there in the version history, then try again")
					.formatted(target.place(), String.join(", ", this.unverified.damaged())));
		}
	}

	private boolean write(TargetSheet target, SheetClient client, Table table, Plan plan)
			throws SheetsException, InterruptedException {
		this.unverified.clear();
		Changes changes = plan.changes(table);
		this.stats.warn(changes.warnings());
		this.stats.newColumns(changes.newHeaders());
		for (Batch batch : new BatchPlanner(table, changes, MAX_BYTES).batches()) {
			this.stats.sending(batch.lines().stream().flatMap((line) -> line.key().stream()).toList());
			if (!write(client, table, changes.headers(), batch)) {
				return false;
			}
			count(batch);
			save(target);
		}
		return true;
	}

	private boolean write(SheetClient client, Table table, Headers headers, Batch batch)
			throws SheetsException, InterruptedException {
		this.unverified.expect(table, headers, batch);
		try {
			return this.unverified.prove(Readback.after(client, batch, headers, this.rules, isComplete(table)));
		}
		catch (SheetsException ex) {
			if (ex.retry() != Retry.UNCERTAIN) {
				this.unverified.dismiss();
			}
			if (ex.retry() == Retry.REFUSED && !TableReader.isUnchanged(client, table)) {
				throw new SheetsException(Retry.UNCERTAIN, ex.reason());
			}
			throw ex;
		}
	}

	private static boolean isComplete(Table table) {
		return !table.cells().values().isEmpty();
	}

	private void count(Batch batch) {
		batch.runs().forEach((run) -> run.key().ifPresent((key) -> this.stats.updated(key, run.row())));
		for (int i = 0; i < batch.lines().size(); i++) {
			int row = batch.start() + i;
			batch.lines().get(i).key().ifPresent((key) -> this.stats.added(key, row));
		}
	}

	private void save(TargetSheet target) {
		int done = this.stats.addedCount() + this.stats.updatedCount();
		Map<String, Object> state = new LinkedHashMap<>();
		state.put("spreadsheet_id", target.spreadsheetId());
		this.context.save(new Progress(done, OptionalInt.of(this.total),
				"Wrote rows of " + target.place() + ": " + done + " of " + this.total + " written", state));
	}

	/** What has to change in a sheet. */
	@FunctionalInterface
	public interface Plan {

		/**
		 * Compare with what stands there.
		 * @param table what stands there
		 * @return what has to change
		 * @throws SheetsException if the sheet is not fit for it
		 */
		Changes changes(Table table) throws SheetsException;

	}

}
