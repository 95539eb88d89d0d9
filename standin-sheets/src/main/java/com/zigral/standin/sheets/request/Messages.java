package com.zigral.standin.sheets.request;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;

/**
 * The messages of the API: which fields each has, and of which types. What does not fit
 * is refused before anything is done, as Google's front end does.
 *
 * @see <a href=
 * "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets">the
 * reference</a>
 */
public final class Messages {

	private static final Map<String, Map<String, String>> FIELDS = load();

	private Messages() {
	}

	private static Map<String, Map<String, String>> load() {
		Map<String, Map<String, String>> messages = new HashMap<>();
		try (InputStream stream = Objects.requireNonNull(Messages.class.getResourceAsStream("messages.txt"));
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			reader.lines().filter((line) -> !line.startsWith("#")).forEach((line) -> {
				String[] parts = line.split(": ?", 2);
				messages.put(parts[0], fields(parts[1]));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return messages;
	}

	private static Map<String, String> fields(String line) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String field : line.split(" ", -1)) {
			String[] parts = field.split(":", 2);
			fields.put(parts[0], (parts.length > 1) ? parts[1] : "any");
		}
		return fields;
	}

	/**
	 * The names of the fields of a message.
	 * @param message the message
	 * @return the names, with a star for any
	 */
	public static Map<String, String> fieldsOf(String message) {
		return FIELDS.getOrDefault(message, Map.of("*", "any"));
	}

	/**
	 * Make sure that a message has no other fields than the reference gives it.
	 * @param message its name
	 * @param json the message
	 * @param path where it is, for the error
	 * @throws ApiException if it has
	 */
	public static void check(String message, JsonNode json, String path) {
		Map<String, String> fields = fieldsOf(message);
		if (fields.containsKey("*") || json.isMissingNode() || json.isNull()) {
			return;
		}
		if (!json.isObject()) {
			throw invalidValue(path, message, json);
		}
		json.propertyStream().forEach((field) -> {
			String type = fields.get(field.getKey());
			if (type == null) {
				throw ApiException.invalid("Invalid JSON payload received. Unknown name \"" + field.getKey() + "\""
						+ (path.isEmpty() ? "" : " at '" + path + "'") + ": Cannot find field.");
			}
			checkValue(type, field.getValue(), (path.isEmpty() ? "" : path + ".") + snake(field.getKey()));
		});
	}

	private static void checkValue(String type, JsonNode value, String path) {
		if (value.isNull()) {
			return;
		}
		if (type.startsWith("[")) {
			String element = type.substring(1, type.length() - 1);
			if (!value.isArray()) {
				throw invalidValue(path, element, value);
			}
			for (int i = 0; i < value.size(); i++) {
				checkValue(element, value.get(i), path + "[" + i + "]");
			}
			return;
		}
		boolean fits = switch (type) {
			case "any" -> true;
			case "text" -> value.isString();
			case "boolean" -> value.isBoolean();
			case "integer" -> value.isIntegralNumber() || value.asString("").matches("-?\\d+(\\.0+)?");
			case "number" -> value.isNumber() || value.asString("").matches("-?\\d+(\\.\\d+)?");
			default -> {
				check(type, value, path);
				yield true;
			}
		};
		if (!fits) {
			throw invalidValue(path, type, value);
		}
	}

	private static ApiException invalidValue(String path, String type, JsonNode value) {
		String name = switch (type) {
			case "text" -> "TYPE_STRING";
			case "boolean" -> "TYPE_BOOL";
			case "integer" -> "TYPE_INT32";
			case "number" -> "TYPE_DOUBLE";
			default -> "type.googleapis.com/google.apps.sheets.v4." + type;
		};
		return ApiException.invalid("Invalid value at '%s' (%s), %s".formatted(path, name, value));
	}

	private static String snake(String name) {
		return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
	}

}
