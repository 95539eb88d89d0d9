package com.zigral.shaun;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The header and the keys of a sheet as they stood right after a write.
 *
 * @param headers the header row
 * @param firstRow the first row of the keys
 * @param keys the texts of each column of the key from that row on
 */
record Readback(Headers headers, int firstRow, Map<Column, List<String>> keys) {

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
