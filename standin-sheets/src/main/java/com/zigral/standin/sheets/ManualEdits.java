package com.zigral.standin.sheets;

import java.util.ArrayList;
import java.util.List;

import com.zigral.standin.sheets.api.Rendering;
import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.cell.TypedText;
import com.zigral.standin.sheets.change.BatchUpdates;
import com.zigral.standin.sheets.grid.Range;
import com.zigral.standin.sheets.grid.Spreadsheets;
import com.zigral.standin.sheets.grid.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person does with spreadsheets by hand, who may do everything.
 */
final class ManualEdits {

	private final Spreadsheets spreadsheets;

	ManualEdits(Spreadsheets spreadsheets) {
		this.spreadsheets = spreadsheets;
	}

	String add(String title, String worksheet, List<List<String>> rows) {
		String id = this.spreadsheets.create(title, (spreadsheet) -> {
			Worksheet first = spreadsheet.sheets().getFirst();
			first.change(first.properties().with(JsonMapper.shared().createObjectNode().put("title", worksheet)));
			return spreadsheet.id();
		});
		type(id, quoted(worksheet) + "!A1", rows);
		return id;
	}

	void type(String id, String start, List<List<String>> rows) {
		this.spreadsheets.changeAsPerson(id, (spreadsheet) -> {
			Range range = Range.parse(start);
			Worksheet sheet = spreadsheet.sheetOf(range);
			Area area = range.in(sheet);
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < rows.get(row).size(); column++) {
					sheet.put(area.startRow() + row, area.startColumn() + column,
							TypedText.read(rows.get(row).get(column)));
				}
			}
			int width = rows.stream().mapToInt(List::size).max().orElse(0);
			sheet.change(sheet.properties()
				.withRows(Math.max(sheet.rowCount(), sheet.usedRows()))
				.withColumns(Math.max(sheet.columnCount(), area.startColumn() + width)));
			return id;
		});
	}

	void change(String id, String request) {
		JsonNode json = JsonMapper.shared().readTree(request);
		this.spreadsheets.changeAsPerson(id, (spreadsheet) -> BatchUpdates.apply(spreadsheet, json, 0));
	}

	List<List<String>> read(String id, String worksheet, Rendering.Option option) {
		ObjectNode values = this.spreadsheets.changeAsPerson(id,
				(spreadsheet) -> new Rendering(option, false).read(spreadsheet, quoted(worksheet)));
		List<List<String>> rows = new ArrayList<>();
		values.path("values").forEach((row) -> rows.add(row.valueStream().map((cell) -> cell.asString("")).toList()));
		return rows;
	}

	private static String quoted(String worksheet) {
		return "'" + worksheet.replace("'", "''") + "'";
	}

}
