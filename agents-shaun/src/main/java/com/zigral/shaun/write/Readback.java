package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import com.google.api.services.sheets.v4.model.GridData;
import com.google.api.services.sheets.v4.model.RowData;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.A1;
import com.zigral.shaun.sheet.CellValues;
import com.zigral.shaun.sheet.Column;
import com.zigral.shaun.sheet.ColumnRules;
import com.zigral.shaun.sheet.Headers;
import com.zigral.shaun.sheet.RowKey;
import com.zigral.shaun.sheet.SheetClient;
import com.zigral.shaun.sheet.Table;

/**
 * The header and the keys of a sheet as they stood right after a write.
 *
 * @param headers the header row
 * @param firstRow the first row of the keys
 * @param keys the texts of each column of the key from that row on
 */
record Readback(Headers headers, int firstRow, Map<Column, List<String>> keys) {

	/**
	 * Write a batch and read what stands there right after it.
	 * @param client the sheet
	 * @param batch what to write
	 * @param headers which column is which then
	 * @param rules which columns are the key
	 * @return the header and the keys as they stood right after it
	 * @throws SheetsException if it cannot be written
	 * @throws InterruptedException if the thread was told to stop
	 */
	static Readback after(SheetClient client, Batch batch, Headers headers, ColumnRules rules)
			throws SheetsException, InterruptedException {
		List<Integer> keys = headers.key(rules);
		List<String> ranges = new ArrayList<>();
		ranges.add(A1.in(client.target().worksheet(), "1:1"));
		keys.forEach((column) -> ranges
			.add(A1.in(client.target().worksheet(), A1.cell(batch.firstRow(), column) + ":" + A1.letters(column))));
		List<GridData> data = client.change(new BatchRequests(client.target()).of(batch, headers), ranges,
				"userEnteredValue");
		Map<Column, List<String>> found = new EnumMap<>(Column.class);
		for (Column column : rules.key()) {
			headers.position(column)
				.ifPresent((position) -> found.put(column, column(data.get(1 + keys.indexOf(position)))));
		}
		return new Readback(new Headers(row(data.getFirst()), Map.of()), batch.firstRow(), found);
	}

	private static List<String> row(GridData data) {
		List<RowData> rows = Objects.requireNonNullElse(data.getRowData(), List.of());
		return rows.isEmpty() ? List.of() : CellValues.texts(rows.getFirst());
	}

	private static List<String> column(GridData data) {
		List<RowData> rows = Objects.requireNonNullElse(data.getRowData(), List.of());
		return rows.stream().map((row) -> CellValues.texts(row).stream().findFirst().orElse("")).toList();
	}

	/**
	 * The same of a sheet that was read later.
	 * @param table what was read
	 * @return its header and keys
	 */
	static Readback of(Table table) {
		Map<Column, List<String>> keys = new EnumMap<>(Column.class);
		for (Column column : table.rules().key()) {
			keys.put(column,
					IntStream.range(0, table.rows().size()).mapToObj((row) -> table.text(row, column)).toList());
		}
		return new Readback(table.headers(), 0, keys);
	}

	Optional<RowKey> keyAt(int row, ColumnRules rules) {
		int at = row - this.firstRow;
		return rules.keyOf((column) -> {
			List<String> texts = this.keys.getOrDefault(column, List.of());
			return (at >= 0 && at < texts.size()) ? texts.get(at) : "";
		});
	}

}
