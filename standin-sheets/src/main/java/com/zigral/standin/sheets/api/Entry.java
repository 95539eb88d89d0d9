package com.zigral.standin.sheets.api;

import java.util.Optional;
import java.util.function.Function;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.cell.Cell;
import com.zigral.standin.sheets.grid.Range;
import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a client enters values.
 *
 * @param input what becomes of a JSON value
 * @param echo how the answer repeats the values, if it does
 */
record Entry(Function<JsonNode, Cell> input, Optional<Rendering> echo) {

	/**
	 * Read how a call wants its values entered.
	 * @param option its {@code valueInputOption}
	 * @param includeValues whether the answer repeats the values
	 * @param render the {@code responseValueRenderOption}
	 * @return how
	 */
	static Entry of(String option, boolean includeValues, String render) {
		Optional<Rendering> echo = includeValues ? Optional.of(new Rendering(Rendering.Option.of(render), false))
				: Optional.empty();
		return switch (option) {
			case "RAW" -> new Entry(Cell::raw, echo);
			case "USER_ENTERED" -> new Entry(Cell::entered, echo);
			case "", "INPUT_VALUE_OPTION_UNSPECIFIED" ->
				throw ApiException.invalid("'valueInputOption' is required but not specified");
			default -> throw ApiException.invalid("Invalid value at 'value_input_option' "
					+ "(type.googleapis.com/google.apps.sheets.v4.ValueInputOption), \"" + option + "\"");
		};
	}

	ObjectNode writeAt(int index, Spreadsheet spreadsheet, JsonNode valueRange) {
		try {
			return write(spreadsheet, valueRange.path("range").asString(""), valueRange);
		}
		catch (ApiException ex) {
			throw new ApiException(ex.code(), ex.status(), ex.reason(),
					"Invalid data[" + index + "]: " + ex.getMessage());
		}
	}

	/**
	 * Write values into a range.
	 * @param spreadsheet where
	 * @param text the range
	 * @param valueRange the values
	 * @return an {@code UpdateValuesResponse}
	 */
	ObjectNode write(Spreadsheet spreadsheet, String text, JsonNode valueRange) {
		Range range = Range.parse(text);
		String named = valueRange.path("range").asString("");
		if (!named.isEmpty() && !Range.parse(named).equals(range) && !named.equals(text)) {
			throw ApiException.invalid(
					"Requested writing within range [%s] but the values name the range [%s]".formatted(text, named));
		}
		Worksheet sheet = spreadsheet.sheetOf(range);
		Area within = range.in(sheet);
		Matrix values = Matrix.of(valueRange);
		boolean single = within.rows() == 1 && within.columns() == 1;
		if (!single && !values.fits(within)) {
			throw ApiException.invalid("Requested writing within range [%s], but tried writing to %s"
				.formatted(within.in(sheet.title()), values.tooWide(within)
						? "column [" + column(within.endColumn()) + "]" : "row [" + (within.endRow() + 1) + "]"));
		}
		Area area = values.at(within.startRow(), within.startColumn());
		if (area.endRow() > sheet.rowCount() || area.endColumn() > sheet.columnCount()) {
			throw range.exceeds(sheet);
		}
		sheet.checkUnprotected(area);
		return put(spreadsheet, sheet, area, values);
	}

	private static String column(int column) {
		return Area.column(column);
	}

	/**
	 * Write rows below the table that a range touches.
	 * @param spreadsheet where
	 * @param sheet the sheet
	 * @param range where to look for the table
	 * @param valueRange the values
	 * @param insert whether rows are inserted for them
	 * @return an {@code AppendValuesResponse}
	 */
	ObjectNode append(Spreadsheet spreadsheet, Worksheet sheet, Range range, JsonNode valueRange, boolean insert) {
		Area within = range.in(sheet);
		Matrix values = Matrix.of(valueRange);
		ObjectNode answer = JsonNodeFactory.instance.objectNode().put("spreadsheetId", spreadsheet.id());
		Area area = Tables.lastIn(sheet, within).map((table) -> {
			answer.put("tableRange", table.in(sheet.title()));
			return values.at(table.endRow(), table.startColumn());
		}).orElseGet(() -> values.at(within.startRow(), within.startColumn()));
		boolean below = answer.has("tableRange");
		if (insert && below && area.rows() > 0) {
			spreadsheet.insert(sheet, false, Math.min(area.startRow(), sheet.rowCount()), area.rows());
		}
		sheet.change(sheet.properties()
			.withRows(Math.max(sheet.rowCount(), area.endRow()))
			.withColumns(Math.max(sheet.columnCount(), area.endColumn())));
		sheet.checkUnprotected(area);
		answer.set("updates", put(spreadsheet, sheet, area, values));
		return answer;
	}

	private ObjectNode put(Spreadsheet spreadsheet, Worksheet sheet, Area area, Matrix values) {
		int cells = values.put(sheet, area, this.input);
		ObjectNode answer = JsonNodeFactory.instance.objectNode().put("spreadsheetId", spreadsheet.id());
		answer.put("updatedRange", area.in(sheet.title()));
		if (cells > 0) {
			answer.put("updatedRows", area.rows()).put("updatedColumns", area.columns()).put("updatedCells", cells);
		}
		this.echo.ifPresent((rendering) -> answer.set("updatedData", rendering.read(sheet, area)));
		return answer;
	}

}
