package com.zigral.shaun;

import java.util.List;

/**
 * All rows of a sheet as people see them.
 *
 * @param title the title of the spreadsheet
 * @param url the address of its web page
 * @param rows the texts of each row, the first one at the top of the sheet; addresses of
 * profiles that are only behind links are written out
 */
public record SheetRows(String title, String url, List<List<String>> rows) {

	public SheetRows {
		rows = List.copyOf(rows);
	}

}
