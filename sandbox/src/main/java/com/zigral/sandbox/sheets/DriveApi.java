package com.zigral.sandbox.sheets;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of Drive v3 as finding a spreadsheet by its title needs.
 *
 * @see <a href=
 * "https://developers.google.com/workspace/drive/api/guides/search-files">how searches
 * are worded</a>
 */
final class DriveApi {

	private static final String SPREADSHEET = "application/vnd.google-apps.spreadsheet";

	private static final Pattern TERM = Pattern
		.compile("\\s*(name|mimeType|trashed)\\s*(=|contains)\\s*('(?:[^'\\\\]|\\\\.)*'|true|false)\\s*");

	private final Spreadsheets spreadsheets;

	DriveApi(Spreadsheets spreadsheets) {
		this.spreadsheets = spreadsheets;
	}

	/**
	 * The spreadsheets shared with the account that a search finds.
	 * @param request a request with terms joined by {@code and}
	 * @return a {@code FileList}
	 */
	JsonNode list(Request request) {
		String query = request.parameter("q");
		ObjectNode answer = JsonNodeFactory.instance.objectNode().put("kind", "drive#fileList");
		answer.put("incompleteSearch", false);
		ArrayNode files = answer.putArray("files");
		this.spreadsheets.all()
			.stream()
			.filter(Spreadsheet::isShared)
			.filter((spreadsheet) -> matches(spreadsheet, query))
			.forEach((spreadsheet) -> files.addObject()
				.put("kind", "drive#file")
				.put("id", spreadsheet.id())
				.put("name", spreadsheet.title())
				.put("mimeType", SPREADSHEET));
		return FieldMask.parse(request.parameter("fields")).of(answer);
	}

	private static boolean matches(Spreadsheet spreadsheet, String query) {
		boolean matches = true;
		Matcher matcher = TERM.matcher(query);
		int at = 0;
		while (at < query.length()) {
			matcher.region(at, query.length());
			if (!matcher.lookingAt()) {
				throw new ApiException(400, "invalid", "drive", "Invalid Value");
			}
			matches &= matches(spreadsheet, matcher.group(1), matcher.group(2), unquoted(matcher.group(3)));
			at = query.startsWith("and ", matcher.end()) ? matcher.end() + 4 : matcher.end();
		}
		return matches;
	}

	private static boolean matches(Spreadsheet spreadsheet, String field, String operator, String value) {
		return switch (field) {
			case "name" -> operator.equals("=") ? spreadsheet.title().equalsIgnoreCase(value)
					: spreadsheet.title().toLowerCase(Locale.ROOT).startsWith(value.toLowerCase(Locale.ROOT));
			case "mimeType" -> value.equals(SPREADSHEET);
			default -> value.equals("false");
		};
	}

	private static String unquoted(String value) {
		return value.startsWith("'") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
	}

}
