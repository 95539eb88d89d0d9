package com.zigral.shaun;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which column of a sheet is which.
 *
 * @param positions where each known column is, counted from 0
 */
record Headers(Map<Column, Integer> positions) {

	Headers {
		positions = Map.copyOf(positions);
	}

	/**
	 * Read a header row.
	 * @param place the sheet, for messages
	 * @param row the texts of the row
	 * @return which column is which
	 * @throws SheetsException if two headers mean the same column, or none is known
	 */
	static Headers of(String place, List<String> row) throws SheetsException {
		Map<Column, Integer> positions = new EnumMap<>(Column.class);
		for (Column column : Column.values()) {
			position(place, column, row).ifPresent((position) -> positions.put(column, position));
		}
		if (positions.isEmpty()) {
			throw SheetsException.of("The first row of " + place + " has no header that Shaun knows, such as '"
					+ Column.FULL_NAME.header() + "' or '" + Column.PROFILE_URL.header()
					+ "'; put headers into row 1 or name another worksheet");
		}
		return new Headers(positions);
	}

	private static Optional<Integer> position(String place, Column column, List<String> row) throws SheetsException {
		List<Integer> named = matching(row, column::isNamed);
		List<Integer> exact = matching(row, (text) -> Column.words(text).equals(Column.words(column.header())));
		boolean clear = named.size() <= 1 || (exact.size() == 1 && column.rule() != Column.Rule.KEY);
		if (!clear) {
			throw SheetsException.of("In %s, the headers '%s' (%s) and '%s' (%s) both mean %s; rename one of them"
				.formatted(place, row.get(named.get(0)), A1.cell(0, named.get(0)), row.get(named.get(1)),
						A1.cell(0, named.get(1)), column.header()));
		}
		return (exact.isEmpty() ? named : exact).stream().findFirst();
	}

	private static List<Integer> matching(List<String> row, Predicate<String> test) {
		List<Integer> positions = new ArrayList<>();
		for (int i = 0; i < row.size(); i++) {
			if (test.test(row.get(i))) {
				positions.add(i);
			}
		}
		return positions;
	}

	/**
	 * The standard columns that the sheet does not have.
	 * @return the columns in their order
	 */
	List<Column> missing() {
		return Column.standard().stream().filter((column) -> !this.positions.containsKey(column)).toList();
	}

	/**
	 * These headers with more columns at the end.
	 * @param columns the columns
	 * @param start where the first of them goes
	 * @return the headers
	 */
	Headers plus(List<Column> columns, int start) {
		Map<Column, Integer> all = new EnumMap<>(Column.class);
		all.putAll(this.positions);
		for (int i = 0; i < columns.size(); i++) {
			all.put(columns.get(i), start + i);
		}
		return new Headers(all);
	}

	/**
	 * Where the key is, which every sheet has that was written to.
	 * @return the position
	 */
	int key() {
		return position(Column.PROFILE_URL).orElseThrow();
	}

	Optional<Integer> position(Column column) {
		return Optional.ofNullable(this.positions.get(column));
	}

}
