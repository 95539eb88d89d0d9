package com.zigral.sandbox.sheets;

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
record Request(String method, String path, Map<String, List<String>> query, JsonNode body) {

	static Map<String, List<String>> query(String rawQuery) {
		Map<String, List<String>> query = new LinkedHashMap<>();
		for (String pair : rawQuery.split("&", -1)) {
			String[] parts = pair.split("=", 2);
			query.computeIfAbsent(decode(parts[0]), (name) -> new ArrayList<>())
				.add((parts.length > 1) ? decode(parts[1]) : "");
		}
		return query;
	}

	static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw ApiException.invalid("Request contains an invalid argument: " + text);
		}
	}

	List<String> parameters(String name) {
		return this.query.getOrDefault(name, List.of());
	}

	String parameter(String name) {
		return parameters(name).stream().findFirst().orElse("");
	}

	boolean flag(String name) {
		return parameter(name).equals("true");
	}

}
