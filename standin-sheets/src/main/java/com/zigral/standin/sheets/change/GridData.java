package com.zigral.standin.sheets.change;

import java.util.List;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.cell.Cell;
import com.zigral.standin.sheets.grid.Calculation;
import com.zigral.standin.sheets.grid.Region;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import com.zigral.standin.sheets.request.FieldMask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cells as the API reads and writes them inside of a sheet: {@code GridData} and
 * {@code RowData}.
 */
public final class GridData {

	private GridData() {
	}

	/**
	 * Write cells as the API does.
	 * @param sheet the sheet
	 * @param area which cells
	 * @return a {@code GridData}
	 */
	public static ObjectNode read(Worksheet sheet, Area area) {
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
				ObjectNode cell = CellData.of(seen.cell(row, column));
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

	/**
	 * Put rows of {@code RowData} into a sheet, and their bold face when the first row
	 * has it.
	 * @param sheet the sheet
	 * @param startRow the first row
	 * @param startColumn the first column
	 * @param rowData the rows
	 * @param mask which fields of the cells count
	 */
	public static void put(Worksheet sheet, int startRow, int startColumn, JsonNode rowData, FieldMask mask) {
		int row = startRow;
		for (JsonNode data : rowData) {
			int column = startColumn;
			for (JsonNode cell : data.path("values")) {
				if (mask.isWanted("userEnteredValue")) {
					put(sheet, row, column, CellData.cell(cell));
				}
				else {
					checkGrid(sheet, row, column);
				}
				if (row == sheet.properties().boldRowCount() && CellData.isBold(cell)) {
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
	public static void put(Worksheet sheet, int row, int column, Cell cell) {
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

}
