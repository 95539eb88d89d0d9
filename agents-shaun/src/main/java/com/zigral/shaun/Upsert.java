package com.zigral.shaun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import com.google.api.client.util.Data;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.shaun.SheetsException.Kind;

/**
 * Brings prospects into one sheet, from one read of it.
 */
final class Upsert {

	/**
	 * Google recommends to keep a call below 2 MB. A character counts as three bytes, a
	 * cell as fifty more.
	 */
	private static final int MAX_BYTES = 1_500_000;

	private final Grid grid;

	private final Target target;

	private final Map<ProfileUrl, Prospect> prospects;

	private final Tally tally;

	private final StepContext context;

	Upsert(Grid grid, Target target, Map<ProfileUrl, Prospect> prospects, Tally tally, StepContext context) {
		this.grid = grid;
		this.target = target;
		this.prospects = prospects;
		this.tally = tally;
		this.context = context;
	}

	/**
	 * Read the sheet and write what is missing in it.
	 * @throws SheetsException if that cannot be done, or not to its end
	 * @throws InterruptedException if the thread was told to stop
	 */
	void run() throws SheetsException, InterruptedException {
		Table table = Table.of(this.target.place(), this.grid.read());
		table.rowsByKey().forEach(this.tally::found);
		Changes changes = Changes.between(table, this.prospects);
		this.tally.warn(changes.warnings());
		this.grid.widen(table.width() + changes.newColumns().size());
		if (!table.isEmpty()) {
			write(table, changes);
		}
		insert(table, changes);
	}

	/**
	 * Set cells of the prospects that stand in a table.
	 * @param table the table
	 * @param texts the texts by column
	 * @throws SheetsException if that cannot be done, or not to its end
	 * @throws InterruptedException if the thread was told to stop
	 */
	void set(Table table, Map<Column, String> texts) throws SheetsException, InterruptedException {
		Changes changes = Changes.setting(table, this.prospects.keySet(), texts);
		this.grid.widen(table.width() + changes.newColumns().size());
		write(table, changes);
	}

	private void write(Table table, Changes changes) throws SheetsException, InterruptedException {
		List<Grid.Piece> pieces = new ArrayList<>();
		if (!changes.newColumns().isEmpty()) {
			List<Object> texts = new ArrayList<>();
			changes.newColumns().forEach((column) -> texts.add(column.header()));
			pieces.add(new Grid.Piece(0, table.width(), texts));
		}
		int headers = pieces.size();
		changes.updates().forEach((row, cells) -> pieces.add(piece(changes.headers(), row, cells)));
		for (List<Grid.Piece> batch : Batches.of(pieces, (piece) -> size(piece.values()), MAX_BYTES)) {
			List<List<String>> written = this.grid.write(batch);
			boolean first = batch.getFirst().equals(pieces.getFirst());
			int skipped = first ? headers : 0;
			verify(table, changes, batch.subList(skipped, batch.size()), written.subList(skipped, written.size()));
			save("Updated");
		}
	}

	private static Grid.Piece piece(Headers headers, int row, Map<Column, String> cells) {
		Map<Integer, String> texts = new HashMap<>();
		cells.forEach((column, text) -> texts.put(headers.positions().get(column), text));
		int key = headers.key();
		int first = Math.min(key, texts.keySet().stream().min(Integer::compare).orElse(key));
		int last = Math.max(key, texts.keySet().stream().max(Integer::compare).orElse(key));
		return new Grid.Piece(row, first, Grid.Piece.line(first, last, texts));
	}

	private void verify(Table table, Changes changes, List<Grid.Piece> pieces, List<List<String>> written)
			throws SheetsException, InterruptedException {
		List<Grid.Piece> repairs = new ArrayList<>();
		List<Integer> unknown = new ArrayList<>();
		for (int i = 0; i < pieces.size(); i++) {
			Grid.Piece piece = pieces.get(i);
			int key = changes.headers().key();
			List<String> cells = written.get(i);
			int at = key - piece.column();
			Optional<ProfileUrl> found = (at < cells.size()) ? Table.profile(cells.get(at)) : Optional.empty();
			Optional<ProfileUrl> expected = Table.profile(table.text(piece.row(), key));
			if (found.equals(expected)) {
				this.tally.updated(expected.orElseThrow(), piece.row());
			}
			else {
				found.map(table.rowsByKey()::get)
					.map((row) -> restored(table, piece, row))
					.ifPresentOrElse(repairs::add, () -> unknown.add(piece.row() + 1));
			}
		}
		repair(repairs, unknown);
	}

	private static Grid.Piece restored(Table table, Grid.Piece piece, int row) {
		List<Object> values = new ArrayList<>();
		for (int i = 0; i < piece.values().size(); i++) {
			boolean kept = Data.isNull(piece.values().get(i));
			values.add(kept ? Grid.Piece.KEEP : table.text(row, piece.column() + i));
		}
		return new Grid.Piece(piece.row(), piece.column(), values);
	}

	private void repair(List<Grid.Piece> repairs, List<Integer> unknown) throws SheetsException, InterruptedException {
		if (!repairs.isEmpty()) {
			this.grid.write(repairs);
		}
		if (!unknown.isEmpty()) {
			throw SheetsException
				.of("While Shaun wrote to " + this.target.place() + ", somebody moved its rows; look at " + "the rows "
						+ unknown + ", in which cells that were empty may have got another prospect's data");
		}
		if (!repairs.isEmpty()) {
			throw new SheetsException(Kind.UNCERTAIN, "Somebody keeps moving the rows of " + this.target.place()
					+ " while Shaun writes; try again later");
		}
	}

	private void insert(Table table, Changes changes) throws SheetsException, InterruptedException {
		int first = table.firstColumn();
		int row = table.isEmpty() ? 0 : table.lastRow() + 1;
		if (table.isEmpty() && changes.additions().isEmpty()) {
			this.grid.insert(0, 0, Target.newRows(), true);
		}
		List<Line> lines = changes.additions().stream().map((each) -> line(changes.headers(), each, first)).toList();
		for (List<Line> batch : Batches.of(lines, (line) -> size(line.texts()), MAX_BYTES)) {
			row = insert(row, first, table.isEmpty() && row == 0, batch);
			save("Added");
		}
	}

	private int insert(int row, int column, boolean withHeader, List<Line> batch)
			throws SheetsException, InterruptedException {
		List<List<String>> rows = new ArrayList<>(withHeader ? Target.newRows() : List.of());
		int next = row + rows.size();
		batch.forEach((line) -> rows.add(line.texts()));
		this.tally.sending(batch.stream().map(Line::profile).toList());
		this.grid.insert(row, column, rows, withHeader);
		for (Line line : batch) {
			this.tally.added(line.profile(), next++);
		}
		return next;
	}

	private static Line line(Headers headers, Prospect prospect, int first) {
		List<String> texts = new ArrayList<>();
		headers.positions().forEach((column, position) -> column.text(prospect).ifPresent((text) -> {
			while (texts.size() <= position - first) {
				texts.add("");
			}
			texts.set(position - first, CellText.of(text));
		}));
		return new Line(prospect.profileUrl(), texts);
	}

	private static int size(List<?> values) {
		return values.stream().mapToInt((value) -> 3 * value.toString().length() + 50).sum() + 100;
	}

	private void save(String verb) {
		int done = this.tally.addedCount() + this.tally.updatedCount();
		Map<String, Object> state = new LinkedHashMap<>();
		state.put("spreadsheet_id", this.target.spreadsheetId());
		this.context.save(new Progress(done, OptionalInt.of(this.prospects.size()),
				verb + " rows of " + this.target.place() + ": " + done + " of " + this.prospects.size() + " written",
				state));
	}

	/**
	 * A row to be added.
	 *
	 * @param profile whose row it is
	 * @param texts its texts
	 */
	private record Line(ProfileUrl profile, List<String> texts) {
	}

}
