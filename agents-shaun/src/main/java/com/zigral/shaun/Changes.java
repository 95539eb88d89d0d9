package com.zigral.shaun;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;

/**
 * What has to change in a table so that it holds some prospects.
 *
 * @param newColumns the columns to add at the end
 * @param headers which column is which then
 * @param updates the cells to write, by column, of each row that is there already
 * @param additions the prospects to add
 * @param unchanged how many prospects stand there as they are
 * @param warnings what people should look at
 */
record Changes(List<Column> newColumns, Headers headers, Map<Integer, Map<Column, String>> updates,
		List<Prospect> additions, int unchanged, List<String> warnings) {

	/**
	 * Compare a table with prospects.
	 * @param table the table
	 * @param prospects the prospects by their profile
	 * @return what has to change
	 */
	static Changes between(Table table, Map<ProfileUrl, Prospect> prospects) {
		List<Column> newColumns = table.headers().missing();
		Headers headers = table.headers().plus(newColumns, table.width());
		Map<Integer, Map<Column, String>> updates = new LinkedHashMap<>();
		List<Prospect> additions = new ArrayList<>();
		int unchanged = 0;
		for (Prospect prospect : prospects.values()) {
			Integer row = table.rowsByKey().get(prospect.profileUrl());
			if (row == null) {
				additions.add(prospect);
				continue;
			}
			Map<Column, String> cells = update(table, headers, row, prospect);
			if (cells.isEmpty()) {
				unchanged++;
			}
			else {
				updates.put(row, cells);
			}
		}
		return new Changes(newColumns, headers, updates, additions, unchanged, warnings(table, prospects.values()));
	}

	/**
	 * Set cells of prospects, whatever stands in them.
	 * @param table the table
	 * @param profiles whose cells; those that are not in the table are left out
	 * @param texts the texts by column
	 * @return what has to change
	 */
	static Changes setting(Table table, Collection<ProfileUrl> profiles, Map<Column, String> texts) {
		List<Column> newColumns = texts.keySet()
			.stream()
			.filter((column) -> table.headers().position(column).isEmpty())
			.toList();
		Map<Integer, Map<Column, String>> updates = new LinkedHashMap<>();
		for (ProfileUrl profile : profiles) {
			Integer row = table.rowsByKey().get(profile);
			if (row != null) {
				Map<Column, String> cells = new EnumMap<>(texts);
				cells.entrySet().removeIf((cell) -> table.text(row, cell.getKey()).equals(cell.getValue()));
				if (!cells.isEmpty()) {
					updates.put(row, cells);
				}
			}
		}
		return new Changes(updates.isEmpty() ? List.of() : newColumns, table.headers().plus(newColumns, table.width()),
				updates, List.of(), profiles.size() - updates.size(), table.warnings());
	}

	private static Map<Column, String> update(Table table, Headers headers, int row, Prospect prospect) {
		Map<Column, String> cells = new EnumMap<>(Column.class);
		headers.positions().forEach((column, position) -> column.text(prospect).map(CellText::of).ifPresent((text) -> {
			String present = table.text(row, position);
			if (column.mayReplace(present, text)) {
				cells.put(column, text);
			}
		}));
		boolean onlyTheTime = cells.size() == 1 && cells.containsKey(Column.COLLECTED_AT)
				&& headers.position(Column.COLLECTED_AT).filter((at) -> !table.text(row, at).isBlank()).isPresent();
		return onlyTheTime ? Map.of() : cells;
	}

	private static List<String> warnings(Table table, Iterable<Prospect> prospects) {
		List<String> warnings = new ArrayList<>(table.warnings());
		for (Prospect prospect : prospects) {
			for (Column column : Column.values()) {
				column.text(prospect)
					.filter(CellText::isTooLong)
					.ifPresent((text) -> warnings.add("The %s of %s has %d characters and was cut to %d"
						.formatted(column.header(), prospect.profileUrl(), text.length(), CellText.MAX_LENGTH)));
			}
		}
		return warnings;
	}

}
