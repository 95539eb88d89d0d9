package com.zigral.shaun.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.SheetCells;

/**
 * How far down the table of a sheet goes.
 *
 * @param last the last row in which somebody stands, the header row when nobody does
 * @param end the row behind the table: the title or header of another table below it, or
 * the end of the sheet
 */
record Extent(int last, int end) {

	/**
	 * Find where a table ends.
	 * @param place the sheet, for messages
	 * @param cells its cells
	 * @param headers the table's header
	 * @return where it ends
	 * @throws SheetsException if people stand in another table below it, too
	 */
	static Extent of(String place, SheetCells cells, Headers headers) throws SheetsException {
		int end = IntStream.range(headers.row() + 2, cells.height())
			.filter((row) -> isOtherHeader(cells, headers, row))
			.map((row) -> cells.isBlankRow(row - 1) ? row : row - 1)
			.findFirst()
			.orElse(cells.height());
		if (IntStream.range(end, cells.height()).anyMatch((row) -> hasProfile(cells, row))) {
			throw SheetsException.of(("Another table of people with other headers begins in row %d of %s; "
					+ "move one of the two tables to a worksheet of its own")
				.formatted(end + 1, place));
		}
		return new Extent(new DataRows(cells, headers).last(end), end);
	}

	// Below a blank row, or below a title that is below one.
	private static boolean isOtherHeader(SheetCells cells, Headers headers, int row) {
		boolean isBelowBlank = cells.isBlankRow(row - 1)
				|| (cells.isBlankRow(row - 2) && filled(cells, row - 1).length == 1);
		if (!isBelowBlank || headers.isRepeated(cells, row)) {
			return false;
		}
		int[] filled = filled(cells, row);
		long known = Arrays.stream(filled)
			.mapToObj((column) -> Column.named(cells.source(row, column)))
			.flatMap(Optional::stream)
			.distinct()
			.count();
		return known >= 2 && 2 * known >= filled.length && !cells.isBlankRow(row + 1);
	}

	private static boolean hasProfile(SheetCells cells, int row) {
		return Arrays.stream(filled(cells, row))
			.anyMatch((column) -> ProfileAddress.of(cells.value(row, column)).isPresent());
	}

	private static int[] filled(SheetCells cells, int row) {
		return IntStream.range(0, cells.width()).filter((column) -> !cells.isBlank(row, column)).toArray();
	}

}
