package com.zigral.standin.sheets.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.cell.Cell;
import com.zigral.standin.sheets.grid.Calculation;
import com.zigral.standin.sheets.grid.Range;
import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import com.zigral.standin.sheets.request.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a client wants values written.
 *
 * @param option how each value is written
 * @param byColumns whether the lists are columns and not rows
 */
public record Rendering(Option option, boolean byColumns) {

	static Rendering of(Request request) {
		return new Rendering(Option.of(request.parameter("valueRenderOption")),
				isByColumns(request.parameter("majorDimension")));
	}

	static boolean isByColumns(String majorDimension) {
		return switch (majorDimension) {
			case "", "ROWS", "DIMENSION_UNSPECIFIED" -> false;
			case "COLUMNS" -> true;
			default -> throw ApiException.invalid("Invalid value at 'major_dimension' "
					+ "(type.googleapis.com/google.apps.sheets.v4.Dimension), \"" + majorDimension + "\"");
		};
	}

	/**
	 * The values of a range, without empty cells at the ends.
	 * @param spreadsheet where
	 * @param text the range
	 * @return a {@code ValueRange}
	 */
	public ObjectNode read(Spreadsheet spreadsheet, String text) {
		Range range = Range.parse(text);
		Worksheet sheet = spreadsheet.sheetOf(range);
		return read(sheet, range.in(sheet));
	}

	/**
	 * Read cells of a sheet.
	 * @param sheet the sheet
	 * @param area which cells
	 * @return a {@code ValueRange}
	 */
	public ObjectNode read(Worksheet sheet, Area area) {
		ObjectNode answer = JsonNodeFactory.instance.objectNode().put("range", area.in(sheet.title()));
		answer.put("majorDimension", this.byColumns ? "COLUMNS" : "ROWS");
		Calculation seen = Calculation.of(sheet);
		List<List<Cell>> lists = this.byColumns ? columns(seen, area) : rows(seen, area);
		lists.forEach(Rendering::trim);
		while (!lists.isEmpty() && lists.getLast().isEmpty()) {
			lists.removeLast();
		}
		if (!lists.isEmpty()) {
			ArrayNode values = answer.putArray("values");
			lists.forEach((list) -> write(list, values.addArray()));
		}
		return answer;
	}

	private static List<List<Cell>> rows(Calculation sheet, Area area) {
		List<List<Cell>> rows = new ArrayList<>();
		for (int row = area.startRow(); row < Math.min(area.endRow(), sheet.usedRows()); row++) {
			List<Cell> cells = new ArrayList<>();
			for (int column = area.startColumn(); column < Math.min(area.endColumn(), sheet.usedCells(row)); column++) {
				cells.add(sheet.cell(row, column));
			}
			rows.add(cells);
		}
		return rows;
	}

	private static List<List<Cell>> columns(Calculation sheet, Area area) {
		List<List<Cell>> columns = new ArrayList<>();
		for (int column = area.startColumn(); column < area.endColumn(); column++) {
			List<Cell> cells = new ArrayList<>();
			for (int row = area.startRow(); row < Math.min(area.endRow(), sheet.usedRows()); row++) {
				cells.add(sheet.cell(row, column));
			}
			columns.add(cells);
		}
		return columns;
	}

	private static void trim(List<Cell> cells) {
		while (!cells.isEmpty() && cells.getLast().isEmpty()) {
			cells.removeLast();
		}
	}

	private void write(List<Cell> cells, ArrayNode values) {
		cells.forEach((cell) -> values.add(this.option.render(cell)));
	}

	/** What is written for a cell. */
	public enum Option {

		/** What people see. */
		FORMATTED_VALUE,

		/** The value without its format. */
		UNFORMATTED_VALUE,

		/** The formula, if there is one. */
		FORMULA;

		JsonNode render(Cell cell) {
			return switch (this) {
				case FORMATTED_VALUE -> JsonNodeFactory.instance.stringNode(cell.shown());
				case UNFORMATTED_VALUE -> cell.value();
				case FORMULA -> cell.source();
			};
		}

		static Option of(String name) {
			try {
				return name.isEmpty() ? FORMATTED_VALUE : valueOf(name.toUpperCase(Locale.ROOT));
			}
			catch (IllegalArgumentException ex) {
				throw ApiException.invalid("Invalid value at 'value_render_option' "
						+ "(type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), \"" + name + "\"");
			}
		}

	}

}
