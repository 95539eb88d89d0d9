package com.zigral.standin.sheets.api;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Spreadsheets;
import com.zigral.standin.sheets.request.ApiException;
import com.zigral.standin.sheets.request.FieldMask;
import com.zigral.standin.sheets.request.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of Drive v3 as finding a spreadsheet by its title and sharing it needs.
 *
 * @see <a href=
 * "https://developers.google.com/workspace/drive/api/guides/search-files">how searches
 * are worded</a>
 */
public final class DriveApi {

	private static final String SPREADSHEET = "application/vnd.google-apps.spreadsheet";

	private static final Pattern TERM = Pattern
		.compile("\\s*(name|mimeType|trashed)\\s*(=|contains)\\s*('(?:[^'\\\\]|\\\\.)*'|true|false)\\s*");

	private static final Set<String> TYPES = Set.of("user", "group");

	private static final Set<String> ROLES = Set.of("reader", "commenter", "writer");

	private final Spreadsheets spreadsheets;

	private final Map<String, Map<String, JsonNode>> permissions = new ConcurrentHashMap<>();

	/**
	 * Answer for spreadsheets.
	 * @param spreadsheets which
	 */
	public DriveApi(Spreadsheets spreadsheets) {
		this.spreadsheets = spreadsheets;
	}

	/**
	 * The spreadsheets shared with the account that a search finds.
	 * @param request a request with terms joined by {@code and}, and {@code or} in
	 * parentheses
	 * @return a {@code FileList}
	 */
	public JsonNode list(Request request) {
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

	/**
	 * Let somebody see or change a spreadsheet.
	 * @param request a request whose body is a {@code Permission}
	 * @param id the spreadsheet's id
	 * @return the {@code Permission}
	 * @see <a href=
	 * "https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions/create">the
	 * reference</a>
	 */
	public JsonNode share(Request request, String id) {
		String type = request.body().path("type").asString("");
		String role = request.body().path("role").asString("");
		String address = request.body().path("emailAddress").asString("");
		if (!TYPES.contains(type)) {
			throw new ApiException(400, "required", "drive", "The permission type field is required.");
		}
		if (!ROLES.contains(role)) {
			throw new ApiException(400, "required", "drive", "The permission role field is required.");
		}
		if (!address.matches("[^@\\s]+@[^@\\s]+")) {
			throw new ApiException(400, "invalidSharingRequest", "drive",
					"Bad Request. User message: \"The specified emailAddress is invalid or not applicable for the given "
							+ "permission type.\"");
		}
		return this.spreadsheets.read(id, (spreadsheet) -> {
			ObjectNode permission = JsonNodeFactory.instance.objectNode().put("kind", "drive#permission");
			permission.put("id", String.format("%020d", Integer.toUnsignedLong(address.hashCode())));
			permission.put("type", type).put("role", role).put("emailAddress", address);
			this.permissions.computeIfAbsent(id, (each) -> new ConcurrentHashMap<>()).put(address, permission);
			return fields(request, "id,type,kind,role").of(permission);
		});
	}

	/**
	 * Who may see or change a spreadsheet, the account itself aside.
	 * @param request the request
	 * @param id the spreadsheet's id
	 * @return a {@code PermissionList}
	 */
	public JsonNode permissions(Request request, String id) {
		return this.spreadsheets.read(id, (spreadsheet) -> {
			ObjectNode answer = JsonNodeFactory.instance.objectNode().put("kind", "drive#permissionList");
			ArrayNode all = answer.putArray("permissions");
			this.permissions.getOrDefault(id, Map.of()).values().forEach(all::add);
			return fields(request, "kind,permissions(id,type,kind,role)").of(answer);
		});
	}

	/**
	 * With whom a spreadsheet is shared.
	 * @param id its id
	 * @return the roles by e-mail address
	 */
	public Map<String, String> roles(String id) {
		Map<String, String> roles = new TreeMap<>();
		this.permissions.getOrDefault(id, Map.of())
			.forEach((address, permission) -> roles.put(address, permission.path("role").asString("")));
		return roles;
	}

	private static FieldMask fields(Request request, String usual) {
		String asked = request.parameter("fields");
		return FieldMask.parse(asked.isEmpty() ? usual : asked);
	}

	// Terms joined by "and", of which some may be joined by "or" within parentheses.
	private static boolean matches(Spreadsheet spreadsheet, String query) {
		boolean matches = true;
		Matcher matcher = TERM.matcher(query);
		int at = 0;
		while (at < query.length()) {
			boolean group = query.startsWith("(", at);
			at += group ? 1 : 0;
			boolean any = false;
			do {
				matcher.region(at, query.length());
				if (!matcher.lookingAt()) {
					throw new ApiException(400, "invalid", "drive", "Invalid Value");
				}
				any |= matches(spreadsheet, matcher.group(1), matcher.group(2), unquoted(matcher.group(3)));
				at = matcher.end();
				group &= !query.startsWith(")", at);
				at += query.startsWith("or ", at) ? 3 : 0;
			}
			while (group);
			matches &= any;
			at += query.startsWith(")", at) ? 1 : 0;
			at += query.startsWith(" ", at) ? 1 : 0;
			at += query.startsWith("and ", at) ? 4 : 0;
		}
		return matches;
	}

	private static boolean matches(Spreadsheet spreadsheet, String field, String operator, String value) {
		return switch (field) {
			case "name" -> operator.equals("=") ? spreadsheet.title().equalsIgnoreCase(value)
					: (" " + spreadsheet.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " "))
						.contains(" " + value.toLowerCase(Locale.ROOT));
			case "mimeType" -> value.equals(SPREADSHEET);
			default -> value.equals("false");
		};
	}

	private static String unquoted(String value) {
		return value.startsWith("'") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
	}

}
