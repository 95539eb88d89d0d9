package com.zigral.testing.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * What the fuzz notices, on a server that answers as a test wants.
 */
class ApiFuzzTests {

	private static final String DOCUMENT = """
			{"openapi": "3.1.0", "paths": {"/things/{id}": {
			  "parameters": [{"name": "id", "in": "path"}],
			  "get": {"parameters": [{"name": "q", "in": "query"}, {"name": "If-None-Match", "in": "header"}],
			    "responses": {"200": {}}},
			  "put": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
			    "responses": {"200": {}, "4XX": {}}}}},
			 "components": {"schemas": {"Thing": {"type": "object", "properties": {"name": {"type": "string"},
			   "size": {"type": ["integer", "null"]}, "kind": {"enum": ["a", "b"]}, "weight": {"type": "number"},
			   "ok": {"type": "boolean"}, "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
			   "other": {"oneOf": [{"type": "string", "example": "x"}]}}}}}}""";

	private static final String PROBLEM = "{\"status\": 422, \"detail\": \"The name is too long.\"}";

	private final HttpServer server;

	private volatile int status = 200;

	private volatile String type = "application/json";

	private volatile String body = "{}";

	ApiFuzzTests() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
	}

	@BeforeEach
	void start() {
		this.server.createContext("/", (exchange) -> answer(exchange, this.status, this.type, this.body));
		this.server.createContext("/v3/api-docs", (exchange) -> answer(exchange, 200, "application/json", DOCUMENT));
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void aServiceThatAnswersAsDeclaredIsWell() throws IOException {
		assertThat(findings()).isEmpty();
	}

	@Test
	void aRefusalMayBeDeclaredByItsKind() throws IOException {
		this.status = 422;
		this.type = "application/problem+json";
		this.body = PROBLEM;
		assertThat(findings()).isNotEmpty()
			.allMatch((finding) -> finding.startsWith("GET /things/{id} does not declare 422"));
	}

	@Test
	void anAnswerOf500IsFound() throws IOException {
		this.status = 500;
		assertThat(findings()).anyMatch((finding) -> finding.startsWith("PUT /things/{id} answered 500"));
	}

	@Test
	void aRefusalWithoutADetailIsFound() throws IOException {
		this.status = 404;
		assertThat(findings()).anyMatch((finding) -> finding.contains("answered 404 without a detail"));
		this.type = "text/html";
		this.body = "<html>";
		assertThat(findings()).anyMatch((finding) -> finding.contains("answered 404 with no JSON"));
	}

	@Test
	void theSameSeedMakesTheSameCalls() throws IOException {
		this.status = 500;
		assertThat(findings()).isEqualTo(findings());
	}

	@Test
	void aServiceWithoutADocumentIsNotWell() {
		this.server.removeContext("/v3/api-docs");
		assertThatIOException()
			.isThrownBy(() -> new ApiFuzz(URI.create("http://127.0.0.1:1"), Map.of()).findings(1, 1));
	}

	// The JDK's own server says so by itself, and without a detail.
	private List<String> findings() throws IOException {
		return new ApiFuzz(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()), Map.of("id", "7"))
			.findings(1, 40)
			.stream()
			.filter((finding) -> !finding.contains("Bad Request"))
			.toList();
	}

	private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
		try (exchange) {
			exchange.getRequestBody().readAllBytes();
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", type);
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

}
