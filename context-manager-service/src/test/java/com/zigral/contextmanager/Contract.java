package com.zigral.contextmanager;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the answers that tests get against the OpenAPI document of the service that gave
 * them: status, content type, required headers and the schema of the body must be
 * declared.
 */
public final class Contract {

	private static final String ID = "https://zigral.test/openapi";

	private static final JsonMapper JSON = new JsonMapper();

	private static final Map<Integer, Contract> CONTRACTS = new ConcurrentHashMap<>();

	private final JsonNode document;

	private final SchemaRegistry schemas;

	private Contract(String document) {
		this.document = JSON.readTree(document);
		this.schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31(),
				(builder) -> builder.schemas(Map.of(ID, document)));
	}

	/**
	 * The contract of a running service.
	 * @param port where it listens
	 * @return what it declares
	 */
	public static Contract of(int port) {
		return CONTRACTS.computeIfAbsent(port, (key) -> new Contract(fetch(port)));
	}

	private static String fetch(int port) {
		try (HttpClient http = HttpClient.newHttpClient()) {
			URI uri = URI.create("http://127.0.0.1:" + port + "/v3/api-docs");
			return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
		}
		catch (Exception ex) {
			throw new IllegalStateException("The service gives no OpenAPI document", ex);
		}
	}

	public JsonNode document() {
		return this.document;
	}

	/**
	 * Check an answer. Calls that the document does not have are left alone.
	 * @param method the method of the call
	 * @param path its path, with its query
	 * @param answer what came back
	 */
	public void check(String method, String path, HttpResponse<String> answer) {
		Optional<JsonNode> operation = operation(method, path.replaceFirst("\\?.*", ""));
		if (operation.isPresent()) {
			String call = method + " " + path + " -> " + answer.statusCode();
			JsonNode declared = resolve(operation.get().path("responses").path(String.valueOf(answer.statusCode())));
			require(!declared.isMissingNode(), call + " is not declared: " + answer.body());
			checkHeaders(call, declared, answer);
			checkBody(call, declared, answer);
		}
	}

	private Optional<JsonNode> operation(String method, String path) {
		return this.document.path("paths")
			.properties()
			.stream()
			.filter((entry) -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
			.map((entry) -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
			.filter((operation) -> !operation.isMissingNode())
			.findFirst();
	}

	private void checkHeaders(String call, JsonNode declared, HttpResponse<String> answer) {
		declared.path("headers").properties().forEach((header) -> {
			JsonNode description = resolve(header.getValue());
			Optional<String> value = answer.headers().firstValue(header.getKey());
			require(value.isPresent() || !description.path("required").asBoolean(), call + " lacks " + header.getKey());
			boolean text = description.path("schema").path("type").asString("").equals("string");
			value.ifPresent((given) -> validate(call + " " + header.getKey(), description.path("schema"),
					text ? JSON.writeValueAsString(given) : given));
		});
		for (String name : List.of("ETag", "Location", "Link", "Retry-After", "X-Total-Count", "WWW-Authenticate")) {
			require(answer.headers().firstValue(name).isEmpty() || declared.path("headers").has(name),
					call + " has an undeclared " + name);
		}
	}

	private void checkBody(String call, JsonNode declared, HttpResponse<String> answer) {
		if (!declared.has("content")) {
			require(answer.body().isEmpty(), call + " has an undeclared body");
			return;
		}
		String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
		JsonNode content = declared.path("content").path(type);
		require(!content.isMissingNode(), call + " has an undeclared content type: " + type);
		validate(call, content.path("schema"), answer.body());
	}

	/**
	 * Check a text against a schema of the document.
	 * @param what what the text is
	 * @param schema the schema
	 * @param json the text
	 */
	public void validate(String what, JsonNode schema, String json) {
		String absolute = JSON.writeValueAsString(schema).replace("\"#/", "\"" + ID + "#/");
		List<Error> errors = this.schemas.getSchema(absolute, InputFormat.JSON).validate(json, InputFormat.JSON);
		require(errors.isEmpty(), what + " is not as declared: " + errors);
	}

	/**
	 * Follow a reference within the document.
	 * @param node a node that may be one
	 * @return what it stands for
	 */
	public JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? this.document.at(node.path("$ref").asString().substring(1)) : node;
	}

	private static void require(boolean condition, String complaint) {
		if (!condition) {
			throw new AssertionError(complaint);
		}
	}

}
