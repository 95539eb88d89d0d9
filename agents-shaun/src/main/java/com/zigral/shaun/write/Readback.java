package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import com.google.api.services.sheets.v4.model.GridData;
import com.google.api.services.sheets.v4.model.RowData;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.A1;
import com.zigral.shaun.sheet.CellValue;
import com.zigral.shaun.sheet.CellValues;
import com.zigral.shaun.sheet.SheetClient;
import com.zigral.shaun.table.ColumnRules;
import com.zigral.shaun.table.HeaderRow;
import com.zigral.shaun.table.Headers;
import com.zigral.shaun.table.RowKey;
import com.zigral.shaun.table.Table;

/**
 * The header and the keys of a sheet as they stood right after a write.
 *
 * @param headers the header row
 * @param expected which column was to be which
 * @param firstRow the first row of the keys
 * @param keys the cells of each column of the key from that row on
 */
record Readback(Headers headers, Headers expected, int firstRow, Map<Integer, List<CellValue>> keys) {

	/** How far below its place a header is looked for that somebody moved. */
	private static final int MAX_SHIFT = 10;

	/**
	 * Write a batch and read what stands there right after it.
	 * @param client the sheet
	 * @param batch what to write
	 * @param headers which column is which then
	 * @param rules which columns are the key
	 * @param isComplete whether what is shown and linked counts, too
	 * @return the header and the keys as they stood right after it
	 * @throws SheetsException if it cannot be written
	 * @throws InterruptedException if the thread was told to stop
	 */
	static Readback after(SheetClient client, Batch batch, Headers headers, ColumnRules rules, boolean isComplete)
			throws SheetsException, InterruptedException {
		List<Integer> keys = headers.key(rules);
		String worksheet = client.target().worksheet();
		List<String> ranges = new ArrayList<>();
		ranges.add(A1.in(worksheet, "1:" + (headers.row() + 1 + ((headers.row() > 0) ? MAX_SHIFT : 0))));
		keys.forEach(
				(column) -> ranges.add(A1.in(worksheet, A1.cell(batch.firstRow(), column) + ":" + A1.letters(column))));
		List<GridData> data = client.change(new BatchRequests(client.target()).of(batch, headers), ranges,
				isComplete ? CellValues.FIELDS : "userEnteredValue");
		Map<Integer, List<CellValue>> found = new HashMap<>();
		for (int i = 0; i < keys.size(); i++) {
			found.put(keys.get(i), column(data.get(1 + i)));
		}
		return new Readback(header(rows(data.getFirst()), headers), headers, batch.firstRow(), found);
	}

	// Somebody may have moved the header row: the row that is most like it counts.
	private static Headers header(List<RowData> rows, Headers expected) {
		Headers best = Headers.ofTexts(expected.row(), List.of());
		long most = 0;
		for (int row = 0; row < rows.size(); row++) {
			Headers candidate = Headers.ofTexts(row, HeaderRow.texts(CellValues.of(rows.get(row))));
			long same = candidate.texts()
				.stream()
				.filter((text) -> !text.isBlank() && expected.texts().contains(text))
				.count();
			if (same > most || (same == most && row == expected.row())) {
				best = candidate;
				most = same;
			}
		}
		return best;
	}

	private static List<CellValue> column(GridData data) {
		return rows(data).stream()
			.map((row) -> CellValues.of(row).stream().findFirst().orElse(CellValue.EMPTY))
			.toList();
	}

	private static List<RowData> rows(GridData data) {
		return Objects.requireNonNullElse(data.getRowData(), List.of());
	}

	/**
	 * The same of a sheet that was read later.
	 * @param table what was read
	 * @return its header and keys
	 */
	static Readback of(Table table) {
		Map<Integer, List<CellValue>> keys = new HashMap<>();
		for (int column : table.headers().key(table.rules())) {
			keys.put(column,
					IntStream.range(0, table.cells().height())
						.mapToObj((row) -> table.cells().value(row, column))
						.toList());
		}
		return new Readback(table.headers(), table.headers(), 0, keys);
	}

	/**
	 * These keys under another header.
	 * @param other the header that was read with the write
	 * @return the same keys
	 */
	Readback under(Headers other) {
		return new Readback(other, this.expected, this.firstRow, this.keys);
	}

	Optional<RowKey> keyAt(int row, ColumnRules rules) {
		int at = row - this.firstRow;
		return this.expected.keyOf(rules, (column) -> {
			List<CellValue> cells = this.keys.getOrDefault(column, List.of());
			return (at >= 0 && at < cells.size()) ? cells.get(at) : CellValue.EMPTY;
		});
	}

}
