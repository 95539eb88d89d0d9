package com.zigral.shaun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.agent.ProfileUrl;

/**
 * What stands in a sheet, as it was read at one moment.
 *
 * @param headers which column is which
 * @param rows the texts of all rows, the header row first
 * @param rowsByKey in which row each profile stands, the uppermost if there are several
 * @param warnings what people should look at
 */
record Table(Headers headers, List<List<String>> rows, Map<ProfileUrl, Integer> rowsByKey, List<String> warnings) {

	private static final Pattern LINK = Pattern.compile("https?://[^\"\\s]+");

	/**
	 * Make sense of the values of a sheet.
	 * @param place the sheet, for messages
	 * @param rows the texts of all rows
	 * @return the table
	 * @throws SheetsException if its headers are not clear
	 */
	static Table of(String place, List<List<String>> rows) throws SheetsException {
		List<String> header = rows.isEmpty() ? List.of() : rows.getFirst();
		if (header.stream().allMatch(String::isBlank) && !rows.isEmpty()) {
			throw SheetsException.of("The first row of " + place + " is empty, but there is something below it; "
					+ "put headers into row 1 or name another worksheet");
		}
		Headers headers = rows.isEmpty() ? new Headers(Map.of()) : Headers.of(place, header);
		Map<ProfileUrl, Integer> rowsByKey = new LinkedHashMap<>();
		List<String> warnings = new ArrayList<>();
		Optional<Integer> key = headers.position(Column.PROFILE_URL);
		for (int row = 1; key.isPresent() && row < rows.size(); row++) {
			Optional<ProfileUrl> profile = profile(text(rows, row, key.get()));
			Integer earlier = profile.isPresent() ? rowsByKey.putIfAbsent(profile.get(), row) : null;
			if (earlier != null) {
				warnings.add("Rows %d and %d of %s have the same profile; only row %d is kept up to date"
					.formatted(earlier + 1, row + 1, place, earlier + 1));
			}
		}
		return new Table(headers, rows, rowsByKey, warnings);
	}

	/**
	 * The profile that a cell of the key column names, be it a text or a formula with a
	 * link.
	 * @param text what stands in the cell
	 * @return the profile
	 */
	static Optional<ProfileUrl> profile(String text) {
		if (text.startsWith("=")) {
			Matcher link = LINK.matcher(text);
			return link.find() ? ProfileUrl.from(link.group()) : Optional.empty();
		}
		return ProfileUrl.from(text);
	}

	boolean isEmpty() {
		return this.rows.isEmpty();
	}

	String text(int row, int column) {
		return text(this.rows, row, column);
	}

	String text(int row, Column column) {
		return this.headers.position(column).map((position) -> text(row, position)).orElse("");
	}

	private static String text(List<List<String>> rows, int row, int column) {
		List<String> cells = rows.get(row);
		return (column < cells.size()) ? cells.get(column) : "";
	}

	/**
	 * How many columns have something in them, counted from the first.
	 * @return the number
	 */
	int width() {
		return this.rows.stream().mapToInt(List::size).max().orElse(0);
	}

	/**
	 * The first column in which anything stands.
	 * @return the column
	 */
	int firstColumn() {
		int column = 0;
		while (column < width() && isBlankColumn(column)) {
			column++;
		}
		return column;
	}

	private boolean isBlankColumn(int column) {
		return this.rows.stream().allMatch((cells) -> column >= cells.size() || cells.get(column).isBlank());
	}

	/**
	 * The last row in which a column stands that Shaun knows.
	 * @return the row, 0 when there is only the header
	 */
	int lastRow() {
		int row = this.rows.size() - 1;
		while (row > 0 && isForeign(row)) {
			row--;
		}
		return row;
	}

	private boolean isForeign(int row) {
		return this.headers.positions().values().stream().allMatch((column) -> text(row, column).isBlank());
	}

}
