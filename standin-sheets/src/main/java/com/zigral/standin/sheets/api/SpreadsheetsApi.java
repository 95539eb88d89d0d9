package com.zigral.standin.sheets.api;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.change.BatchUpdates;
import com.zigral.standin.sheets.change.GridData;
import com.zigral.standin.sheets.change.GridRanges;
import com.zigral.standin.sheets.change.SheetRequests;
import com.zigral.standin.sheets.grid.Range;
import com.zigral.standin.sheets.grid.Region;
import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Spreadsheets;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import com.zigral.standin.sheets.request.FieldMask;
import com.zigral.standin.sheets.request.Messages;
import com.zigral.standin.sheets.request.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The collection {@code spreadsheets}.
 *
 * @see <a href=
 * "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets">the
 * reference</a>
 */
public final class SpreadsheetsApi {

	private final Spreadsheets spreadsheets;

	private final URI server;

	/**
	 * Answer for spreadsheets.
	 * @param spreadsheets which
	 * @param server where their web pages are
	 */
	public SpreadsheetsApi(Spreadsheets spreadsheets, URI server) {
		this.spreadsheets = spreadsheets;
		this.server = server;
	}

	/**
	 * Answer {@code spreadsheets.create}.
	 * @param request the call
	 * @return the body of the answer
	 * @throws ApiException if it is refused
	 */
	public JsonNode create(Request request) {
		Messages.check("Spreadsheet", request.body(), "");
		String title = request.body().path("properties").path("title").asString("Untitled spreadsheet");
		return this.spreadsheets.create(title, (spreadsheet) -> {
			List<JsonNode> sheets = request.body().path("sheets").valueStream().toList();
			if (!sheets.isEmpty()) {
				spreadsheet.sheets().clear();
				sheets.forEach((sheet) -> add(spreadsheet, sheet));
			}
			return describe(spreadsheet, FieldMask.parse(request.parameter("fields")), false, List.of());
		});
	}

	private static void add(Spreadsheet spreadsheet, JsonNode json) {
		Worksheet sheet = SheetRequests.addSheet(spreadsheet, json.path("properties"));
		for (JsonNode data : json.path("data")) {
			GridData.put(sheet, data.path("startRow").asInt(0), data.path("startColumn").asInt(0), data.path("rowData"),
					FieldMask.parse("*"));
		}
	}

	/**
	 * Answer {@code spreadsheets.get}.
	 * @param request the call
	 * @param id the spreadsheet
	 * @return the body of the answer
	 * @throws ApiException if it is refused
	 */
	public JsonNode get(Request request, String id) {
		FieldMask mask = FieldMask.parse(request.parameter("fields"));
		boolean data = request.parameter("fields").isEmpty() ? request.flag("includeGridData")
				: mask.names("sheets", "data");
		return this.spreadsheets.read(id,
				(spreadsheet) -> describe(spreadsheet, mask, data, request.parameters("ranges")));
	}

	/**
	 * Answer {@code spreadsheets.batchUpdate}.
	 * @param request the call
	 * @param id the spreadsheet
	 * @return the body of the answer
	 * @throws ApiException if it is refused; then nothing is changed
	 */
	public JsonNode batchUpdate(Request request, String id) {
		List<JsonNode> requests = request.body().path("requests").valueStream().toList();
		if (requests.isEmpty()) {
			throw ApiException.invalid("Must specify at least one request.");
		}
		BatchUpdates.check(request.body());
		FieldMask mask = FieldMask.parse(request.parameter("fields"));
		return this.spreadsheets.change(id, (spreadsheet) -> {
			ObjectNode answer = JsonNodeFactory.instance.objectNode().put("spreadsheetId", id);
			ArrayNode replies = answer.putArray("replies");
			for (int i = 0; i < requests.size(); i++) {
				replies.add(BatchUpdates.apply(spreadsheet, requests.get(i), i));
			}
			if (request.body().path("includeSpreadsheetInResponse").asBoolean(false)) {
				List<String> ranges = request.body()
					.path("responseRanges")
					.valueStream()
					.map(JsonNode::asString)
					.toList();
				boolean data = request.parameter("fields").isEmpty()
						? request.body().path("responseIncludeGridData").asBoolean(false)
						: mask.names("updatedSpreadsheet", "sheets", "data");
				answer.set("updatedSpreadsheet", describe(spreadsheet, FieldMask.parse(""), data, ranges));
			}
			return mask.of(answer);
		});
	}

	private JsonNode describe(Spreadsheet spreadsheet, FieldMask mask, boolean data, List<String> ranges) {
		ObjectNode answer = JsonNodeFactory.instance.objectNode().put("spreadsheetId", spreadsheet.id());
		answer.putObject("properties")
			.put("title", spreadsheet.title())
			.put("locale", "en_US")
			.put("autoRecalc", "ON_CHANGE")
			.put("timeZone", "Etc/GMT");
		List<Range> wanted = ranges.stream().map(Range::parse).toList();
		Set<Worksheet> shown = new LinkedHashSet<>(spreadsheet.sheets());
		if (!wanted.isEmpty()) {
			shown.retainAll(wanted.stream().map(spreadsheet::sheetOf).toList());
		}
		ArrayNode sheets = answer.putArray("sheets");
		shown.forEach((sheet) -> sheets.add(describe(spreadsheet, sheet, data, wanted)));
		describeNames(answer, spreadsheet);
		answer.put("spreadsheetUrl", this.server.resolve("/spreadsheets/d/" + spreadsheet.id() + "/edit").toString());
		return mask.of(answer);
	}

	private static ObjectNode describe(Spreadsheet spreadsheet, Worksheet sheet, boolean data, List<Range> wanted) {
		ObjectNode answer = JsonNodeFactory.instance.objectNode();
		answer.set("properties", sheet.properties().toJson(sheet.id(), spreadsheet.sheets().indexOf(sheet)));
		if (data) {
			ArrayNode grids = answer.putArray("data");
			List<Area> areas = wanted.isEmpty() ? List.of(sheet.everything())
					: wanted.stream()
						.filter((range) -> spreadsheet.sheetOf(range) == sheet)
						.map((range) -> range.in(sheet))
						.toList();
			areas.forEach((area) -> grids.add(GridData.read(sheet, area)));
		}
		sheet.regions().forEach((region) -> describe(answer, sheet, region));
		return answer;
	}

	private static void describe(ObjectNode answer, Worksheet sheet, Region region) {
		ObjectNode range = GridRanges.gridRange(sheet, region.area());
		switch (region.kind()) {
			case PROTECTION -> described(answer.withArray("protectedRanges").addObject(), region, range)
				.put("protectedRangeId", Integer.parseInt(region.id()));
			case TABLE -> described(answer.withArray("tables").addObject(), region, range).put("tableId", region.id());
			case MERGE -> answer.withArray("merges").add(range);
			case FILTER -> described(answer.putObject("basicFilter"), region, range);
			case VALIDATION, NAME -> {
			}
		}
	}

	private static ObjectNode described(ObjectNode json, Region region, ObjectNode range) {
		json.setAll((ObjectNode) region.spec());
		json.set("range", range);
		return json;
	}

	private static void describeNames(ObjectNode answer, Spreadsheet spreadsheet) {
		for (Worksheet sheet : spreadsheet.sheets()) {
			sheet.regions()
				.stream()
				.filter((region) -> region.kind() == Region.Kind.NAME)
				.forEach((region) -> described(answer.withArray("namedRanges").addObject(), region,
						GridRanges.gridRange(sheet, region.area()))
					.put("namedRangeId", region.id()));
		}
	}

}
