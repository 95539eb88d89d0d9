package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.zigral.agent.Prospect;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.CellText;
import com.zigral.shaun.sheet.Column;
import com.zigral.shaun.sheet.ColumnRules;
import com.zigral.shaun.sheet.Headers;
import com.zigral.shaun.sheet.RowKey;
import com.zigral.shaun.sheet.Table;

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
		List<String> warnings = new ArrayList<>(table.warnings());
		warnings.addAll(prospects.warnings());
		List<String> newHeaders = missing(place, table, warnings);
		Set<Integer> copied = copied(table);
		Set<Integer> computed = table.computed();
		Set<Integer> untouched = new TreeSet<>(computed);
		untouched.addAll(copied);
		Headers headers = table.headers().plus(newHeaders, table.width());
		Map<Integer, Map<Integer, String>> updates = new LinkedHashMap<>();
		Map<RowKey, Map<Integer, String>> additions = new LinkedHashMap<>();
		prospects.byKey().forEach((key, prospect) -> {
			if (table.row(key).isEmpty()) {
				additions.put(key, addition(headers, table.rules(), prospect, untouched));
				warnOfNamesake(place, table, prospect, warnings);
				return;
			}
			int row = table.row(key).getAsInt();
			Map<Integer, String> cells = update(table, headers, row, prospect);
			cells.keySet().removeAll(computed);
			if (!cells.isEmpty()) {
				updates.put(row, cells);
			}
		});
		return new Changes(newHeaders, headers, updates, additions, copied, warnings);
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
			cells.put(position.orElse(table.width() + newHeaders.size()), text.getValue());
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
		return new Changes(added, table.headers().plus(added, table.width()), updates, Map.of(), Set.of(),
				table.warnings());
	}

	private static Set<Integer> copied(Table table) {
		Set<Integer> columns = new TreeSet<>(table.isEmpty() ? Set.of() : table.filledBeforehand());
		table.headers().key(table.rules()).forEach(columns::remove);
		return columns;
	}

	private static void warnOfNamesake(String place, Table table, Prospect prospect, List<String> warnings) {
		table.rowsWithoutKey(prospect.fullName())
			.stream()
			.findFirst()
			.ifPresent((row) -> warnings.add(
					"Row %d of %s has the name of %s, but no address that can be read; if they are the same person, delete one of the rows"
						.formatted(row + 1, place, prospect.profileUrl())));
	}

	private static List<String> missing(String place, Table table, List<String> warnings) throws SheetsException {
		List<String> missing = table.rules()
			.standardColumns()
			.stream()
			.filter((column) -> !has(table, column))
			.map(Column::header)
			.toList();
		if (missing.isEmpty() || table.isEmpty() || table.rules().addsColumns()) {
			return missing;
		}
		List<String> keys = table.rules().key().stream().map(Column::header).filter(missing::contains).toList();
		if (!keys.isEmpty()) {
			throw refused(place, keys);
		}
		warnings.add("Not written, as there are no such columns and %s refuses new ones: %s"
			.formatted(ColumnRules.NEW_VARIABLE, String.join(", ", missing)));
		return List.of();
	}

	// First and last name make the full one.
	private static boolean has(Table table, Column column) {
		Headers headers = table.headers();
		return headers.position(column).isPresent() || (column == Column.FULL_NAME
				&& !table.rules().key().contains(column) && headers.position(Column.FIRST_NAME).isPresent()
				&& headers.position(Column.LAST_NAME).isPresent());
	}

	private static SheetsException refused(String place, List<String> headers) {
		return SheetsException
			.of("There is no column %s in %s, and %s refuses new ones; add the column, or set it to 'add'".formatted(
					headers.stream().map((header) -> "'" + header + "'").collect(Collectors.joining(" and no column ")),
					place, ColumnRules.NEW_VARIABLE));
	}

	private static Map<Integer, String> addition(Headers headers, ColumnRules rules, Prospect prospect,
			Set<Integer> untouched) {
		Map<Integer, String> texts = new TreeMap<>();
		headers.positions().forEach((column, position) -> {
			if (rules.rule(column) != Column.Rule.PEOPLE && !untouched.contains(position)) {
				column.text(prospect).map(CellText::of).ifPresent((text) -> texts.put(position, text));
			}
		});
		return texts;
	}

	private static Map<Integer, String> update(Table table, Headers headers, int row, Prospect prospect) {
		Map<Integer, String> cells = new TreeMap<>();
		headers.positions().forEach((column, position) -> column.text(prospect).map(CellText::of).ifPresent((text) -> {
			if (column.mayReplace(table.rules().rule(column), table.text(row, position), text)) {
				cells.put(position, text);
			}
		}));
		boolean onlyTheTime = cells.size() == 1 && headers.position(Column.COLLECTED_AT)
			.filter((at) -> cells.containsKey(at) && !table.text(row, at).isBlank())
			.isPresent();
		return onlyTheTime ? new TreeMap<>() : cells;
	}

}
