package com.zigral.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * A call that an OpenAPI document declares.
 *
 * @param method its method
 * @param path its path, with variables in braces
 * @param parameters the parameters it declares
 * @param bodies the schema of each kind of body it takes
 * @param statuses the statuses it declares
 */
record Operation(String method, String path, List<Parameter> parameters, List<Body> bodies, Set<String> statuses) {

	static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

	/**
	 * All calls of a service.
	 * @param document its OpenAPI document
	 * @return the calls in the document's order
	 */
	static List<Operation> of(JsonNode document) {
		Schemas schemas = new Schemas(document);
		return document.path("paths")
			.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyStream()
				.filter((operation) -> METHODS.contains(operation.getKey()))
				.map((operation) -> of(path.getKey(), operation.getKey(), path.getValue(), operation.getValue(),
						schemas)))
			.toList();
	}

	private static Operation of(String path, String method, JsonNode item, JsonNode operation, Schemas schemas) {
		List<Parameter> parameters = Stream
			.concat(item.path("parameters").valueStream(), operation.path("parameters").valueStream())
			.map(schemas::resolved)
			.map((one) -> new Parameter(one.path("name").asString(""), one.path("in").asString("")))
			.toList();
		List<Body> bodies = new ArrayList<>();
		schemas.resolved(operation.path("requestBody"))
			.path("content")
			.propertyStream()
			.forEach((kind) -> bodies.add(new Body(kind.getKey(), schemas.sample(kind.getValue()))));
		return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, List.copyOf(bodies),
				new TreeSet<>(operation.path("responses").propertyNames()));
	}

	/**
	 * Whether it may answer so.
	 * @param status a status
	 * @return whether it is declared, by itself or with its kind
	 */
	boolean declares(int status) {
		return this.statuses.contains(String.valueOf(status)) || this.statuses.contains(status / 100 + "XX")
				|| this.statuses.contains("default");
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

	/**
	 * A parameter.
	 *
	 * @param name its name
	 * @param place where it stands: {@code path}, {@code query} or {@code header}
	 */
	record Parameter(String name, String place) {
	}

	/**
	 * A kind of body.
	 *
	 * @param type its media type
	 * @param sample an example of it
	 */
	record Body(String type, JsonNode sample) {
	}

}
