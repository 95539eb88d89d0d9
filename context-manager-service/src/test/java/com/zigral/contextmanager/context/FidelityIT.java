package com.zigral.contextmanager.context;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes in comes out, character for character.
 */
@ServiceTest
class FidelityIT {

	private final Client client;

	FidelityIT(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	static Stream<String> documents() {
		String wide = IntStream.range(0, 20_000)
			.mapToObj((i) -> "\"k" + i + "\":" + i)
			.collect(Collectors.joining(","));
		return Stream.of("{}", "{\"a\":1e400}", "{\"a\":-1E-400,\"b\":1e99999}", "{\"a\":12345678901234567890}",
				"{\"a\":0.1,\"b\":0.10,\"c\":-0,\"d\":-0.0,\"e\":100000000000000000000000000000000.000000000000000001}",
				"{\"z\":1,\"a\":2,\"m\":{\"y\":1,\"b\":2}}", "{\"a\":1,\"a\":2}", "{ \"a\" :\t[ 1 ,\n2 ] }",
				"{\"a\":\"\\u0001\\u001f\\u007f\\n\\\\u0000\"}", "{\"\":\"\",\" \":\" \"}", "{\"a\":\"\\/\\u00e9é\"}",
				"{\"a\":\"\uFFFF\uFFFE\uE000\u0080\u2028\u202E\uD83D\uDE00\uDBFF\uDFFF\"}",
				"{\"a\":\"\\ud83d\\ude00\"}", "{\"status\":{\"not\":\"a text\"}}",
				"{\"status\":\"" + "s".repeat(5000) + "\"}", "{\"status\":null}", "{\"a\":" + "9".repeat(1000) + "}",
				"{\"a\":" + "[".repeat(199) + "]".repeat(199) + "}", "{" + wide + "}",
				"{\"a\":\"" + "Zürich 日本 ".repeat(100_000) + "\"}", "{\"a\":\"" + "x".repeat(8_000_000) + "\"}");
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyDocumentIsKeptAsItIs(String document) {
		String id = "kept-" + Integer.toHexString(document.hashCode());
		HttpResponse<String> made = this.client.post("/context", Client.entry(id, document));
		assertThat(made.statusCode()).isEqualTo(201);
		String expected = "\"context_data\":" + document + ",\"version\":";
		assertThat(made.body().contains(expected)).isTrue();
		assertThat(this.client.get("/context/" + id).body().contains(expected)).isTrue();
		assertThat(this.client.put("/context/" + id, "{\"context_data\":" + document + "}").body().contains(expected))
			.isTrue();
		assertThat(this.client.get("/contexts?limit=1").body().contains(expected)).isTrue();
		assertThat(this.client.delete("/context/" + id).statusCode()).isEqualTo(204);
	}

	@Test
	void everyCharacterThatCanBeHeldIsKept() {
		String all = IntStream.rangeClosed(0x20, 0x10FFFF)
			.filter((character) -> character != '"' && character != '\\'
					&& Character.getType(character) != Character.SURROGATE)
			.filter((character) -> character < 0x3000 || character % 17 == 0)
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
		this.client.create("unicode", "{\"a\":\"" + all + "\"}");
		assertThat(this.client.get("/context/unicode").body().contains("{\"a\":\"" + all + "\"}")).isTrue();
	}

	@Test
	void aByteOrderMarkIsNotPartOfADocument() {
		assertThat(this.client.post("/context", "\uFEFF" + Client.entry("bom", "{\"a\":1}")).body())
			.contains("\"context_data\":{\"a\":1},");
	}

}
