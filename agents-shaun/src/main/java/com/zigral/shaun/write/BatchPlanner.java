package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.zigral.shaun.table.Table;

/**
 * Divides changes into calls of a bounded size, each of which leaves the sheet whole. New
 * columns, or the header of an empty sheet, come with the first of them.
 */
final class BatchPlanner {

	private final Table table;

	private final Changes changes;

	private final int maxBytes;

	/**
	 * Plan how a table is changed.
	 * @param table what stands there
	 * @param changes what has to change
	 * @param maxBytes the most that one call should carry
	 */
	BatchPlanner(Table table, Changes changes, int maxBytes) {
		this.table = table;
		this.changes = changes;
		this.maxBytes = maxBytes;
	}

	/**
	 * The calls in their order.
	 * @return what each of them writes, none when nothing has to change
	 */
	List<Batch> batches() {
		List<Batch> batches = new ArrayList<>();
		int start = this.table.isEmpty() ? 0 : this.table.lastRow() + 1;
		for (List<Item> part : parts()) {
			Batch batch = batch(part, batches.isEmpty(), start);
			batches.add(batch);
			start += batch.lines().size();
		}
		return batches.stream().filter((batch) -> !batch.isEmpty()).toList();
	}

	private Batch batch(List<Item> part, boolean isFirst, int start) {
		boolean withHeader = isFirst && this.table.isEmpty();
		List<Batch.Line> lines = new ArrayList<>();
		if (withHeader) {
			lines.add(header());
		}
		part.forEach((item) -> item.line().ifPresent(lines::add));
		List<Batch.Run> runs = part.stream().flatMap((item) -> item.run().stream()).toList();
		List<String> newHeaders = (isFirst && !withHeader) ? this.changes.newHeaders() : List.of();
		return new Batch(newHeaders, this.table.newColumn(), runs, start, lines, withHeader,
				lines.isEmpty() ? Set.of() : this.changes.copied());
	}

	private List<List<Item>> parts() {
		List<Item> items = new ArrayList<>();
		this.changes.updates()
			.forEach((row, texts) -> Batch.Run.of(row, texts, this.table.keyAt(row))
				.forEach((run) -> items.add(Item.of(run))));
		this.changes.additions().forEach((key, texts) -> items.add(Item.of(new Batch.Line(Optional.of(key), texts))));
		return items.isEmpty() ? List.of(List.of()) : Batches.of(items, Item::size, this.maxBytes);
	}

	private Batch.Line header() {
		Map<Integer, String> texts = new TreeMap<>();
		this.changes.newHeaders().forEach((header) -> texts.put(texts.size(), header));
		return new Batch.Line(Optional.empty(), texts);
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
