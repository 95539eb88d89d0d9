package com.zigral.testing.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * Makes calls that are nearly right: the same for the same seed.
 */
final class OddCalls {

	private static final List<String> PLAUSIBLE = List.of("1", "10", "completed", "abc", "true", "name", "s1");

	private final Random random;

	private final Map<String, String> known;

	/**
	 * Begin a row of calls.
	 * @param seed decides all that is odd in them
	 * @param known values of path variables that lead to something
	 */
	OddCalls(long seed, Map<String, String> known) {
		this.random = new Random(seed);
		this.known = Map.copyOf(known);
	}

	/**
	 * Make the next call.
	 * @param operation what is called
	 * @return the call
	 */
	RawCall next(Operation operation) {
		Map<String, String> headers = new LinkedHashMap<>();
		byte[] body = new byte[0];
		if (!operation.bodies().isEmpty()) {
			Operation.Body kind = operation.bodies().get(this.random.nextInt(operation.bodies().size()));
			headers.put("Content-Type", chance(25) ? OddValues.type(this.random) : kind.type());
			body = chance(25) ? OddValues.body(this.random) : mutated(kind.sample()).getBytes(StandardCharsets.UTF_8);
		}
		else if (chance(10)) {
			headers.put("Content-Type", OddValues.type(this.random));
			body = OddValues.body(this.random);
		}
		if (chance(5)) {
			headers.put("Content-Encoding", "gzip");
		}
		if (chance(20)) {
			headers.put("Accept", OddValues.accepted(this.random));
		}
		operation.parameters()
			.stream()
			.filter((parameter) -> parameter.place().equals("header") && chance(60))
			.forEach((parameter) -> headers.put(parameter.name(), OddValues.tag(this.random)));
		return new RawCall(operation.method(), path(operation) + query(operation), headers,
				new String(body, StandardCharsets.ISO_8859_1));
	}

	private String path(Operation operation) {
		String path = operation.path();
		for (Operation.Parameter parameter : operation.parameters()) {
			if (parameter.place().equals("path")) {
				path = path.replace("{" + parameter.name() + "}",
						chance(30) ? OddValues.path(this.random) : this.known.getOrDefault(parameter.name(), "1"));
			}
		}
		return path;
	}

	private String query(Operation operation) {
		List<String> parts = new ArrayList<>();
		for (Operation.Parameter parameter : operation.parameters()) {
			if (parameter.place().equals("query") && chance(50)) {
				parts.add(parameter.name() + "=" + queryValue());
			}
		}
		return parts.isEmpty() ? "" : "?" + String.join("&", parts);
	}

	private String queryValue() {
		if (chance(10)) {
			return OddValues.path(this.random).replace("|", "%7C");
		}
		String value = chance(30) ? PLAUSIBLE.get(this.random.nextInt(PLAUSIBLE.size())) : OddValues.text(this.random);
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private String mutated(JsonNode sample) {
		if (!sample.isObject() || sample.isEmpty()) {
			return chance(50) ? sample.toString() : OddValues.json(this.random);
		}
		List<String> names = List.copyOf(sample.propertyNames());
		String changed = chance(10) ? "" : names.get(this.random.nextInt(names.size()));
		boolean isGone = chance(20);
		List<String> members = names.stream()
			.filter((name) -> !isGone || !name.equals(changed))
			.map((name) -> member(name,
					name.equals(changed) ? changedValue(sample.path(name)) : sample.path(name).toString()))
			.collect(Collectors.toCollection(ArrayList::new));
		if (chance(10)) {
			members.add(member(chance(50) ? "unexpected" : names.getFirst(), OddValues.json(this.random)));
		}
		return "{" + String.join(",", members) + "}";
	}

	private String changedValue(JsonNode value) {
		if (!value.isEmpty() && chance(60)) {
			return value.isObject() ? mutated(value) : "[" + changedValue(value.path(0)) + "]";
		}
		return OddValues.json(this.random);
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private static String member(String name, String value) {
		return "\"" + name + "\":" + value;
	}

}
