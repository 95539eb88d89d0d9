package com.zigral.standin.sheets.request;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of an answer that a client wants: {@code properties.title,sheets(properties)}.
 */
public final class FieldMask {

	private final Map<String, FieldMask> fields = new LinkedHashMap<>();

	/**
	 * Read a mask.
	 * @param text the mask, empty for everything
	 * @return the mask
	 */
	public static FieldMask parse(String text) {
		FieldMask mask = new FieldMask();
		int end = mask.parse(text, 0);
		if (end != text.length()) {
			throw ApiException.invalid("Request contains an invalid argument: fields=" + text);
		}
		return mask;
	}

	private int parse(String text, int start) {
		int at = start;
		while (at < text.length() && text.charAt(at) != ')') {
			FieldMask mask = this;
			do {
				int end = endOfName(text, at);
				mask = mask.fields.computeIfAbsent(text.substring(at, end), (name) -> new FieldMask());
				at = end + 1;
			}
			while (at <= text.length() && isAny(text, at - 1, "./"));
			at--;
			if (isAny(text, at, "(")) {
				at = mask.parse(text, at + 1) + 1;
			}
			if (isAny(text, at, ",")) {
				at++;
			}
		}
		return at;
	}

	private static int endOfName(String text, int start) {
		int end = start;
		while (end < text.length() && !isAny(text, end, "./(),")) {
			end++;
		}
		if (end == start) {
			throw ApiException.invalid("Request contains an invalid argument: fields=" + text);
		}
		return end;
	}

	private static boolean isAny(String text, int at, String characters) {
		return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
	}

	/**
	 * Whether an answer with a field is wanted by name.
	 * @param path the names from the root
	 * @return whether the mask names it or something in it
	 */
	public boolean names(String... path) {
		FieldMask mask = this;
		for (String name : path) {
			FieldMask next = mask.fields.get(name);
			if (next == null) {
				return false;
			}
			mask = next;
		}
		return true;
	}

	/**
	 * Whether a field of a request is to be changed, as a whole or in part.
	 * @param name the field
	 * @return whether the mask names it, or everything
	 */
	public boolean isWanted(String name) {
		return this.fields.containsKey("*") || this.fields.containsKey(name);
	}

	/**
	 * Cut an answer down to this mask.
	 * @param answer the whole answer
	 * @return what is wanted of it
	 */
	public JsonNode of(JsonNode answer) {
		if (this.fields.isEmpty() || this.fields.containsKey("*")) {
			return answer;
		}
		if (answer instanceof ArrayNode array) {
			ArrayNode cut = JsonNodeFactory.instance.arrayNode();
			array.forEach((element) -> cut.add(of(element)));
			return cut;
		}
		ObjectNode cut = JsonNodeFactory.instance.objectNode();
		this.fields.forEach((name, mask) -> answer.optional(name).ifPresent((value) -> cut.set(name, mask.of(value))));
		return cut;
	}

}
