package com.zigral.standin.sheets.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import com.zigral.standin.sheets.request.FieldMask;
import com.zigral.standin.sheets.request.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kinds of requests that {@code spreadsheets.batchUpdate} takes here.
 *
 * @see <a href=
 * "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request">the
 * reference</a>
 */
public final class BatchUpdates {

	private static final Map<String, BiFunction<Spreadsheet, JsonNode, ObjectNode>> KINDS = new HashMap<>();

	static {
		KINDS.putAll(SheetRequests.KINDS);
		KINDS.putAll(DimensionRequests.KINDS);
		KINDS.putAll(CellRequests.KINDS);
		KINDS.putAll(RegionRequests.KINDS);
	}

	private BatchUpdates() {
	}

	/**
	 * Make sure that requests are what the reference says, before any is carried out.
	 * @param body a {@code BatchUpdateSpreadsheetRequest}
	 */
	public static void check(JsonNode body) {
		Messages.check("BatchUpdateSpreadsheetRequest", body, "");
		JsonNode requests = body.path("requests");
		for (int i = 0; i < requests.size(); i++) {
			List<String> kinds = requests.get(i).propertyStream().map(Map.Entry::getKey).toList();
			if (kinds.size() > 1) {
				throw ApiException
					.invalid("Invalid value at 'requests[%d]' (oneof), oneof field 'kind' is already set. ".formatted(i)
							+ "Cannot set '" + kinds.get(1) + "'");
			}
			if (kinds.isEmpty()) {
				throw ApiException.invalid("Invalid requests[" + i + "]: No request set.");
			}
		}
	}

	/**
	 * Carry out one request.
	 * @param spreadsheet the spreadsheet
	 * @param request the request
	 * @param index its place among the others
	 * @return its reply
	 */
	public static ObjectNode apply(Spreadsheet spreadsheet, JsonNode request, int index) {
		String kind = request.propertyStream().map(Map.Entry::getKey).findFirst().orElse("");
		BiFunction<Spreadsheet, JsonNode, ObjectNode> change = KINDS.get(kind);
		if (change == null) {
			throw new ApiException(501, "UNIMPLEMENTED", "",
					"This stand-in for Google Sheets does not carry out '" + kind + "'.");
		}
		try {
			return change.apply(spreadsheet, request.path(kind));
		}
		catch (ApiException ex) {
			throw new ApiException(ex.code(), ex.status(), ex.reason(),
					"Invalid requests[" + index + "]." + kind + ": " + ex.getMessage());
		}
	}

	/**
	 * The sheet that a part of a request is about.
	 * @param spreadsheet the spreadsheet
	 * @param holder the part, which has a {@code sheetId}; without one, it is 0
	 * @return the sheet
	 */
	static Worksheet sheet(Spreadsheet spreadsheet, JsonNode holder) {
		int id = holder.path("sheetId").asInt(0);
		return spreadsheet.sheet(id).orElseThrow(() -> ApiException.invalid("No grid with id: " + id));
	}

	/**
	 * Read a mask that must name something.
	 * @param request the request that has it
	 * @return the mask
	 */
	static FieldMask mask(JsonNode request) {
		String fields = request.path("fields").asString("");
		if (fields.isBlank()) {
			throw ApiException
				.invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
		}
		return FieldMask.parse(fields);
	}

}
