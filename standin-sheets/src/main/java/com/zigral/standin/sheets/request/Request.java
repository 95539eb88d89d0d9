package com.zigral.standin.sheets.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * A request to the server.
 *
 * @param method the HTTP method
 * @param path the path as it was sent
 * @param query the query parameters, decoded
 * @param body the JSON body, missing when there is none
 */
public record Request(String method, String path, Map<String, List<String>> query, JsonNode body) {

	/**
	 * Read query parameters.
	 * @param rawQuery the query as it was sent
	 * @return the values by name, decoded
	 */
	public static Map<String, List<String>> query(String rawQuery) {
		Map<String, List<String>> query = new LinkedHashMap<>();
		for (String pair : rawQuery.split("&", -1)) {
			String[] parts = pair.split("=", 2);
			query.computeIfAbsent(decode(parts[0]), (name) -> new ArrayList<>())
				.add((parts.length > 1) ? decode(parts[1]) : "");
		}
		return query;
	}

	/**
	 * Decode a part of an address.
	 * @param text the part
	 * @return the text
	 * @throws ApiException if it cannot be decoded
	 */
	public static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw ApiException.invalid("Request contains an invalid argument: " + text);
		}
	}

	/**
	 * All values of a query parameter.
	 * @param name its name
	 * @return the values, none when it is not there
	 */
	public List<String> parameters(String name) {
		return this.query.getOrDefault(name, List.of());
	}

	/**
	 * The first value of a query parameter.
	 * @param name its name
	 * @return the value, empty when it is not there
	 */
	public String parameter(String name) {
		return parameters(name).stream().findFirst().orElse("");
	}

	/**
	 * Whether a query parameter says yes.
	 * @param name its name
	 * @return whether it does
	 */
	public boolean flag(String name) {
		return parameter(name).equals("true");
	}

}
