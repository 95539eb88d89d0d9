package com.zigral.sandbox.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kinds of requests that {@code spreadsheets.batchUpdate} takes here.
 *
 * @see <a href=
 * "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request">the
 * reference</a>
 */
final class BatchUpdates {

	private static final Map<String, BiFunction<Spreadsheet, JsonNode, ObjectNode>> KINDS = Map.ofEntries(
			Map.entry("addSheet", BatchUpdates::addSheetReply), Map.entry("deleteSheet", BatchUpdates::deleteSheet),
			Map.entry("updateSheetProperties", BatchUpdates::updateSheetProperties),
			Map.entry("updateSpreadsheetProperties", BatchUpdates::updateSpreadsheetProperties),
			Map.entry("appendDimension", BatchUpdates::appendDimension),
			Map.entry("insertDimension", BatchUpdates::insertDimension),
			Map.entry("deleteDimension", BatchUpdates::deleteDimension), Map.entry("cutPaste", BatchUpdates::cutPaste),
			Map.entry("updateCells", BatchUpdates::updateCells), Map.entry("repeatCell", BatchUpdates::repeatCell),
			Map.entry("sortRange", BatchUpdates::sortRange),
			Map.entry("addProtectedRange", BatchUpdates::addProtectedRange));

	private BatchUpdates() {
	}

	static ObjectNode apply(Spreadsheet spreadsheet, JsonNode request, int index) {
		String kind = request.propertyStream().map(Map.Entry::getKey).findFirst().orElse("");
		BiFunction<Spreadsheet, JsonNode, ObjectNode> change = KINDS.get(kind);
		if (change == null) {
			throw ApiException.invalid("Invalid JSON payload received. Unknown name \"" + kind + "\" at 'requests["
					+ index + "]': Cannot find field.");
		}
		try {
			return change.apply(spreadsheet, request.path(kind));
		}
		catch (ApiException ex) {
			throw new ApiException(ex.code(), ex.status(), ex.reason(),
					"Invalid requests[" + index + "]." + kind + ": " + ex.getMessage());
		}
	}

	private static ObjectNode addSheetReply(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = addSheet(spreadsheet, request.path("properties"));
		ObjectNode reply = JsonNodeFactory.instance.objectNode();
		reply.putObject("addSheet")
			.set("properties", sheet.properties().toJson(sheet.id(), spreadsheet.sheets().indexOf(sheet)));
		return reply;
	}

	static Worksheet addSheet(Spreadsheet spreadsheet, JsonNode properties) {
		int next = spreadsheet.sheets().stream().mapToInt(Worksheet::id).max().orElse(-1) + 1;
		String title = properties.path("title").asString("Sheet" + (next + 1));
		checkTitle(spreadsheet, title);
		Worksheet sheet = new Worksheet(properties.path("sheetId").asInt(next),
				SheetProperties.titled(title).with(properties));
		if (spreadsheet.sheet(sheet.id()).isPresent()) {
			throw ApiException.invalid("Sheet ID " + sheet.id() + " is already in use.");
		}
		spreadsheet.sheets().add(properties.path("index").asInt(spreadsheet.sheets().size()), sheet);
		return sheet;
	}

	private static void checkTitle(Spreadsheet spreadsheet, String title) {
		if (title.isEmpty() || title.length() > 100) {
			throw ApiException.invalid("Invalid sheet name: a name has 1 to 100 characters.");
		}
		if (spreadsheet.titled(title).isPresent()) {
			throw ApiException
				.invalid("A sheet with the name \"" + title + "\" already exists. " + "Please enter another name.");
		}
	}

	private static Worksheet sheet(Spreadsheet spreadsheet, JsonNode holder) {
		int id = holder.path("sheetId").asInt(0);
		return spreadsheet.sheet(id).orElseThrow(() -> ApiException.invalid("No grid with id: " + id));
	}

	private static ObjectNode deleteSheet(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = sheet(spreadsheet, request);
		if (spreadsheet.sheets().size() == 1) {
			throw ApiException.invalid("You can't remove all the sheets in a document.");
		}
		spreadsheet.sheets().remove(sheet);
		return done();
	}

	private static ObjectNode updateSheetProperties(Spreadsheet spreadsheet, JsonNode request) {
		JsonNode wanted = request.path("properties");
		Worksheet sheet = sheet(spreadsheet, wanted);
		JsonNode named = FieldMask.parse(request.path("fields").asString("")).of(wanted);
		Optional<String> title = named.optional("title").map(JsonNode::asString);
		if (title.isPresent() && !title.get().equalsIgnoreCase(sheet.title())) {
			checkTitle(spreadsheet, title.get());
		}
		sheet.change(sheet.properties().with(named));
		return done();
	}

	private static ObjectNode updateSpreadsheetProperties(Spreadsheet spreadsheet, JsonNode request) {
		spreadsheet.rename(request.path("properties").path("title").asString(spreadsheet.title()));
		return done();
	}

	private static ObjectNode appendDimension(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = sheet(spreadsheet, request);
		int length = request.path("length").asInt(0);
		if (length < 1) {
			throw ApiException.invalid("length must be greater than 0");
		}
		sheet.change(isColumns(request) ? sheet.properties().withColumns(sheet.columnCount() + length)
				: sheet.properties().withRows(sheet.rowCount() + length));
		return done();
	}

	private static ObjectNode insertDimension(Spreadsheet spreadsheet, JsonNode request) {
		JsonNode range = request.path("range");
		Worksheet sheet = sheet(spreadsheet, range);
		int start = start(sheet, range);
		if (isColumns(range)) {
			sheet.insertColumns(start, end(sheet, range) - start);
		}
		else {
			sheet.insertRows(start, end(sheet, range) - start);
		}
		return done();
	}

	private static ObjectNode deleteDimension(Spreadsheet spreadsheet, JsonNode request) {
		JsonNode range = request.path("range");
		Worksheet sheet = sheet(spreadsheet, range);
		if (isColumns(range)) {
			sheet.deleteColumns(start(sheet, range), end(sheet, range));
		}
		else {
			sheet.deleteRows(start(sheet, range), end(sheet, range));
		}
		return done();
	}

	private static int start(Worksheet sheet, JsonNode range) {
		int start = range.path("startIndex").asInt(0);
		int end = end(sheet, range);
		if (start < 0 || start >= end || start > (isColumns(range) ? sheet.columnCount() : sheet.rowCount())) {
			throw ApiException.invalid("The range from " + start + " to " + end + " is not in the sheet.");
		}
		return start;
	}

	private static int end(Worksheet sheet, JsonNode range) {
		return range.path("endIndex").asInt(isColumns(range) ? sheet.columnCount() : sheet.rowCount());
	}

	private static boolean isColumns(JsonNode range) {
		return switch (range.path("dimension").asString("")) {
			case "ROWS" -> false;
			case "COLUMNS" -> true;
			default -> throw ApiException.invalid("No dimension specified.");
		};
	}

	private static ObjectNode cutPaste(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet from = sheet(spreadsheet, request.path("source"));
		Area area = GridData.area(from, request.path("source"));
		Worksheet to = sheet(spreadsheet, request.path("destination"));
		int row = request.path("destination").path("rowIndex").asInt(0);
		int column = request.path("destination").path("columnIndex").asInt(0);
		from.checkUnprotected(area);
		to.checkUnprotected(new Area(row, row + area.rows(), column, column + area.columns()));
		List<List<Cell>> cut = new ArrayList<>();
		for (int i = 0; i < area.rows(); i++) {
			cut.add(cut(from, area, area.startRow() + i));
		}
		for (int i = 0; i < area.rows(); i++) {
			for (int j = 0; j < area.columns(); j++) {
				to.put(row + i, column + j, cut.get(i).get(j));
			}
		}
		return done();
	}

	private static List<Cell> cut(Worksheet sheet, Area area, int row) {
		List<Cell> cells = new ArrayList<>();
		for (int column = area.startColumn(); column < area.endColumn(); column++) {
			cells.add(sheet.cell(row, column));
			sheet.put(row, column, Cell.Text.EMPTY);
		}
		return cells;
	}

	private static ObjectNode updateCells(Spreadsheet spreadsheet, JsonNode request) {
		JsonNode start = request.has("start") ? request.path("start") : request.path("range");
		Worksheet sheet = sheet(spreadsheet, start);
		int row = start.path("rowIndex").asInt(start.path("startRowIndex").asInt(0));
		int column = start.path("columnIndex").asInt(start.path("startColumnIndex").asInt(0));
		JsonNode rows = request.path("rows");
		int columns = rows.valueStream().mapToInt((data) -> data.path("values").size()).max().orElse(0);
		sheet.checkUnprotected(new Area(row, row + rows.size(), column, column + columns));
		GridData.put(sheet, row, column, rows);
		return done();
	}

	private static ObjectNode repeatCell(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = sheet(spreadsheet, request.path("range"));
		Area area = GridData.area(sheet, request.path("range"));
		if (area.startRow() == 0 && GridData.isBold(request.path("cell"))) {
			sheet.change(sheet.properties().withBoldRows(area.endRow()));
		}
		return done();
	}

	private static ObjectNode sortRange(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = sheet(spreadsheet, request.path("range"));
		Area area = GridData.area(sheet, request.path("range"));
		JsonNode by = request.path("sortSpecs").path(0);
		int column = by.path("dimensionIndex").asInt(0) - area.startColumn();
		int endRow = Math.min(area.endRow(), sheet.usedRows());
		List<List<Cell>> rows = new ArrayList<>();
		for (int row = area.startRow(); row < endRow; row++) {
			rows.add(cut(sheet, area, row));
		}
		Comparator<List<Cell>> order = Comparator.comparing((cells) -> cells.get(column).shown());
		rows.sort(by.path("sortOrder").asString("").equals("DESCENDING") ? order.reversed() : order);
		for (int i = 0; i < rows.size(); i++) {
			for (int j = 0; j < area.columns(); j++) {
				sheet.put(area.startRow() + i, area.startColumn() + j, rows.get(i).get(j));
			}
		}
		return done();
	}

	private static ObjectNode addProtectedRange(Spreadsheet spreadsheet, JsonNode request) {
		JsonNode range = request.path("protectedRange").path("range");
		Worksheet sheet = sheet(spreadsheet, range);
		int id = spreadsheet.sheets().stream().mapToInt((each) -> each.protections().size()).sum() + 1;
		sheet.protections().add(new Worksheet.Protection(id, GridData.area(sheet, range)));
		ObjectNode reply = JsonNodeFactory.instance.objectNode();
		reply.putObject("addProtectedRange").set("protectedRange", request.path("protectedRange"));
		return reply;
	}

	private static ObjectNode done() {
		return JsonNodeFactory.instance.objectNode();
	}

}
