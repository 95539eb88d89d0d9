package com.zigral.shaun.sheet;

import java.util.LinkedHashMap;
import java.util.Map;

import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;

/**
 * A sheet of a spreadsheet to work on.
 *
 * @param spreadsheetId the spreadsheet's id
 * @param title the spreadsheet's title
 * @param url the address of its web page
 * @param worksheet the sheet's title
 * @param sheetId the sheet's id
 * @param rowCount how many rows its grid has
 * @param columnCount how many columns its grid has
 */
public record TargetSheet(String spreadsheetId, String title, String url, String worksheet, int sheetId, int rowCount,
		int columnCount) {

	/**
	 * Read how Google describes a sheet.
	 * @param spreadsheet its spreadsheet
	 * @param sheet the sheet
	 * @return the sheet
	 */
	static TargetSheet of(Spreadsheet spreadsheet, SheetProperties sheet) {
		GridProperties grid = sheet.getGridProperties();
		return new TargetSheet(spreadsheet.getSpreadsheetId(), spreadsheet.getProperties().getTitle(),
				spreadsheet.getSpreadsheetUrl(), sheet.getTitle(), sheet.getSheetId(), grid.getRowCount(),
				grid.getColumnCount());
	}

	/**
	 * What messages call it.
	 * @return the words
	 */
	public String place() {
		return "the worksheet '" + this.worksheet + "' of '" + this.title + "'";
	}

	/**
	 * Where it is, as JSON data.
	 * @return the data, to which more may be added
	 */
	public Map<String, Object> toData() {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("spreadsheet_id", this.spreadsheetId);
		data.put("spreadsheet_url", this.url);
		data.put("title", this.title);
		data.put("worksheet", this.worksheet);
		return data;
	}

}
