package com.zigral.standin.sheets.api;

import java.util.List;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.cell.Cell;
import com.zigral.standin.sheets.grid.Range;
import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Spreadsheets;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.Messages;
import com.zigral.standin.sheets.request.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The collection {@code spreadsheets.values}.
 *
 * @see <a href=
 * "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values">the
 * reference</a>
 */
public final class ValuesApi {

	private final Spreadsheets spreadsheets;

	/**
	 * Answer for spreadsheets.
	 * @param spreadsheets which
	 */
	public ValuesApi(Spreadsheets spreadsheets) {
		this.spreadsheets = spreadsheets;
	}

	/**
	 * Answer {@code values.get}.
	 * @param request the call
	 * @param id the spreadsheet
	 * @param range the cells in A1 notation
	 * @return the body of the answer
	 * @throws ApiException if it is refused
	 */
	public JsonNode get(Request request, String id, String range) {
		Rendering rendering = Rendering.of(request);
		return this.spreadsheets.read(id, (spreadsheet) -> rendering.read(spreadsheet, range));
	}

	/**
	 * Answer {@code values.batchGet}.
	 * @param request the call
	 * @param id the spreadsheet
	 * @return the body of the answer
	 * @throws ApiException if it is refused
	 */
	public JsonNode batchGet(Request request, String id) {
		Rendering rendering = Rendering.of(request);
		return this.spreadsheets.read(id, (spreadsheet) -> {
			ObjectNode answer = JsonNodeFactory.instance.objectNode().put("spreadsheetId", id);
			ArrayNode ranges = answer.putArray("valueRanges");
			request.parameters("ranges").forEach((range) -> ranges.add(rendering.read(spreadsheet, range)));
			return answer;
		});
	}

	/**
	 * Answer {@code values.update}.
	 * @param request the call
	 * @param id the spreadsheet
	 * @param range the cells in A1 notation
	 * @return the body of the answer
	 * @throws ApiException if it is refused
	 */
	public JsonNode update(Request request, String id, String range) {
		Messages.check("ValueRange", request.body(), "");
		Entry entry = Entry.of(request.parameter("valueInputOption"), request.flag("includeValuesInResponse"),
				request.parameter("responseValueRenderOption"));
		return this.spreadsheets.change(id, (spreadsheet) -> entry.write(spreadsheet, range, request.body()));
	}

	/**
	 * Answer {@code values.batchUpdate}.
	 * @param request the call
	 * @param id the spreadsheet
	 * @return the body of the answer
	 * @throws ApiException if it is refused
	 */
	public JsonNode batchUpdate(Request request, String id) {
		Messages.check("BatchUpdateValuesRequest", request.body(), "");
		Entry entry = Entry.of(request.body().path("valueInputOption").asString(""),
				request.body().path("includeValuesInResponse").asBoolean(false),
				request.body().path("responseValueRenderOption").asString(""));
		return this.spreadsheets.change(id, (spreadsheet) -> {
			ObjectNode answer = JsonNodeFactory.instance.objectNode().put("spreadsheetId", id);
			ArrayNode responses = answer.putArray("responses");
			int cells = 0;
			int index = 0;
			for (JsonNode data : request.body().path("data")) {
				ObjectNode response = entry.writeAt(index++, spreadsheet, data);
				cells += response.path("updatedCells").asInt(0);
				responses.add(response);
			}
			return answer.put("totalUpdatedCells", cells);
		});
	}

	/**
	 * Answer {@code values.append}.
	 * @param request the call
	 * @param id the spreadsheet
	 * @param range the cells in A1 notation
	 * @return the body of the answer
	 * @throws ApiException if it is refused
	 */
	public JsonNode append(Request request, String id, String range) {
		Messages.check("ValueRange", request.body(), "");
		Entry entry = Entry.of(request.parameter("valueInputOption"), request.flag("includeValuesInResponse"),
				request.parameter("responseValueRenderOption"));
		boolean insert = request.parameter("insertDataOption").equals("INSERT_ROWS");
		return this.spreadsheets.change(id, (spreadsheet) -> {
			Range where = Range.parse(range);
			return entry.append(spreadsheet, spreadsheet.sheetOf(where), where, request.body(), insert);
		});
	}

	/**
	 * Answer {@code values.clear}.
	 * @param id the spreadsheet
	 * @param range the cells in A1 notation
	 * @return the body of the answer
	 * @throws ApiException if it is refused
	 */
	public JsonNode clear(String id, String range) {
		return this.spreadsheets.change(id,
				(spreadsheet) -> JsonNodeFactory.instance.objectNode()
					.put("spreadsheetId", id)
					.put("clearedRange", clear(spreadsheet, range)));
	}

	/**
	 * Answer {@code values.batchClear}.
	 * @param request the call
	 * @param id the spreadsheet
	 * @return the body of the answer
	 * @throws ApiException if it is refused
	 */
	public JsonNode batchClear(Request request, String id) {
		Messages.check("BatchClearValuesRequest", request.body(), "");
		List<JsonNode> ranges = request.body().path("ranges").valueStream().toList();
		return this.spreadsheets.change(id, (spreadsheet) -> {
			ObjectNode answer = JsonNodeFactory.instance.objectNode().put("spreadsheetId", id);
			ArrayNode cleared = answer.putArray("clearedRanges");
			ranges.forEach((range) -> cleared.add(clear(spreadsheet, range.asString(""))));
			return answer;
		});
	}

	private static String clear(Spreadsheet spreadsheet, String text) {
		Range range = Range.parse(text);
		Worksheet sheet = spreadsheet.sheetOf(range);
		Area area = range.in(sheet);
		sheet.checkUnprotected(area);
		for (int row = area.startRow(); row < Math.min(area.endRow(), sheet.usedRows()); row++) {
			for (int column = area.startColumn(); column < Math.min(area.endColumn(), sheet.usedCells(row)); column++) {
				sheet.put(row, column, Cell.Text.EMPTY);
			}
		}
		return area.in(sheet.title());
	}

}
