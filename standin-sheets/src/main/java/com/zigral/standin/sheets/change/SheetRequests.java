package com.zigral.standin.sheets.change;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import com.zigral.standin.sheets.grid.SheetProperties;
import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The requests that are about whole sheets.
 */
public final class SheetRequests {

	/** The requests by their names. */
	static final Map<String, BiFunction<Spreadsheet, JsonNode, ObjectNode>> KINDS = Map.of("addSheet",
			SheetRequests::addSheetReply, "deleteSheet", SheetRequests::deleteSheet, "updateSheetProperties",
			SheetRequests::updateSheetProperties, "updateSpreadsheetProperties",
			SheetRequests::updateSpreadsheetProperties);

	private SheetRequests() {
	}

	private static ObjectNode addSheetReply(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = addSheet(spreadsheet, request.path("properties"));
		ObjectNode reply = JsonNodeFactory.instance.objectNode();
		reply.putObject("addSheet")
			.set("properties", sheet.properties().toJson(sheet.id(), spreadsheet.sheets().indexOf(sheet)));
		return reply;
	}

	/**
	 * Add a sheet.
	 * @param spreadsheet where
	 * @param properties what it is like
	 * @return the sheet
	 */
	public static Worksheet addSheet(Spreadsheet spreadsheet, JsonNode properties) {
		int next = spreadsheet.sheets().stream().mapToInt(Worksheet::id).max().orElse(-1) + 1;
		String title = properties.path("title").asString("Sheet" + (next + 1));
		checkTitle(spreadsheet, title);
		Worksheet sheet = new Worksheet(properties.path("sheetId").asInt(next),
				SheetProperties.titled(title).with(properties));
		if (spreadsheet.sheet(sheet.id()).isPresent()) {
			throw ApiException.invalid("Sheet ID " + sheet.id() + " is already in use.");
		}
		spreadsheet.sheets().add(properties.path("index").asInt(spreadsheet.sheets().size()), sheet);
		return sheet;
	}

	private static void checkTitle(Spreadsheet spreadsheet, String title) {
		if (title.isEmpty() || title.length() > 100) {
			throw ApiException.invalid("Invalid sheet name: a name has 1 to 100 characters.");
		}
		if (spreadsheet.titled(title).isPresent()) {
			throw ApiException
				.invalid("A sheet with the name \"" + title + "\" already exists. " + "Please enter another name.");
		}
	}

	private static ObjectNode deleteSheet(Spreadsheet spreadsheet, JsonNode request) {
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, request);
		if (spreadsheet.sheets().size() == 1) {
			throw ApiException.invalid("You can't remove all the sheets in a document.");
		}
		spreadsheet.sheets().remove(sheet);
		return JsonNodeFactory.instance.objectNode();
	}

	private static ObjectNode updateSheetProperties(Spreadsheet spreadsheet, JsonNode request) {
		JsonNode wanted = request.path("properties");
		Worksheet sheet = BatchUpdates.sheet(spreadsheet, wanted);
		JsonNode named = BatchUpdates.mask(request).of(wanted);
		Optional<String> title = named.optional("title").map(JsonNode::asString);
		if (title.isPresent() && !title.get().equalsIgnoreCase(sheet.title())) {
			checkTitle(spreadsheet, title.get());
		}
		SheetProperties changed = sheet.properties().with(named);
		if (changed.rowCount() < 1 || changed.columnCount() < 1) {
			throw ApiException.invalid("You can't delete all the rows or columns on the sheet.");
		}
		if (changed.frozenRowCount() >= changed.rowCount()) {
			throw ApiException.invalid("You can't freeze all visible rows on the sheet.");
		}
		sheet.change(changed);
		return JsonNodeFactory.instance.objectNode();
	}

	private static ObjectNode updateSpreadsheetProperties(Spreadsheet spreadsheet, JsonNode request) {
		JsonNode named = BatchUpdates.mask(request).of(request.path("properties"));
		spreadsheet.rename(named.path("title").asString(spreadsheet.title()));
		return JsonNodeFactory.instance.objectNode();
	}

}
