package com.zigral.sandbox.sheets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cells as the API writes them inside of a sheet: {@code RowData}, {@code CellData} and
 * {@code GridRange}.
 */
final class GridData {

	private GridData() {
	}

	static ObjectNode read(Worksheet sheet, Area area) {
		ObjectNode answer = JsonNodeFactory.instance.objectNode();
		if (area.startRow() > 0) {
			answer.put("startRow", area.startRow());
		}
		if (area.startColumn() > 0) {
			answer.put("startColumn", area.startColumn());
		}
		ArrayNode rows = answer.putArray("rowData");
		for (int row = area.startRow(); row < Math.min(area.endRow(), sheet.usedRows()); row++) {
			ArrayNode values = rows.addObject().putArray("values");
			for (int column = area.startColumn(); column < Math.min(area.endColumn(), sheet.usedCells(row)); column++) {
				values.add(toJson(sheet.cell(row, column)));
			}
		}
		return answer;
	}

	private static ObjectNode toJson(Cell cell) {
		ObjectNode json = JsonNodeFactory.instance.objectNode();
		if (!cell.isEmpty()) {
			json.putObject("userEnteredValue").set(kind(cell), cell.source());
			json.putObject("effectiveValue")
				.set((cell instanceof Cell.Formula) ? "stringValue" : kind(cell), cell.value());
			json.put("formattedValue", cell.shown());
		}
		return json;
	}

	private static String kind(Cell cell) {
		return switch (cell) {
			case Cell.Text text -> "stringValue";
			case Cell.Numeric numeric -> "numberValue";
			case Cell.Truth truth -> "boolValue";
			case Cell.Formula formula -> "formulaValue";
		};
	}

	/**
	 * Put rows of {@code RowData} into a sheet, and their bold face when the first row
	 * has it.
	 * @param sheet the sheet
	 * @param startRow the first row
	 * @param startColumn the first column
	 * @param rowData the rows
	 */
	static void put(Worksheet sheet, int startRow, int startColumn, JsonNode rowData) {
		int row = startRow;
		for (JsonNode data : rowData) {
			int column = startColumn;
			for (JsonNode cell : data.path("values")) {
				putCell(sheet, row, column++, cell);
			}
			row++;
		}
	}

	private static void putCell(Worksheet sheet, int row, int column, JsonNode cell) {
		if (row >= sheet.rowCount() || column >= sheet.columnCount()) {
			throw ApiException
				.invalid("Attempting to write column: " + column + ", row: " + row + ", beyond the sheet's grid of "
						+ sheet.rowCount() + " rows and " + sheet.columnCount() + " columns.");
		}
		JsonNode value = cell.path("userEnteredValue");
		sheet.put(row, column, value.has("formulaValue") ? new Cell.Formula(value.path("formulaValue").asString(""))
				: Cell.raw(value.valueStream().findFirst().orElseGet(Cell.Text.EMPTY::value)));
		if (row == sheet.properties().boldRowCount() && isBold(cell)) {
			sheet.change(sheet.properties().withBoldRows(row + 1));
		}
	}

	static boolean isBold(JsonNode cell) {
		return cell.path("userEnteredFormat").path("textFormat").path("bold").asBoolean(false);
	}

	static ObjectNode gridRange(Worksheet sheet, Area area) {
		return JsonNodeFactory.instance.objectNode()
			.put("sheetId", sheet.id())
			.put("startRowIndex", area.startRow())
			.put("endRowIndex", area.endRow())
			.put("startColumnIndex", area.startColumn())
			.put("endColumnIndex", area.endColumn());
	}

	/**
	 * The cells that a {@code GridRange} means.
	 * @param sheet the sheet it names
	 * @param range the range
	 * @return the cells, cut at the end of the grid
	 */
	static Area area(Worksheet sheet, JsonNode range) {
		return new Area(range.path("startRowIndex").asInt(0),
				Math.min(range.path("endRowIndex").asInt(sheet.rowCount()), sheet.rowCount()),
				range.path("startColumnIndex").asInt(0),
				Math.min(range.path("endColumnIndex").asInt(sheet.columnCount()), sheet.columnCount()));
	}

}
