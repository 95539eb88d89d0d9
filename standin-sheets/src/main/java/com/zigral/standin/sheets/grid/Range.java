package com.zigral.standin.sheets.grid;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.request.ApiException;

/**
 * A range in A1 notation, as far as it says.
 *
 * @param text how it was written
 * @param title the sheet's title, empty for the first sheet
 * @param startRow the first row, zero-based
 * @param endRow the row after the last
 * @param startColumn the first column, zero-based
 * @param endColumn the column after the last
 */
public record Range(String text, Optional<String> title, OptionalInt startRow, OptionalInt endRow,
		OptionalInt startColumn, OptionalInt endColumn) {

	private static final Pattern TITLED = Pattern.compile("(?s)(?:'((?:[^']|'')+)'|([^'!]+))(?:!(.+))?");

	private static final Pattern CELLS = Pattern
		.compile("(?i)\\$?([A-Z]{1,3})?\\$?([1-9]\\d{0,7})?(?::\\$?([A-Z]{1,3})?\\$?([1-9]\\d{0,7})?)?");

	/**
	 * Read a range: {@code Sheet1!A1:B2}, {@code 'My sheet'!A:C}, {@code 2:5},
	 * {@code A5:C}, {@code B7}, or the title of a sheet alone.
	 * @param text the range
	 * @return the range
	 */
	public static Range parse(String text) {
		Optional<Range> cells = text.contains("!") ? Optional.empty() : cells(text, Optional.empty(), text);
		return cells.orElseGet(() -> titled(text));
	}

	private static Range titled(String text) {
		Matcher matcher = TITLED.matcher(text);
		if (!matcher.matches()) {
			throw unparsable(text);
		}
		String title = (matcher.group(1) != null) ? matcher.group(1).replace("''", "'") : matcher.group(2);
		if (matcher.group(3) == null) {
			return new Range(text, Optional.of(title), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(),
					OptionalInt.empty());
		}
		return cells(matcher.group(3), Optional.of(title), text).orElseThrow(() -> unparsable(text));
	}

	private static Optional<Range> cells(String cells, Optional<String> title, String text) {
		Matcher matcher = CELLS.matcher(cells);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		OptionalInt startColumn = column(matcher.group(1));
		OptionalInt startRow = row(matcher.group(2));
		if (!cells.contains(":")) {
			boolean single = startColumn.isPresent() && startRow.isPresent();
			return single
					? Optional.of(new Range(text, title, startRow, next(startRow), startColumn, next(startColumn)))
					: Optional.empty();
		}
		OptionalInt endColumn = column(matcher.group(3));
		OptionalInt endRow = row(matcher.group(4));
		boolean whole = startColumn.isPresent() == endColumn.isPresent()
				&& (startColumn.isPresent() || (startRow.isPresent() && endRow.isPresent()));
		return whole ? Optional.of(ordered(text, title, startRow, endRow, startColumn, endColumn)) : Optional.empty();
	}

	private static Range ordered(String text, Optional<String> title, OptionalInt startRow, OptionalInt endRow,
			OptionalInt startColumn, OptionalInt endColumn) {
		boolean rowsTurned = startRow.isPresent() && endRow.isPresent() && startRow.getAsInt() > endRow.getAsInt();
		boolean columnsTurned = startColumn.isPresent() && startColumn.getAsInt() > endColumn.getAsInt();
		return new Range(text, title, rowsTurned ? endRow : startRow, next(rowsTurned ? startRow : endRow),
				columnsTurned ? endColumn : startColumn, next(columnsTurned ? startColumn : endColumn));
	}

	private static OptionalInt column(String letters) {
		return (letters != null) ? OptionalInt.of(Area.column(letters)) : OptionalInt.empty();
	}

	private static OptionalInt row(String digits) {
		return (digits != null) ? OptionalInt.of(Integer.parseInt(digits) - 1) : OptionalInt.empty();
	}

	private static OptionalInt next(OptionalInt last) {
		return last.isPresent() ? OptionalInt.of(last.getAsInt() + 1) : last;
	}

	/**
	 * The cells of a sheet that this range means.
	 * @param sheet the sheet
	 * @return the cells, cut at the end of the grid
	 */
	public Area in(Worksheet sheet) {
		int firstRow = this.startRow.orElse(0);
		int firstColumn = this.startColumn.orElse(0);
		if (firstRow >= sheet.rowCount() || firstColumn >= sheet.columnCount()) {
			throw exceeds(sheet);
		}
		return new Area(firstRow, Math.min(this.endRow.orElse(sheet.rowCount()), sheet.rowCount()), firstColumn,
				Math.min(this.endColumn.orElse(sheet.columnCount()), sheet.columnCount()));
	}

	/**
	 * The error of a range that goes beyond a grid.
	 * @param sheet the sheet
	 * @return the error
	 */
	public ApiException exceeds(Worksheet sheet) {
		return ApiException.invalid("Range (%s) exceeds grid limits. Max rows: %d, max columns: %d".formatted(this.text,
				sheet.rowCount(), sheet.columnCount()));
	}

	ApiException unparsable() {
		return unparsable(this.text);
	}

	private static ApiException unparsable(String text) {
		return ApiException.invalid("Unable to parse range: " + text);
	}

}
