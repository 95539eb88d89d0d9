package com.zigral.standin.sheets.api;

import java.util.List;
import java.util.function.Function;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.cell.Cell;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import tools.jackson.databind.JsonNode;

/**
 * The values of a {@code ValueRange}.
 *
 * @param lists the lists as they were sent
 * @param byColumns whether each list is a column
 */
record Matrix(List<List<JsonNode>> lists, boolean byColumns) {

	static Matrix of(JsonNode valueRange) {
		JsonNode values = valueRange.path("values");
		if (values.valueStream().anyMatch((list) -> !list.isArray())) {
			throw ApiException
				.invalid("Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue)");
		}
		List<List<JsonNode>> lists = values.valueStream().map((list) -> list.valueStream().toList()).toList();
		if (lists.stream().flatMap(List::stream).anyMatch(JsonNode::isContainer)) {
			throw ApiException.invalid("Invalid values: a value is a list or an object");
		}
		return new Matrix(lists, Rendering.isByColumns(valueRange.path("majorDimension").asString("")));
	}

	int rows() {
		return this.byColumns ? longest() : this.lists.size();
	}

	int columns() {
		return this.byColumns ? this.lists.size() : longest();
	}

	private int longest() {
		return this.lists.stream().mapToInt(List::size).max().orElse(0);
	}

	boolean fits(Area area) {
		return rows() <= area.rows() && columns() <= area.columns();
	}

	boolean tooWide(Area area) {
		return columns() > area.columns();
	}

	Area at(int row, int column) {
		return new Area(row, row + Math.max(1, rows()), column, column + Math.max(1, columns()));
	}

	/**
	 * Put the values into a sheet; a null leaves its cell as it is.
	 * @param sheet the sheet
	 * @param area where
	 * @param input what becomes of a value
	 * @return how many cells were written
	 */
	int put(Worksheet sheet, Area area, Function<JsonNode, Cell> input) {
		int cells = 0;
		for (int i = 0; i < this.lists.size(); i++) {
			List<JsonNode> list = this.lists.get(i);
			for (int j = 0; j < list.size(); j++) {
				if (!list.get(j).isNull()) {
					sheet.put(area.startRow() + (this.byColumns ? j : i), area.startColumn() + (this.byColumns ? i : j),
							input.apply(list.get(j)));
					cells++;
				}
			}
		}
		return cells;
	}

}
