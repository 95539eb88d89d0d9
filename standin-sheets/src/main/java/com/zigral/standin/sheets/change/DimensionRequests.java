package com.zigral.standin.sheets.change;

import java.util.Map;
import java.util.function.BiFunction;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The requests that add and remove rows and columns.
 */
final class DimensionRequests {

	/** The requests by their names. */
	static final Map<String, BiFunction<Spreadsheet, JsonNode, ObjectNode>> KINDS = Map.of("appendDimension",
			DimensionRequests::append, "insertDimension", DimensionRequests::insert, "deleteDimension",
			DimensionRequests::delete);

	private DimensionRequests() {
	}

	private static ObjectNode append(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, request);
		int length = request.path("length").asInt(0);
		if (length < 1) {
			throw ApiException.invalid("length must be greater than 0");
		}
		sheet.change(isColumns(request) ? sheet.properties().withColumns(sheet.columnCount() + length)
				: sheet.properties().withRows(sheet.rowCount() + length));
		return JsonNodeFactory.instance.objectNode();
	}

	private static ObjectNode insert(Spreadsheet spreadsheet, JsonNode request) {
		JsonNode range = request.path("range");
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, range);
		boolean columns = isColumns(range);
		int start = bounded(range, "startIndex");
		int end = bounded(range, "endIndex");
		int size = columns ? sheet.columnCount() : sheet.rowCount();
		checkOrder(start, end);
		boolean inherit = request.path("inheritFromBefore").asBoolean(false);
		if (inherit && start == 0) {
			throw ApiException.invalid("range.startIndex must be greater than 0 if inheritFromBefore is true.");
		}
		if (!inherit && start >= size) {
			throw ApiException.invalid(
					"range.startIndex must be less than the grid size (" + size + ") if inheritFromBefore is false.");
		}
		if (start > size) {
			throw ApiException.invalid("range.startIndex[" + start + "] is after last " + (columns ? "column" : "row")
					+ " in grid[" + size + "]");
		}
		spreadsheet.insert(sheet, columns, start, end - start);
		return JsonNodeFactory.instance.objectNode();
	}

	private static int bounded(JsonNode range, String name) {
		if (!range.has(name)) {
			throw ApiException.invalid("range." + name + " must be set.");
		}
		return range.path(name).asInt(0);
	}

	private static void checkOrder(int start, int end) {
		if (start < 0 || start >= end) {
			throw ApiException
				.invalid("range.endIndex[" + end + "] must be greater than range.startIndex[" + start + "].");
		}
	}

	private static ObjectNode delete(Spreadsheet spreadsheet, JsonNode request) {
		JsonNode range = request.path("range");
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, range);
		boolean columns = isColumns(range);
		int size = columns ? sheet.columnCount() : sheet.rowCount();
		int start = range.path("startIndex").asInt(0);
		int end = Math.min(range.path("endIndex").asInt(size), size);
		if (start >= size) {
			throw ApiException.invalid("Cannot delete a " + (columns ? "column" : "row")
					+ " that doesn't exist. Tried to delete index " + start + " but there are only " + size + ".");
		}
		checkOrder(start, end);
		if (end - start == size) {
			throw ApiException.invalid("You can't delete all the " + (columns ? "columns" : "rows") + " on the sheet.");
		}
		int frozen = sheet.properties().frozenRowCount();
		if (!columns && frozen > 0 && start <= frozen && end == size) {
			throw ApiException.invalid("Sorry, it is not possible to delete all non-frozen rows.");
		}
		sheet.checkUnprotected(
				columns ? new Area(0, Integer.MAX_VALUE, start, end) : new Area(start, end, 0, Integer.MAX_VALUE));
		spreadsheet.delete(sheet, columns, start, end);
		return JsonNodeFactory.instance.objectNode();
	}

	private static boolean isColumns(JsonNode range) {
		return switch (range.path("dimension").asString("")) {
			case "ROWS" -> false;
			case "COLUMNS" -> true;
			default -> throw ApiException.invalid("No dimension specified.");
		};
	}

}
