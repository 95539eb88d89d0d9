package com.zigral.shaun.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.shaun.sheet.A1;
import com.zigral.shaun.sheet.CellValue;
import com.zigral.shaun.sheet.SheetCells;

/**
 * Finds in which row of a sheet each person stands.
 * <table>
 * <caption>How a row is known</caption>
 * <tr>
 * <th>What stands in its key cells</th>
 * <th>means</th>
 * </tr>
 * <tr>
 * <td>an address, a link, a formula that comes to one</td>
 * <td>the person; if there are several, each of them finds the row</td>
 * </tr>
 * <tr>
 * <td>the last part of an address, with a part of the row's name in it</td>
 * <td>the person is found there, and the cell is named</td>
 * </tr>
 * <tr>
 * <td>anything else</td>
 * <td>nobody: the cell is named</td>
 * </tr>
 * <tr>
 * <td>a dash, "n/a" or the like</td>
 * <td>the same as nothing</td>
 * </tr>
 * </table>
 */
final class RowIndex {

	/** How many cells one warning names. */
	private static final int MAX_NAMED = 10;

	private static final Pattern SLUG = Pattern.compile("@?([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{2,99})/?");

	private final String place;

	private final SheetCells cells;

	private final Headers headers;

	private final ColumnRules rules;

	private final Map<RowKey, Integer> rows = new LinkedHashMap<>();

	private final List<String> warnings = new ArrayList<>();

	RowIndex(String place, SheetCells cells, Headers headers, ColumnRules rules) {
		this.place = place;
		this.cells = cells;
		this.headers = headers;
		this.rules = rules;
	}

	/**
	 * Make the table of a sheet.
	 * @param extent where the table ends
	 * @return the table
	 */
	Table table(Extent extent) {
		List<String> unreadable = new ArrayList<>();
		for (int row = this.headers.row() + 1; row < extent.end(); row++) {
			Optional<RowKey> key = this.headers.keyOf(this.rules, cellsOf(row));
			if (key.isPresent()) {
				add(key.get(), row);
			}
			if (isByProfile()) {
				addOtherProfiles(row);
			}
			if (isByProfile() && key.isEmpty() && !this.headers.isRepeated(this.cells, row)) {
				addBySlug(row);
				unreadable(row).ifPresent(unreadable::add);
			}
		}
		if (!unreadable.isEmpty()) {
			this.warnings.add("%s of %s cannot be read as the address of a profile, so whose row it is nobody knows"
				.formatted(named(unreadable), this.place));
		}
		return new Table(this.headers, this.cells, extent, this.rows, this.rules, this.warnings);
	}

	private IntFunction<CellValue> cellsOf(int row) {
		return (column) -> this.cells.value(row, column);
	}

	private boolean isByProfile() {
		return this.rules.key().equals(ColumnRules.standard().key());
	}

	private void add(RowKey key, int row) {
		Integer earlier = this.rows.putIfAbsent(key, row);
		if (earlier != null) {
			this.warnings.add("Rows %d and %d of %s have the same %s; only row %d is kept up to date"
				.formatted(earlier + 1, row + 1, this.place, isByProfile() ? "profile" : "key", earlier + 1));
		}
	}

	// A row that names the same person in several ways is found by each of them.
	private void addOtherProfiles(int row) {
		List<Integer> columns = (this.headers.profiles().size() > 1) ? this.headers.profiles() : List.of();
		for (int column : columns) {
			ProfileAddress.of(this.cells.value(row, column))
				.ifPresent((profile) -> this.rows.putIfAbsent(RowKey.of(profile), row));
		}
	}

	private void addBySlug(int row) {
		for (int column : this.headers.profiles()) {
			Matcher slug = SLUG.matcher(this.cells.source(row, column).strip());
			if (slug.matches() && isOfName(slug.group(1), row)) {
				ProfileUrl.from("/in/" + slug.group(1))
					.ifPresent((profile) -> this.rows.putIfAbsent(RowKey.of(profile), row));
			}
		}
	}

	private boolean isOfName(String slug, int row) {
		Set<String> names = Stream.of(Column.FULL_NAME, Column.FIRST_NAME, Column.LAST_NAME)
			.flatMap((column) -> this.headers.position(column).stream())
			.flatMap((column) -> words(this.cells.value(row, column).text()))
			.collect(Collectors.toSet());
		return words(slug).anyMatch(names::contains);
	}

	private static Stream<String> words(String text) {
		return Arrays.stream(HeaderNames.words(text).split(" ", -1)).filter((word) -> word.length() > 2);
	}

	private Optional<String> unreadable(int row) {
		return this.headers.profiles()
			.stream()
			.filter((column) -> isUnreadable(this.cells.value(row, column)))
			.map((column) -> A1.cell(row, column) + " ('" + seen(this.cells.value(row, column)) + "')")
			.findFirst();
	}

	private static boolean isUnreadable(CellValue cell) {
		String text = cell.isFormula() ? cell.shown() : cell.source();
		return !text.isBlank() && (cell.isFormula() || !Placeholders.isNothing(text));
	}

	private static String seen(CellValue cell) {
		String text = cell.isFormula() ? cell.source() : cell.source().strip();
		return (text.length() > 80) ? text.substring(0, 80) + "..." : text;
	}

	private static String named(List<String> cells) {
		String more = (cells.size() > MAX_NAMED) ? " and " + (cells.size() - MAX_NAMED) + " more" : "";
		return cells.stream().limit(MAX_NAMED).collect(Collectors.joining(", ")) + more;
	}

}
