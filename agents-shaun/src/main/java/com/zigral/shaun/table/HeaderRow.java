package com.zigral.shaun.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.zigral.shaun.sheet.CellValue;
import com.zigral.shaun.sheet.SheetCells;

/**
 * Finds the header row of a sheet: the row that most of the table below it agrees with.
 * Titles, notes and rows that only name groups of columns may stand above it.
 */
public final class HeaderRow {

	/** How far down a header is looked for. */
	private static final int MAX_ROW = 60;

	/** How many rows below a row are compared with it. */
	private static final int MAX_ROWS_BELOW = 200;

	/** The longest header; longer texts are notes. */
	private static final int MAX_LENGTH = 120;

	private static final Pattern DATA = Pattern
		.compile("(?i).*(?:https?://|www\\.|linkedin\\.com/)\\S.*|[^\\s@]+@[^\\s@]+\\.[a-z]{2,}|[+']?[\\d ()./-]{6,}");

	private final SheetCells cells;

	private HeaderRow(SheetCells cells) {
		this.cells = cells;
	}

	/**
	 * The header row of a sheet.
	 * @param cells its cells
	 * @return the row, empty when no row is one
	 */
	static OptionalInt find(SheetCells cells) {
		return new HeaderRow(cells).find();
	}

	/**
	 * What a header cell says, also when a formula makes it.
	 * @param cell the cell
	 * @return the header
	 */
	static String text(CellValue cell) {
		if (!cell.isFormula()) {
			return cell.source();
		}
		if (!cell.text().isEmpty()) {
			return cell.text();
		}
		String[] parts = cell.source().split("\"", 3);
		return (parts.length == 3) ? parts[1] : "";
	}

	/**
	 * The headers that a row holds.
	 * @param row the cells of the row
	 * @return the texts, those that formulas make included
	 */
	public static List<String> texts(List<CellValue> row) {
		return row.stream().map(HeaderRow::text).toList();
	}

	private OptionalInt find() {
		int rows = Math.min(MAX_ROW, this.cells.height());
		int[] known = IntStream.range(0, rows).filter((row) -> isTexts(row) && known(row, filled(row)) > 0).toArray();
		int best = -1;
		for (int row : known) {
			if (best < 0 || score(row) > score(best)) {
				best = row;
			}
		}
		if (best >= 0 && validated(best) > 0) {
			return OptionalInt.of(best);
		}
		OptionalInt unknown = aboveTheProfiles(rows);
		boolean isKnown = best >= 0
				&& (unknown.isEmpty() || (!isTitle(best) && score(best) >= score(unknown.getAsInt())));
		return isKnown ? OptionalInt.of(best) : unknown;
	}

	// One cell in a row is a title when the table below it is wider.
	private boolean isTitle(int row) {
		return filled(row).length == 1 && below(row).length > 2;
	}

	private OptionalInt aboveTheProfiles(int rows) {
		int first = IntStream.range(0, Math.min(this.cells.height(), rows + 1))
			.filter((row) -> Arrays.stream(filled(row)).anyMatch((column) -> isProfile(row, column)))
			.findFirst()
			.orElse(0);
		for (int row = first - 1; row >= 0; row--) {
			int header = row;
			boolean agrees = isTexts(row)
					&& Arrays.stream(filled(first))
						.filter((column) -> isProfile(first, column))
						.anyMatch((column) -> !this.cells.isBlank(header, column))
					&& 2 * covered(row) >= below(row).length;
			if (agrees) {
				return OptionalInt.of(row);
			}
		}
		return OptionalInt.empty();
	}

	private boolean isProfile(int row, int column) {
		return ProfileAddress.of(this.cells.value(row, column)).isPresent();
	}

	private int score(int row) {
		return 2 * covered(row) + known(row, below(row)) + 2 * validated(row);
	}

	private int validated(int row) {
		return (int) IntStream.of(filled(row)).filter((column) -> fits(row, column)).count();
	}

	private boolean fits(int row, int column) {
		return Column.PROFILE_URL.isNamed(header(row, column))
				&& rowsBelow(row).anyMatch((below) -> isProfile(below, column));
	}

	private int covered(int row) {
		int[] below = below(row);
		return (int) IntStream.of(below).filter((column) -> !this.cells.isBlank(row, column)).count();
	}

	private int known(int row, int[] columns) {
		return (int) IntStream.of(columns)
			.mapToObj((column) -> Column.named(header(row, column)))
			.flatMap(Optional::stream)
			.distinct()
			.count();
	}

	private boolean isTexts(int row) {
		int[] filled = filled(row);
		return filled.length > 0 && IntStream.of(filled)
			.mapToObj((column) -> header(row, column))
			.noneMatch((text) -> text.length() > MAX_LENGTH || DATA.matcher(text.strip()).matches());
	}

	private String header(int row, int column) {
		return text(this.cells.value(row, column));
	}

	private int[] filled(int row) {
		return IntStream.range(0, this.cells.width()).filter((column) -> !this.cells.isBlank(row, column)).toArray();
	}

	// The columns in which anything stands below a row, or those of the row itself.
	private int[] below(int row) {
		int[] used = IntStream.range(0, this.cells.width())
			.filter((column) -> rowsBelow(row).anyMatch((below) -> !this.cells.isBlank(below, column)))
			.toArray();
		return (used.length > 0) ? used : filled(row);
	}

	private IntStream rowsBelow(int row) {
		return IntStream.range(row + 1, Math.min(this.cells.height(), row + 1 + MAX_ROWS_BELOW));
	}

}
