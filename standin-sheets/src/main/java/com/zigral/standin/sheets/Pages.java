package com.zigral.standin.sheets;

import java.util.List;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.grid.Calculation;
import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Worksheet;

/**
 * The web pages on which people look at the spreadsheets.
 */
final class Pages {

	/** The most rows of a sheet that a page shows. */
	private static final int MAX_ROWS = 1_000;

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%s</title>
			<style>
			:root { color-scheme: light dark; }
			body { font: 14px/1.45 system-ui, sans-serif; margin: 0; }
			header, nav, main { padding: 0 20px; }
			header { border-bottom: 3px solid #188038; padding: 12px 20px; }
			h1 { font-size: 20px; margin: 0; overflow-wrap: anywhere; }
			.note { margin: 2px 0 0; opacity: .75; }
			nav { padding: 10px 20px; }
			nav a, nav strong { margin-right: 14px; }
			.grid { overflow-x: auto; padding-bottom: 20px; }
			table { border-collapse: collapse; width: max-content; }
			th, td { border: 1px solid #8886; padding: 4px 8px; text-align: left; vertical-align: top;
			  max-width: 44ch; overflow-wrap: break-word; white-space: pre-wrap; }
			thead th, tbody th { background: #8882; font-weight: 400; text-align: center; }
			tr.bold td { font-weight: 700; }
			td.empty { min-width: 3ch; }
			li { margin: 6px 0; }
			</style>
			</head>
			<body>
			<header>
			<h1>%s</h1>
			<p class="note">%s</p>
			</header>
			%s
			</body>
			</html>
			""";

	private Pages() {
	}

	static String index(List<Spreadsheet> spreadsheets) {
		StringBuilder list = new StringBuilder("<main>\n<ul>\n");
		for (Spreadsheet spreadsheet : spreadsheets) {
			list.append("<li><a href=\"/spreadsheets/d/%s/edit\">%s</a> (%s)</li>\n".formatted(spreadsheet.id(),
					escaped(spreadsheet.title()), counted(rowsBelowHeader(spreadsheet), "row")));
		}
		list.append(spreadsheets.isEmpty() ? "<li>None yet.</li>\n" : "").append("</ul>\n</main>");
		return PAGE.formatted("Sandbox Sheets", "Spreadsheets",
				"Sandbox: a stand-in for Google Sheets on this machine. Nothing here is at Google.", list);
	}

	private static int rowsBelowHeader(Spreadsheet spreadsheet) {
		return spreadsheet.sheets().stream().mapToInt((sheet) -> Math.max(0, sheet.usedRows() - 1)).sum();
	}

	static String spreadsheet(Spreadsheet spreadsheet, Worksheet shown) {
		StringBuilder body = new StringBuilder("<nav aria-label=\"Sheets\"><a href=\"/\">All spreadsheets</a>");
		for (Worksheet sheet : spreadsheet.sheets()) {
			String title = escaped(sheet.title());
			body.append((sheet == shown) ? "<strong>" + title + "</strong>"
					: "<a href=\"?gid=%d\">%s</a>".formatted(sheet.id(), title));
		}
		body.append("</nav>\n<main class=\"grid\">\n");
		table(shown, body);
		int hidden = shown.usedRows() - MAX_ROWS;
		body.append((hidden > 0) ? "<p>" + counted(hidden, "more row") + " not shown.</p>\n" : "").append("</main>");
		return PAGE.formatted(escaped(spreadsheet.title()) + " - Sandbox Sheets", escaped(spreadsheet.title()),
				"Sandbox: a stand-in for Google Sheets on this machine. " + counted(shown.usedRows(), "row") + " in "
						+ escaped(shown.title()) + ".",
				body);
	}

	private static void table(Worksheet sheet, StringBuilder html) {
		Calculation seen = Calculation.of(sheet);
		int rows = Math.min(seen.usedRows(), MAX_ROWS);
		int columns = 1;
		for (int row = 0; row < rows; row++) {
			columns = Math.max(columns, seen.usedCells(row));
		}
		html.append("<table>\n<thead><tr><td class=\"empty\"></td>");
		for (int column = 0; column < columns; column++) {
			html.append("<th scope=\"col\">").append(Area.column(column)).append("</th>");
		}
		html.append("</tr></thead>\n<tbody>\n");
		for (int row = 0; row < rows; row++) {
			html.append((row < sheet.properties().boldRowCount()) ? "<tr class=\"bold\">" : "<tr>");
			html.append("<th scope=\"row\">").append(row + 1).append("</th>");
			for (int column = 0; column < columns; column++) {
				html.append("<td>").append(linked(seen.cell(row, column).shown())).append("</td>");
			}
			html.append("</tr>\n");
		}
		html.append("</tbody>\n</table>\n");
	}

	private static String linked(String text) {
		String escaped = escaped(text);
		return text.matches("https?://\\S+") ? "<a rel=\"noreferrer\" href=\"" + escaped + "\">" + escaped + "</a>"
				: escaped;
	}

	private static String counted(int count, String thing) {
		return "%,d %s%s".formatted(count, thing, (count == 1) ? "" : "s");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

}
