package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.zigral.agent.Prospect;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.CellText;
import com.zigral.shaun.table.Column;
import com.zigral.shaun.table.ColumnRules;
import com.zigral.shaun.table.HeaderNames;
import com.zigral.shaun.table.Headers;
import com.zigral.shaun.table.RowKey;
import com.zigral.shaun.table.Table;
import com.zigral.shaun.table.WriteRule;

/**
 * Compares a table with prospects that shall stand in it.
 */
final class Comparison {

	private final String place;

	private final Table table;

	private final Prospects prospects;

	private final List<String> warnings;

	/**
	 * Compare a table with prospects.
	 * @param place the sheet, for messages
	 * @param table the table
	 * @param prospects the prospects
	 */
	Comparison(String place, Table table, Prospects prospects) {
		this.place = place;
		this.table = table;
		this.prospects = prospects;
		this.warnings = new ArrayList<>(table.warnings());
		this.warnings.addAll(prospects.warnings());
	}

	/**
	 * What has to change in the table.
	 * @return the changes
	 * @throws SheetsException if the table lacks a column and must not get it, or a
	 * formula fills the column that tells its rows apart
	 */
	Changes changes() throws SheetsException {
		List<String> newHeaders = newHeaders();
		Headers headers = this.table.headers().plus(newHeaders, this.table.newColumn());
		Set<Integer> computed = this.table.computed();
		Set<Integer> copied = copied();
		Set<Integer> untouched = new TreeSet<>(computed);
		untouched.addAll(copied);
		Map<Integer, Map<Integer, String>> updates = new LinkedHashMap<>();
		Map<RowKey, Map<Integer, String>> additions = new LinkedHashMap<>();
		this.prospects.byKey().forEach((key, prospect) -> {
			OptionalInt row = this.table.row(key);
			Map<Integer, String> cells = row.isPresent() ? update(headers, row.getAsInt(), prospect, computed)
					: addition(headers, prospect, untouched);
			if (row.isEmpty()) {
				additions.put(key, cells);
			}
			else if (!cells.isEmpty()) {
				updates.put(row.getAsInt(), cells);
			}
		});
		if (!additions.isEmpty()) {
			refuseComputedKey(computed);
		}
		warnOfNamesakes(additions.keySet());
		return new Changes(newHeaders, headers, updates, additions, copied, this.warnings);
	}

	private List<String> newHeaders() throws SheetsException {
		ColumnRules rules = this.table.rules();
		List<String> missing = rules.standardColumns()
			.stream()
			.filter((column) -> !has(column))
			.map(Column::header)
			.toList();
		if (missing.isEmpty() || this.table.isEmpty() || rules.addsColumns()) {
			return missing;
		}
		List<String> keys = rules.key().stream().map(Column::header).filter(missing::contains).toList();
		if (!keys.isEmpty()) {
			throw Changes.refused(this.place, keys);
		}
		this.warnings.add("Not written, as there are no such columns and %s refuses new ones: %s"
			.formatted(ColumnRules.NEW_VARIABLE, String.join(", ", missing)));
		return List.of();
	}

	// First and last name make the full one.
	private boolean has(Column column) {
		Headers headers = this.table.headers();
		return headers.position(column).isPresent() || (column == Column.FULL_NAME
				&& !this.table.rules().key().contains(column) && headers.position(Column.FIRST_NAME).isPresent()
				&& headers.position(Column.LAST_NAME).isPresent());
	}

	private Set<Integer> copied() {
		Set<Integer> columns = new TreeSet<>(this.table.isEmpty() ? Set.of() : this.table.filledBeforehand());
		this.table.headers().key(this.table.rules()).forEach(columns::remove);
		return columns;
	}

	private Map<Integer, String> addition(Headers headers, Prospect prospect, Set<Integer> untouched) {
		Map<Integer, String> texts = new TreeMap<>();
		headers.positions().forEach((column, position) -> {
			if (this.table.rules().rule(column) != WriteRule.PEOPLE && !untouched.contains(position)) {
				column.text(prospect).map(CellText::of).ifPresent((text) -> texts.put(position, text));
			}
		});
		return texts;
	}

	private Map<Integer, String> update(Headers headers, int row, Prospect prospect, Set<Integer> computed) {
		Map<Integer, String> cells = new TreeMap<>();
		headers.positions().forEach((column, position) -> column.text(prospect).map(CellText::of).ifPresent((text) -> {
			if (this.table.rules().rule(column).mayReplace(this.table.text(row, position), text)) {
				cells.put(position, text);
			}
		}));
		boolean onlyTheTime = cells.size() == 1 && headers.position(Column.COLLECTED_AT)
			.filter((at) -> cells.containsKey(at) && !this.table.text(row, at).isBlank())
			.isPresent();
		cells.keySet().removeAll(onlyTheTime ? Set.copyOf(cells.keySet()) : computed);
		return cells;
	}

	private void warnOfNamesakes(Set<RowKey> added) {
		Map<String, Integer> rows = added.isEmpty() ? Map.of() : this.table.rowsWithNameOnly();
		for (RowKey key : added) {
			Prospect prospect = Objects.requireNonNull(this.prospects.byKey().get(key));
			Integer row = rows.isEmpty() ? null : rows.get(HeaderNames.words(prospect.fullName()));
			if (row != null) {
				this.warnings.add(("Row %d of %s has the name of %s, but no address that tells whether it is them; "
						+ "if so, delete one of the rows")
					.formatted(row + 1, this.place, prospect.profileUrl()));
			}
		}
	}

	private void refuseComputedKey(Set<Integer> computed) throws SheetsException {
		Headers headers = this.table.headers();
		for (Column key : this.table.rules().key()) {
			int position = headers.position(key).orElse(-1);
			if (computed.contains(position)) {
				throw SheetsException.of(("The column '%s' of %s is filled by a formula from elsewhere, so that nobody "
						+ "can be added to it; name the worksheet where its people are entered")
					.formatted(headers.text(position), this.place));
			}
		}
	}

}
