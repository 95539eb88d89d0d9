package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import com.zigral.agent.Progress;
import com.zigral.agent.StepContext;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.google.SheetsException.Retry;
import com.zigral.shaun.sheet.ColumnRules;
import com.zigral.shaun.sheet.Headers;
import com.zigral.shaun.sheet.SheetClient;
import com.zigral.shaun.sheet.Table;
import com.zigral.shaun.sheet.TableReader;
import com.zigral.shaun.sheet.TargetSheet;

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
		if (!this.unverified.hurt().isEmpty()) {
			throw SheetsException
				.of(("While Shaun wrote to %s, somebody moved its rows or columns, and this got what belongs elsewhere: "
						+ "%s. Look what stood there in the version history, then try again")
					.formatted(target.place(), String.join(", ", this.unverified.hurt())));
		}
	}

	private boolean write(TargetSheet target, SheetClient client, Table table, Plan plan)
			throws SheetsException, InterruptedException {
		this.unverified.clear();
		Changes changes = plan.changes(table);
		this.stats.warn(changes.warnings());
		this.stats.newColumns(changes.newHeaders());
		for (Batch batch : batches(table, changes)) {
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

	private List<Batch> batches(Table table, Changes changes) {
		List<Item> items = new ArrayList<>();
		changes.updates()
			.forEach((row, texts) -> Batch.Run.of(row, texts, table.keyAt(row))
				.forEach((run) -> items.add(Item.of(run))));
		changes.additions().forEach((key, texts) -> items.add(Item.of(new Batch.Line(Optional.of(key), texts))));
		List<Batch> batches = new ArrayList<>();
		int start = table.isEmpty() ? 0 : table.lastRow() + 1;
		for (List<Item> part : parts(items)) {
			boolean first = batches.isEmpty();
			List<Batch.Line> lines = new ArrayList<>();
			if (first && table.isEmpty()) {
				lines.add(header(changes.newHeaders()));
			}
			part.forEach((item) -> item.line().ifPresent(lines::add));
			batches.add(new Batch((first && !table.isEmpty()) ? changes.newHeaders() : List.of(), table.width(),
					part.stream().flatMap((item) -> item.run().stream()).toList(), start, lines,
					first && table.isEmpty(), lines.isEmpty() ? Set.of() : changes.copied()));
			start += lines.size();
		}
		return batches.stream().filter((batch) -> !batch.isEmpty()).toList();
	}

	private static List<List<Item>> parts(List<Item> items) {
		return items.isEmpty() ? List.of(List.of()) : Batches.of(items, Item::size, MAX_BYTES);
	}

	private static Batch.Line header(List<String> headers) {
		Map<Integer, String> texts = new TreeMap<>();
		headers.forEach((header) -> texts.put(texts.size(), header));
		return new Batch.Line(Optional.empty(), texts);
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

	/**
	 * The smallest thing to write.
	 *
	 * @param run cells to write over
	 * @param line a row to insert
	 * @param size how much it is, in bytes
	 */
	private record Item(Optional<Batch.Run> run, Optional<Batch.Line> line, int size) {

		static Item of(Batch.Run run) {
			return new Item(Optional.of(run), Optional.empty(), run.size());
		}

		static Item of(Batch.Line line) {
			return new Item(Optional.empty(), Optional.of(line), line.size());
		}

	}

}
