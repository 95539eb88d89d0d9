package com.zigral.standin.sheets.change;

import java.util.Map;
import java.util.function.BiFunction;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.cell.Cell;
import com.zigral.standin.sheets.grid.Region;
import com.zigral.standin.sheets.grid.Region.Kind;
import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The requests that say something about ranges: protections, merges, data validation,
 * filters, tables and names.
 */
final class RegionRequests {

	/** The requests by their names. */
	static final Map<String, BiFunction<Spreadsheet, JsonNode, ObjectNode>> KINDS = Map.ofEntries(
			Map.entry("addProtectedRange",
					(spreadsheet, request) -> add(spreadsheet, request, Kind.PROTECTION, "addProtectedRange",
							"protectedRange", "protectedRangeId")),
			Map.entry("addNamedRange",
					(spreadsheet, request) -> add(spreadsheet, request, Kind.NAME, "addNamedRange", "namedRange",
							"namedRangeId")),
			Map.entry("addTable",
					(spreadsheet, request) -> add(spreadsheet, request, Kind.TABLE, "addTable", "table", "tableId")),
			Map.entry("deleteProtectedRange",
					(spreadsheet, request) -> delete(spreadsheet, Kind.PROTECTION, request.path("protectedRangeId"))),
			Map.entry("deleteNamedRange",
					(spreadsheet, request) -> delete(spreadsheet, Kind.NAME, request.path("namedRangeId"))),
			Map.entry("deleteTable",
					(spreadsheet, request) -> delete(spreadsheet, Kind.TABLE, request.path("tableId"))),
			Map.entry("setBasicFilter", RegionRequests::setBasicFilter),
			Map.entry("clearBasicFilter", RegionRequests::clearBasicFilter),
			Map.entry("mergeCells", RegionRequests::mergeCells),
			Map.entry("unmergeCells", RegionRequests::unmergeCells),
			Map.entry("setDataValidation", RegionRequests::setDataValidation));

	private RegionRequests() {
	}

	private static ObjectNode add(Spreadsheet spreadsheet, JsonNode request, Kind kind, String method, String name,
			String idName) {
		JsonNode wanted = request.path(name);
		JsonNode range = wanted.path("range");
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, range);
		String id = wanted.path(idName).asString("");
		String given = id.isEmpty() ? Integer.toString(next(spreadsheet)) : id;
		Area area = GridRanges.openArea(range);
		boolean overlaps = kind == Kind.TABLE && sheet.regions()
			.stream()
			.anyMatch((region) -> region.kind() == Kind.TABLE && region.area().overlaps(area));
		if (overlaps) {
			throw ApiException.invalid("You can't add a table that overlaps with another table.");
		}
		ObjectNode spec = ((ObjectNode) wanted).deepCopy();
		spec.remove("range");
		sheet.regions().add(new Region(kind, given, area, spec));
		ObjectNode reply = JsonNodeFactory.instance.objectNode();
		ObjectNode added = ((ObjectNode) wanted).deepCopy();
		if (kind == Kind.PROTECTION) {
			added.put(idName, Integer.parseInt(given));
		}
		else {
			added.put(idName, given);
		}
		reply.putObject(method).set(name, added);
		return reply;
	}

	private static int next(Spreadsheet spreadsheet) {
		return 1 + spreadsheet.sheets()
			.stream()
			.flatMap((sheet) -> sheet.regions().stream())
			.filter((region) -> region.id().matches("\\d{1,9}"))
			.mapToInt((region) -> Integer.parseInt(region.id()))
			.max()
			.orElse(0);
	}

	private static ObjectNode delete(Spreadsheet spreadsheet, Kind kind, JsonNode id) {
		boolean gone = false;
		for (Worksheet sheet : spreadsheet.sheets()) {
			gone |= sheet.regions().removeIf((region) -> region.kind() == kind && region.id().equals(id.asString("")));
		}
		if (!gone) {
			throw ApiException.invalid("There is none with the id " + id.asString("") + ".");
		}
		return JsonNodeFactory.instance.objectNode();
	}

	private static ObjectNode setBasicFilter(Spreadsheet spreadsheet, JsonNode request) {
		JsonNode filter = request.path("filter");
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, filter.path("range"));
		sheet.regions().removeIf((region) -> region.kind() == Kind.FILTER);
		ObjectNode spec = ((ObjectNode) filter).deepCopy();
		spec.remove("range");
		sheet.regions().add(new Region(Kind.FILTER, "", GridRanges.openArea(filter.path("range")), spec));
		return JsonNodeFactory.instance.objectNode();
	}

	private static ObjectNode clearBasicFilter(Spreadsheet spreadsheet, JsonNode request) {
		BatchUpdates.sheet(spreadsheet, request).regions().removeIf((region) -> region.kind() == Kind.FILTER);
		return JsonNodeFactory.instance.objectNode();
	}

	// Merged cells keep the value of the first only.
	private static ObjectNode mergeCells(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, request.path("range"));
		Area area = GridRanges.area(sheet, request.path("range"));
		String type = request.path("mergeType").asString("MERGE_ALL");
		int height = type.equals("MERGE_ROWS") ? 1 : area.rows();
		int width = type.equals("MERGE_COLUMNS") ? 1 : area.columns();
		boolean overlaps = sheet.regions()
			.stream()
			.anyMatch((region) -> region.kind() == Kind.MERGE && region.area().overlaps(area)
					&& !area.contains(region.area()));
		if (overlaps) {
			throw ApiException.invalid("You must select all cells in a merged range to merge or unmerge them.");
		}
		sheet.regions().removeIf((region) -> region.kind() == Kind.MERGE && region.area().overlaps(area));
		for (int row = area.startRow(); row < area.endRow(); row += height) {
			for (int column = area.startColumn(); column < area.endColumn(); column += width) {
				Area merged = new Area(row, row + height, column, column + width);
				Cell first = sheet.cell(row, column);
				GridData.clear(sheet, merged);
				sheet.put(row, column, first);
				sheet.regions().add(new Region(Kind.MERGE, "", merged, JsonNodeFactory.instance.objectNode()));
			}
		}
		return JsonNodeFactory.instance.objectNode();
	}

	private static ObjectNode unmergeCells(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, request.path("range"));
		Area area = GridRanges.area(sheet, request.path("range"));
		sheet.regions().removeIf((region) -> region.kind() == Kind.MERGE && region.area().overlaps(area));
		return JsonNodeFactory.instance.objectNode();
	}

	private static ObjectNode setDataValidation(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, request.path("range"));
		Area area = GridRanges.openArea(request.path("range"));
		sheet.regions().removeIf((region) -> region.kind() == Kind.VALIDATION && area.contains(region.area()));
		if (request.has("rule")) {
			sheet.regions().add(new Region(Kind.VALIDATION, "", area, request.path("rule").deepCopy()));
		}
		return JsonNodeFactory.instance.objectNode();
	}

}
