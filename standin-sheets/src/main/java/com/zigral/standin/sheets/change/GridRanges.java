package com.zigral.standin.sheets.change;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cells as the API names them inside of a spreadsheet: {@code GridRange}.
 */
public final class GridRanges {

	private GridRanges() {
	}

	/**
	 * The {@code GridRange} of some cells; an end that is not bounded is left out.
	 * @param sheet their sheet
	 * @param area the cells
	 * @return the range
	 */
	public static ObjectNode gridRange(Worksheet sheet, Area area) {
		ObjectNode range = JsonNodeFactory.instance.objectNode().put("sheetId", sheet.id());
		boolean rows = area.startRow() > 0 || area.endRow() < Integer.MAX_VALUE;
		boolean columns = area.startColumn() > 0 || area.endColumn() < Integer.MAX_VALUE;
		if (rows) {
			range.put("startRowIndex", area.startRow());
		}
		if (area.endRow() < Integer.MAX_VALUE) {
			range.put("endRowIndex", area.endRow());
		}
		if (columns) {
			range.put("startColumnIndex", area.startColumn());
		}
		if (area.endColumn() < Integer.MAX_VALUE) {
			range.put("endColumnIndex", area.endColumn());
		}
		return range;
	}

	/**
	 * The cells that a {@code GridRange} means, without ends where it has none.
	 * @param range the range
	 * @return the cells
	 */
	static Area openArea(JsonNode range) {
		Area area = new Area(range.path("startRowIndex").asInt(0), range.path("endRowIndex").asInt(Integer.MAX_VALUE),
				range.path("startColumnIndex").asInt(0), range.path("endColumnIndex").asInt(Integer.MAX_VALUE));
		if (area.startRow() >= area.endRow() || area.startColumn() >= area.endColumn()) {
			throw ApiException.invalid("range is empty: its end indexes must be greater than its start indexes.");
		}
		return area;
	}

	/**
	 * The cells that a {@code GridRange} means.
	 * @param sheet the sheet it names
	 * @param range the range
	 * @return the cells, cut at the end of the grid
	 */
	static Area area(Worksheet sheet, JsonNode range) {
		Area open = openArea(range);
		if (open.startRow() >= sheet.rowCount() || open.startColumn() >= sheet.columnCount()) {
			throw ApiException.invalid("Range (" + open.in(sheet.title()) + ") exceeds grid limits. Max rows: "
					+ sheet.rowCount() + ", max columns: " + sheet.columnCount());
		}
		return new Area(open.startRow(), Math.min(open.endRow(), sheet.rowCount()), open.startColumn(),
				Math.min(open.endColumn(), sheet.columnCount()));
	}

}
