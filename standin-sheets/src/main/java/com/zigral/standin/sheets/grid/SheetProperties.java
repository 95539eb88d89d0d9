package com.zigral.standin.sheets.grid;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of a sheet beside its cells.
 *
 * @param title its title, unique within the spreadsheet
 * @param hidden whether people do not see it
 * @param rowCount how many rows its grid has
 * @param columnCount how many columns its grid has
 * @param frozenRowCount how many rows stay in sight
 * @param boldRowCount how many rows at the top are bold
 */
public record SheetProperties(String title, boolean hidden, int rowCount, int columnCount, int frozenRowCount,
		int boldRowCount) {

	/**
	 * The properties of a new sheet.
	 * @param title its title
	 * @return the properties
	 */
	public static SheetProperties titled(String title) {
		return new SheetProperties(title, false, 1000, 26, 0, 0);
	}

	/**
	 * These properties with another number of rows.
	 * @param count the number
	 * @return the properties
	 */
	public SheetProperties withRows(int count) {
		return new SheetProperties(this.title, this.hidden, count, this.columnCount, this.frozenRowCount,
				this.boldRowCount);
	}

	/**
	 * These properties with another number of columns.
	 * @param count the number
	 * @return the properties
	 */
	public SheetProperties withColumns(int count) {
		return new SheetProperties(this.title, this.hidden, this.rowCount, count, this.frozenRowCount,
				this.boldRowCount);
	}

	/**
	 * These properties with another number of bold rows.
	 * @param count how many rows from the top are bold
	 * @return the properties
	 */
	public SheetProperties withBoldRows(int count) {
		return new SheetProperties(this.title, this.hidden, this.rowCount, this.columnCount, this.frozenRowCount,
				count);
	}

	/**
	 * These properties with those a request names.
	 * @param json a {@code SheetProperties} of the API
	 * @return the changed properties
	 */
	public SheetProperties with(JsonNode json) {
		JsonNode grid = json.path("gridProperties");
		return new SheetProperties(json.path("title").asString(this.title), json.path("hidden").asBoolean(this.hidden),
				grid.path("rowCount").asInt(this.rowCount), grid.path("columnCount").asInt(this.columnCount),
				grid.path("frozenRowCount").asInt(this.frozenRowCount), this.boldRowCount);
	}

	/**
	 * These properties as the API writes them.
	 * @param id the sheet's id
	 * @param index its place among the sheets
	 * @return the JSON object
	 */
	public ObjectNode toJson(int id, int index) {
		ObjectNode json = JsonNodeFactory.instance.objectNode();
		json.put("sheetId", id).put("title", this.title).put("index", index).put("sheetType", "GRID");
		ObjectNode grid = json.putObject("gridProperties");
		grid.put("rowCount", this.rowCount).put("columnCount", this.columnCount);
		if (this.frozenRowCount > 0) {
			grid.put("frozenRowCount", this.frozenRowCount);
		}
		if (this.hidden) {
			json.put("hidden", true);
		}
		return json;
	}

}
