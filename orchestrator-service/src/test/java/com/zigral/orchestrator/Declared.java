package com.zigral.orchestrator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Holds every answer that tests get against the OpenAPI document of the service that gave
 * it: its status must be declared.
 */
final class Declared {

	private static final Map<URI, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();

	private Declared() {
	}

	static void check(HttpClient client, URI base, HttpRequest request, int status)
			throws IOException, InterruptedException {
		JsonNode document = DOCUMENTS.get(base);
		if (document == null) {
			document = document(client, base);
			DOCUMENTS.put(base, document);
		}
		Optional<JsonNode> operation = operation(document, request);
		if (operation.isPresent() && !operation.get().path("responses").has(String.valueOf(status))) {
			throw new AssertionError("The API page of %s does not declare %d for %s %s".formatted(base, status,
					request.method(), request.uri().getPath()));
		}
	}

	private static JsonNode document(HttpClient client, URI base) throws IOException, InterruptedException {
		String body = client.send(HttpRequest.newBuilder(base.resolve("/v3/api-docs")).build(), BodyHandlers.ofString())
			.body();
		return body.startsWith("{\"openapi\"") ? new JsonMapper().readTree(body) : MissingNode.getInstance();
	}

	private static Optional<JsonNode> operation(JsonNode document, HttpRequest request) {
		String path = request.uri().getRawPath();
		return document.path("paths")
			.propertyStream()
			.filter((entry) -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
			.map((entry) -> entry.getValue().path(request.method().toLowerCase(Locale.ROOT)))
			.filter((operation) -> !operation.isMissingNode())
			.findFirst();
	}

}
