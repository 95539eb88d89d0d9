package com.zigral.standin.sheets.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.cell.Cell;
import com.zigral.standin.sheets.formula.FormulaText;
import com.zigral.standin.sheets.grid.Calculation;
import com.zigral.standin.sheets.grid.Region;
import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import com.zigral.standin.sheets.request.FieldMask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The requests that write, copy and sort cells.
 */
final class CellRequests {

	/** The requests by their names. */
	static final Map<String, BiFunction<Spreadsheet, JsonNode, ObjectNode>> KINDS = Map.of("cutPaste",
			CellRequests::cutPaste, "copyPaste", CellRequests::copyPaste, "updateCells", CellRequests::updateCells,
			"repeatCell", CellRequests::repeatCell, "sortRange", CellRequests::sortRange);

	private CellRequests() {
	}

	private static ObjectNode cutPaste(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet from = BatchUpdates.sheet(spreadsheet, request.path("source"));
		Area area = GridRanges.area(from, request.path("source"));
		Worksheet to = BatchUpdates.sheet(spreadsheet, request.path("destination"));
		int row = request.path("destination").path("rowIndex").asInt(0);
		int column = request.path("destination").path("columnIndex").asInt(0);
		from.checkUnprotected(area);
		to.checkUnprotected(new Area(row, row + area.rows(), column, column + area.columns()));
		List<List<Cell>> cut = read(from, area);
		GridData.clear(from, area);
		write(to, row, column, cut);
		return JsonNodeFactory.instance.objectNode();
	}

	// The source is repeated as often as it fits into the destination, and pasted once
	// into
	// a smaller one.
	private static ObjectNode copyPaste(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet from = BatchUpdates.sheet(spreadsheet, request.path("source"));
		Area source = GridRanges.area(from, request.path("source"));
		Worksheet to = BatchUpdates.sheet(spreadsheet, request.path("destination"));
		Area wanted = GridRanges.area(to, request.path("destination"));
		boolean valuesOnly = request.path("pasteType").asString("").equals("PASTE_VALUES");
		int rows = Math.max(1, wanted.rows() / source.rows()) * source.rows();
		int columns = Math.max(1, wanted.columns() / source.columns()) * source.columns();
		Area area = new Area(wanted.startRow(), wanted.startRow() + rows, wanted.startColumn(),
				wanted.startColumn() + columns);
		to.checkUnprotected(area);
		List<List<Cell>> cells = read(from, source);
		Calculation seen = Calculation.of(from);
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				int row = i % source.rows();
				int column = j % source.columns();
				Cell cell = cells.get(row).get(column);
				Cell copy = valuesOnly ? plain(seen.cell(source.startRow() + row, source.startColumn() + column))
						: copied(cell, area.startRow() + i - source.startRow() - row,
								area.startColumn() + j - source.startColumn() - column);
				GridData.put(to, area.startRow() + i, area.startColumn() + j, copy);
			}
		}
		return JsonNodeFactory.instance.objectNode();
	}

	private static Cell plain(Cell cell) {
		return (cell instanceof Cell.Result result) ? result.result() : cell;
	}

	private static Cell copied(Cell cell, int rows, int columns) {
		return (cell instanceof Cell.Formula formula)
				? new Cell.Formula(FormulaText.copied(formula.formula(), rows, columns)) : cell;
	}

	private static List<List<Cell>> read(Worksheet sheet, Area area) {
		List<List<Cell>> rows = new ArrayList<>();
		for (int row = area.startRow(); row < area.endRow(); row++) {
			List<Cell> cells = new ArrayList<>();
			for (int column = area.startColumn(); column < area.endColumn(); column++) {
				cells.add(sheet.cell(row, column));
			}
			rows.add(cells);
		}
		return rows;
	}

	private static void write(Worksheet sheet, int startRow, int startColumn, List<List<Cell>> rows) {
		for (int i = 0; i < rows.size(); i++) {
			for (int j = 0; j < rows.get(i).size(); j++) {
				GridData.put(sheet, startRow + i, startColumn + j, rows.get(i).get(j));
			}
		}
	}

	private static ObjectNode updateCells(Spreadsheet spreadsheet, JsonNode request) {
		FieldMask mask = BatchUpdates.mask(request);
		boolean hasRange = request.has("range");
		if (hasRange == request.has("start")) {
			throw ApiException.invalid("Must specify either 'start' or 'range'.");
		}
		JsonNode start = hasRange ? request.path("range") : request.path("start");
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, start);
		int row = start.path("rowIndex").asInt(start.path("startRowIndex").asInt(0));
		int column = start.path("columnIndex").asInt(start.path("startColumnIndex").asInt(0));
		JsonNode rows = request.path("rows");
		int columns = rows.valueStream().mapToInt((data) -> data.path("values").size()).max().orElse(0);
		Area area = hasRange ? GridRanges.area(sheet, start)
				: new Area(row, row + rows.size(), column, column + columns);
		sheet.checkUnprotected(area);
		if (hasRange && (rows.size() > area.rows() || columns > area.columns())) {
			throw ApiException.invalid("The cells do not fit into the range " + area.in(sheet.title()) + ".");
		}
		if (hasRange && mask.isWanted("userEnteredValue")) {
			GridData.clear(sheet, area);
		}
		GridData.put(sheet, row, column, rows, mask);
		return JsonNodeFactory.instance.objectNode();
	}

	private static ObjectNode repeatCell(Spreadsheet spreadsheet, JsonNode request) {
		FieldMask mask = BatchUpdates.mask(request);
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, request.path("range"));
		Area area = GridRanges.area(sheet, request.path("range"));
		JsonNode cell = request.path("cell");
		if (mask.isWanted("userEnteredValue")) {
			sheet.checkUnprotected(area);
			for (int row = area.startRow(); row < area.endRow(); row++) {
				for (int column = area.startColumn(); column < area.endColumn(); column++) {
					Cell entered = CellData.cell(cell);
					GridData.put(sheet, row, column,
							copied(entered, row - area.startRow(), column - area.startColumn()));
				}
			}
		}
		if (area.startRow() == 0 && CellData.isBold(cell)) {
			sheet.change(sheet.properties().withBoldRows(area.endRow()));
		}
		return JsonNodeFactory.instance.objectNode();
	}

	private static ObjectNode sortRange(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, request.path("range"));
		Area area = GridRanges.area(sheet, request.path("range"));
		JsonNode by = request.path("sortSpecs").path(0);
		int column = by.path("dimensionIndex").asInt(0);
		boolean merged = sheet.regions()
			.stream()
			.anyMatch((region) -> region.kind() == Region.Kind.MERGE && region.area().overlaps(area));
		if (merged) {
			throw ApiException.invalid("You can't sort a range with vertical merges.");
		}
		sheet.checkUnprotected(area);
		int endRow = Math.min(area.endRow(), sheet.usedRows());
		Calculation seen = Calculation.of(sheet);
		List<Integer> order = new ArrayList<>();
		for (int row = area.startRow(); row < endRow; row++) {
			order.add(row);
		}
		Comparator<Integer> byText = Comparator.comparing((row) -> seen.cell(row, column).shown());
		order.sort(by.path("sortOrder").asString("").equals("DESCENDING") ? byText.reversed() : byText);
		List<List<Cell>> rows = read(sheet, area);
		for (int i = 0; i < order.size(); i++) {
			int target = area.startRow() + i;
			int from = order.get(i);
			List<Cell> cells = rows.get(from - area.startRow())
				.stream()
				.map((cell) -> copied(cell, target - from, 0))
				.toList();
			write(sheet, target, area.startColumn(), List.of(cells));
		}
		return JsonNodeFactory.instance.objectNode();
	}

}
