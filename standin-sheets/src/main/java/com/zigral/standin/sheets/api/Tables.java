package com.zigral.standin.sheets.api;

import java.util.Optional;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.grid.Worksheet;

/**
 * Finds tables: blocks of cells without an empty row or column around which nothing
 * stands.
 *
 * @see <a href=
 * "https://developers.google.com/workspace/sheets/api/guides/values#append_values">how
 * appending finds a table</a>
 */
final class Tables {

	private Tables() {
	}

	/**
	 * The last table that has cells within a range.
	 * @param sheet the sheet
	 * @param range where to look
	 * @return the whole table, empty when nothing stands in the range
	 */
	static Optional<Area> lastIn(Worksheet sheet, Area range) {
		for (int row = Math.min(range.endRow(), sheet.usedRows()) - 1; row >= range.startRow(); row--) {
			for (int column = range.startColumn(); column < range.endColumn(); column++) {
				if (!sheet.isEmpty(row, column)) {
					return Optional.of(grow(sheet, new Area(row, row + 1, column, column + 1)));
				}
			}
		}
		return Optional.empty();
	}

	private static Area grow(Worksheet sheet, Area start) {
		Area area = start;
		Area grown = step(sheet, area);
		while (!grown.equals(area)) {
			area = grown;
			grown = step(sheet, area);
		}
		return area;
	}

	private static Area step(Worksheet sheet, Area area) {
		int left = Math.max(0, area.startColumn() - 1);
		int right = area.endColumn() + 1;
		int top = area.startRow();
		while (top > 0 && hasAny(sheet, new Area(top - 1, top, left, right))) {
			top--;
		}
		int bottom = area.endRow();
		while (hasAny(sheet, new Area(bottom, bottom + 1, left, right))) {
			bottom++;
		}
		Area leftOf = new Area(Math.max(0, top - 1), bottom + 1, left, area.startColumn());
		Area rightOf = new Area(Math.max(0, top - 1), bottom + 1, area.endColumn(), right);
		return new Area(top, bottom, hasAny(sheet, leftOf) ? left : area.startColumn(),
				hasAny(sheet, rightOf) ? right : area.endColumn());
	}

	private static boolean hasAny(Worksheet sheet, Area area) {
		for (int row = area.startRow(); row < area.endRow(); row++) {
			for (int column = area.startColumn(); column < area.endColumn(); column++) {
				if (!sheet.isEmpty(row, column)) {
					return true;
				}
			}
		}
		return false;
	}

}
