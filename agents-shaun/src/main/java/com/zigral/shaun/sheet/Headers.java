package com.zigral.shaun.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.zigral.shaun.google.SheetsException;

/**
 * Which column of a sheet is which.
 *
 * @param texts the header row
 * @param positions where each known column is, counted from 0
 */
public record Headers(List<String> texts, Map<Column, Integer> positions) {

	public Headers {
		texts = List.copyOf(texts);
		positions = Map.copyOf(positions);
	}

	/**
	 * Read a header row.
	 * @param place the sheet, for messages
	 * @param row the texts of the row
	 * @param rules by which columns rows are told apart
	 * @return which column is which
	 * @throws SheetsException if two headers mean the same column, or none is known
	 */
	public static Headers of(String place, List<String> row, ColumnRules rules) throws SheetsException {
		Map<Column, Integer> positions = new EnumMap<>(Column.class);
		for (Column column : Column.values()) {
			position(place, column, row, rules).ifPresent((position) -> positions.put(column, position));
		}
		if (positions.isEmpty()) {
			throw SheetsException.of("The first row of " + place + " has no header that Shaun knows, such as '"
					+ Column.FULL_NAME.header() + "' or '" + Column.PROFILE_URL.header()
					+ "'; put headers into row 1 or name another worksheet");
		}
		return new Headers(row, positions);
	}

	private static Optional<Integer> position(String place, Column column, List<String> row, ColumnRules rules)
			throws SheetsException {
		List<Integer> named = matching(row, column::isNamed);
		List<Integer> exact = matching(row, (text) -> Column.words(text).equals(Column.words(column.header())));
		boolean clear = named.size() <= 1 || (exact.size() == 1 && rules.rule(column) != Column.Rule.KEY);
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
	 * These headers with more columns.
	 * @param more the headers of the columns
	 * @param start where the first of them goes
	 * @return the headers
	 */
	public Headers plus(List<String> more, int start) {
		List<String> all = new ArrayList<>(this.texts);
		Map<Column, Integer> known = new EnumMap<>(Column.class);
		known.putAll(this.positions);
		while (all.size() < start && !more.isEmpty()) {
			all.add("");
		}
		for (String text : more) {
			Column.named(text).ifPresent((column) -> known.put(column, all.size()));
			all.add(text);
		}
		return new Headers(all, known);
	}

	public Optional<Integer> position(Column column) {
		return Optional.ofNullable(this.positions.get(column));
	}

	/**
	 * Where a column is, by any name.
	 * @param place the sheet, for messages
	 * @param name a header, or another name of a column that Shaun knows
	 * @return the position, empty when there is no such column
	 * @throws SheetsException if several columns have the name
	 */
	public Optional<Integer> position(String place, String name) throws SheetsException {
		Optional<Integer> known = Column.named(name).flatMap(this::position);
		if (known.isPresent()) {
			return known;
		}
		List<Integer> found = matching(this.texts, (text) -> Column.words(text).equals(Column.words(name)));
		if (found.size() > 1) {
			throw SheetsException.of("In %s, the columns %s and %s are both called '%s'; rename one of them"
				.formatted(place, A1.letters(found.get(0)), A1.letters(found.get(1)), name));
		}
		return found.stream().findFirst();
	}

	/**
	 * Where a column of this header is in another header of the same sheet.
	 * @param other the other header
	 * @param column where the column is here
	 * @return the position, below 0 when it is not there
	 */
	public int movedTo(Headers other, int column) {
		String text = text(column);
		if (other.text(column).equals(text)) {
			return column;
		}
		if (other.texts.size() == this.texts.size()) {
			return text.isBlank() ? column : other.only(text).orElse(column);
		}
		return (text.isBlank() ? beside(other, column) : other.only(text)).orElse(-1);
	}

	// A column without a header is known by the nearest one that has its own.
	private Optional<Integer> beside(Headers other, int column) {
		for (int distance = 1; distance < this.texts.size() + column; distance++) {
			for (int neighbour : new int[] { column - distance, column + distance }) {
				String text = (neighbour >= 0) ? text(neighbour) : "";
				Optional<Integer> there = text.isBlank() ? Optional.empty() : other.only(text);
				if (there.isPresent()) {
					return there.map((position) -> position + column - neighbour)
						.filter((position) -> position >= 0 && other.text(position).isBlank());
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Integer> only(String text) {
		List<Integer> found = matching(this.texts, text::equals);
		return (found.size() == 1) ? Optional.of(found.getFirst()) : Optional.empty();
	}

	public String text(int position) {
		return (position < this.texts.size()) ? this.texts.get(position) : "";
	}

	/**
	 * Where the columns of the key are.
	 * @param rules which columns they are
	 * @return the positions of those that are there
	 */
	public List<Integer> key(ColumnRules rules) {
		return rules.key().stream().flatMap((column) -> position(column).stream()).toList();
	}

}
