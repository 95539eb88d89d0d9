package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.table.Column;
import com.zigral.shaun.table.ColumnRules;
import com.zigral.shaun.table.Headers;
import com.zigral.shaun.table.RowKey;
import com.zigral.shaun.table.Table;

/**
 * What has to change in a table so that it holds some texts.
 *
 * @param newHeaders the headers of the columns to add at the end
 * @param headers which column is which then
 * @param updates the texts to write, by column, of each row that is there already
 * @param additions the texts, by column, of each row to add
 * @param copied the columns that new rows take from what was filled in beforehand
 * @param warnings what people should look at
 */
public record Changes(List<String> newHeaders, Headers headers, Map<Integer, Map<Integer, String>> updates,
		Map<RowKey, Map<Integer, String>> additions, Set<Integer> copied, List<String> warnings) {

	/**
	 * Compare a table with prospects.
	 * @param place the sheet, for messages
	 * @param table the table
	 * @param prospects the prospects
	 * @return what has to change
	 * @throws SheetsException if the table lacks a column and must not get it
	 */
	public static Changes between(String place, Table table, Prospects prospects) throws SheetsException {
		return new Comparison(place, table, prospects).changes();
	}

	/**
	 * Set cells of rows, whatever stands in them.
	 * @param place the sheet, for messages
	 * @param table the table
	 * @param keys whose rows; those that are not in the table are left out
	 * @param texts the texts by the names of their columns
	 * @return what has to change
	 * @throws SheetsException if a column is not clear, or missing and must not be added
	 */
	public static Changes setting(String place, Table table, Collection<RowKey> keys, Map<String, String> texts)
			throws SheetsException {
		List<String> newHeaders = new ArrayList<>();
		Map<Integer, String> cells = new TreeMap<>();
		for (Map.Entry<String, String> text : texts.entrySet()) {
			Optional<Integer> position = table.headers().position(place, text.getKey());
			if (position.isPresent() && table.computed().contains(position.get())) {
				throw SheetsException
					.of("The column '%s' of %s is filled by a formula; leave it out".formatted(text.getKey(), place));
			}
			cells.put(position.orElse(table.newColumn() + newHeaders.size()), text.getValue());
			if (position.isEmpty()) {
				newHeaders.add(Column.named(text.getKey()).map(Column::header).orElse(text.getKey()));
			}
		}
		Map<Integer, Map<Integer, String>> updates = new LinkedHashMap<>();
		for (RowKey key : keys) {
			table.row(key).ifPresent((row) -> {
				Map<Integer, String> changed = new TreeMap<>(cells);
				changed.entrySet().removeIf((cell) -> table.text(row, cell.getKey()).equals(cell.getValue()));
				if (!changed.isEmpty()) {
					updates.put(row, changed);
				}
			});
		}
		if (!updates.isEmpty() && !newHeaders.isEmpty() && !table.rules().addsColumns()) {
			throw refused(place, newHeaders);
		}
		List<String> added = updates.isEmpty() ? List.of() : newHeaders;
		return new Changes(added, table.headers().plus(added, table.newColumn()), updates, Map.of(), Set.of(),
				table.warnings());
	}

	/**
	 * The refusal of new columns.
	 * @param place the sheet, for messages
	 * @param headers their headers
	 * @return the error
	 */
	static SheetsException refused(String place, List<String> headers) {
		return SheetsException
			.of("There is no column %s in %s, and %s refuses new ones; add the column, or set it to 'add'".formatted(
					headers.stream().map((header) -> "'" + header + "'").collect(Collectors.joining(" and no column ")),
					place, ColumnRules.NEW_VARIABLE));
	}

}
