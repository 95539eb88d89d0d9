package com.zigral.sandbox.sheets;

import java.util.List;

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

	/**
	 * Write cells as the API does.
	 * @param sheet the sheet
	 * @param area which cells
	 * @return a {@code GridData}
	 */
	static ObjectNode read(Worksheet sheet, Area area) {
		ObjectNode answer = JsonNodeFactory.instance.objectNode();
		if (area.startRow() > 0) {
			answer.put("startRow", area.startRow());
		}
		if (area.startColumn() > 0) {
			answer.put("startColumn", area.startColumn());
		}
		Calculation seen = Calculation.of(sheet);
		List<Region> validations = sheet.regions()
			.stream()
			.filter((region) -> region.kind() == Region.Kind.VALIDATION)
			.toList();
		ArrayNode rows = answer.putArray("rowData");
		for (int row = area.startRow(); row < Math.min(area.endRow(), seen.usedRows()); row++) {
			ArrayNode values = rows.addObject().putArray("values");
			for (int column = area.startColumn(); column < Math.min(area.endColumn(), seen.usedCells(row)); column++) {
				ObjectNode cell = toJson(seen.cell(row, column));
				Area here = new Area(row, row + 1, column, column + 1);
				validations.stream()
					.filter((region) -> region.area().overlaps(here))
					.findFirst()
					.ifPresent((region) -> cell.set("dataValidation", region.spec()));
				values.add(cell);
			}
		}
		return answer;
	}

	private static ObjectNode toJson(Cell cell) {
		ObjectNode json = JsonNodeFactory.instance.objectNode();
		if (cell.isEmpty()) {
			return json;
		}
		if (!(cell instanceof Cell.Result result && result.formula().isEmpty())) {
			json.putObject("userEnteredValue").set(kind(cell), cell.source());
		}
		if (!cell.shown().isEmpty()) {
			effective(json.putObject("effectiveValue"), cell);
			json.put("formattedValue", cell.shown());
		}
		String link = link(cell);
		if (!link.isEmpty()) {
			json.put("hyperlink", link);
		}
		return json;
	}

	private static void effective(ObjectNode json, Cell cell) {
		boolean error = cell instanceof Cell.Result result && cell.shown().startsWith("#")
				&& result.result() instanceof Cell.Text;
		if (error) {
			json.putObject("errorValue").put("type", cell.shown().replaceAll("[^A-Z]", "")).put("message", "");
		}
		else {
			json.set(kind((cell instanceof Cell.Result result) ? result.result() : cell), cell.value());
		}
	}

	private static String link(Cell cell) {
		return switch (cell) {
			case Cell.Text text -> text.link();
			case Cell.Result result -> result.link();
			default -> "";
		};
	}

	private static String kind(Cell cell) {
		return switch (cell) {
			case Cell.Text text -> "stringValue";
			case Cell.Numeric numeric -> "numberValue";
			case Cell.Truth truth -> "boolValue";
			case Cell.Formula formula -> "formulaValue";
			case Cell.Result result -> "formulaValue";
		};
	}

	/**
	 * Put rows of {@code RowData} into a sheet, and their bold face when the first row
	 * has it.
	 * @param sheet the sheet
	 * @param startRow the first row
	 * @param startColumn the first column
	 * @param rowData the rows
	 * @param mask which fields of the cells count
	 */
	static void put(Worksheet sheet, int startRow, int startColumn, JsonNode rowData, FieldMask mask) {
		int row = startRow;
		for (JsonNode data : rowData) {
			int column = startColumn;
			for (JsonNode cell : data.path("values")) {
				if (mask.isWanted("userEnteredValue")) {
					put(sheet, row, column, cell(cell));
				}
				else {
					checkGrid(sheet, row, column);
				}
				if (row == sheet.properties().boldRowCount() && isBold(cell)) {
					sheet.change(sheet.properties().withBoldRows(row + 1));
				}
				column++;
			}
			row++;
		}
	}

	/**
	 * Put a cell into a sheet.
	 * @param sheet the sheet
	 * @param row the row
	 * @param column the column
	 * @param cell the cell
	 */
	static void put(Worksheet sheet, int row, int column, Cell cell) {
		checkGrid(sheet, row, column);
		sheet.put(row, column, cell);
	}

	private static void checkGrid(Worksheet sheet, int row, int column) {
		if (row >= sheet.rowCount() || column >= sheet.columnCount()) {
			throw ApiException
				.invalid("Attempting to write column: " + column + ", row: " + row + ", beyond the sheet's grid of "
						+ sheet.rowCount() + " rows and " + sheet.columnCount() + " columns.");
		}
	}

	/**
	 * Empty cells.
	 * @param sheet the sheet
	 * @param area which
	 */
	static void clear(Worksheet sheet, Area area) {
		for (int row = area.startRow(); row < area.endRow(); row++) {
			for (int column = area.startColumn(); column < area.endColumn(); column++) {
				sheet.put(row, column, Cell.Text.EMPTY);
			}
		}
	}

	/**
	 * The cell that a {@code CellData} describes, with the link of its text.
	 * @param data the description
	 * @return the cell
	 */
	static Cell cell(JsonNode data) {
		JsonNode value = data.path("userEnteredValue");
		if (value.has("formulaValue")) {
			return new Cell.Formula(value.path("formulaValue").asString(""));
		}
		Cell cell = Cell.raw(value.valueStream().findFirst().orElseGet(Cell.Text.EMPTY::value));
		String link = data.path("userEnteredFormat").path("textFormat").path("link").path("uri").asString("");
		for (JsonNode run : data.path("textFormatRuns")) {
			link = link.isEmpty() ? run.path("format").path("link").path("uri").asString("") : link;
		}
		return (cell instanceof Cell.Text text && !link.isEmpty()) ? new Cell.Text(text.shown(), link) : cell;
	}

	static boolean isBold(JsonNode cell) {
		return cell.path("userEnteredFormat").path("textFormat").path("bold").asBoolean(false);
	}

	/**
	 * The {@code GridRange} of some cells; an end that is not bounded is left out.
	 * @param sheet their sheet
	 * @param area the cells
	 * @return the range
	 */
	static ObjectNode gridRange(Worksheet sheet, Area area) {
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
