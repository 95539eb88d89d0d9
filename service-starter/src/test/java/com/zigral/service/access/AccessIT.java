package com.zigral.service.access;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.zigral.service.sample.RawHttp;
import com.zigral.service.sample.RawHttp.Answer;
import com.zigral.service.sample.SampleApplication;
import com.zigral.testing.postgres.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "LOG_DIR=target/logs", "ZIGRAL_API_TOKEN=right-token" })
class AccessIT {

	@LocalServerPort
	private int port;

	private RawHttp http = new RawHttp(0);

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		String url = TestPostgres.newDatabase("access").url();
		registry.add("DATABASE_URL", () -> url);
		registry.add("ZIGRAL_API_TOKENS",
				() -> Arrays.stream(Scope.values())
					.map((scope) -> scope.key() + ":" + scope.key() + ":" + ApiTokens.hash(token(scope)))
					.collect(Collectors.joining(",")));
	}

	@BeforeEach
	void client() {
		this.http = new RawHttp(this.port);
	}

	@Test
	void theTokenOpensEveryCall() throws IOException {
		assertThat(this.http.send("GET /words", "Authorization: Bearer right-token").status()).isEqualTo(200);
		assertThat(this.http.send("GET /words", "Authorization: bearer right-token").status()).isEqualTo(200);
	}

	@Test
	void aCallWithoutATokenIs401() throws IOException {
		Answer answer = this.http.send("GET /words");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"zigral\"");
		assertThat(answer.header("Content-Type")).contains("application/problem+json");
		assertThat(answer.body()).contains("\"detail\":\"This call needs the header");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer wrong", "Bearer ", "Bearer right-token2", "Bearer right-toke",
			"Bearer RIGHT-TOKEN", "Basic right-token", "right-token" })
	void aWrongTokenIs401(String header) throws IOException {
		assertThat(this.http.send("GET /words", "Authorization: " + header).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere", "/docs", "/v3/api-docs", "/actuator/prometheus", "/error", "/health/",
			"/health;x=1", "/Health", "//health", "/%68ealth" })
	void everythingButHealthNeedsTheToken(String path) throws IOException {
		assertThat(this.http.send("GET " + path).status()).isEqualTo(401);
	}

	@Test
	void healthNeedsNoToken() throws IOException {
		assertThat(this.http.send("GET /health").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "GET /words, READ", "POST /people, PLAN", "GET /needs, READ", "POST /unmarked, ADMINISTER",
			"GET /actuator/prometheus, READ" })
	void onlyTheScopeThatACallNamesOpensIt(String call, Scope needed) throws IOException {
		for (Scope scope : Scope.values()) {
			Answer answer = this.http.send(call, "Authorization: Bearer " + token(scope));
			if (scope == needed) {
				assertThat(answer.status()).as("%s with %s", call, scope).isNotIn(401, 403);
			}
			else {
				assertThat(answer.status()).as("%s with %s", call, scope).isEqualTo(403);
				assertThat(answer.header("Content-Type")).contains("application/problem+json");
				assertThat(answer.header("WWW-Authenticate")).hasValueSatisfying(
						(challenge) -> assertThat(challenge).contains("insufficient_scope", needed.key()));
				assertThat(answer.body()).contains("the scope '" + needed.key() + "'");
			}
		}
	}

	@Test
	void spellingOfAPathLeadsPastNoScope() throws IOException {
		String reading = "Authorization: Bearer " + token(Scope.READ);
		for (String path : List.of("/people", "/people/", "/people;a=b", "//people", "/%70eople", "/./people",
				"/words/../people", "/people?x=/words")) {
			assertThat(this.http.send("POST " + path, reading, "Content-Type: application/json").status()).as(path)
				.isIn(400, 403, 404);
		}
	}

	@Test
	void withTheRightTokenAPathMayHoldWhatPartsOfNamesHold() throws IOException {
		for (String id : List.of("https%3A%2F%2Fwww.linkedin.com%2Fin%2Fada", "M%C3%BCller%20%26%20S%C3%B6hne",
				"100%25", "a;b", "a%5Cb")) {
			assertThat(this.http.send("GET /items/" + id, "Authorization: Bearer right-token").status()).as(id)
				.isEqualTo(200);
		}
	}

	@Test
	void halfOpenConnectionsDoNotStopOthers() throws IOException {
		List<Socket> sockets = new ArrayList<>();
		try {
			for (int i = 0; i < 1000; i++) {
				Socket socket = new Socket("127.0.0.1", this.port);
				socket.getOutputStream().write("GET /words HTTP/1.1\r\nHost: x\r\nX-".getBytes(StandardCharsets.UTF_8));
				sockets.add(socket);
			}
			assertThat(this.http.send("GET /words", "Authorization: Bearer right-token").status()).isEqualTo(200);
			assertThat(sockets).noneMatch(Socket::isClosed);
		}
		finally {
			for (Socket socket : sockets) {
				socket.close();
			}
		}
	}

	@Test
	void aHeaderMayNotBeHuge() throws IOException {
		Answer answer = this.http.send("GET /words", "Authorization: Bearer right-token",
				"X-Long: " + "x".repeat(20_000));
		assertThat(answer.status()).isIn(400, 431);
		assertThat(this.http.send("GET /health").status()).isEqualTo(200);
	}

	@Test
	void anAnswerIsNeitherKeptNorTakenForAPage() throws IOException {
		Answer answer = this.http.send("GET /words", "Authorization: Bearer right-token");
		assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
		assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
		assertThat(answer.header("X-Frame-Options")).contains("DENY");
		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
		assertThat(this.http.send("OPTIONS /words", "Origin: https://evil.test", "Access-Control-Request-Method: GET")
			.header("Access-Control-Allow-Origin")).isEmpty();
	}

	private static String token(Scope scope) {
		return "token-to-" + scope.key();
	}

	@Test
	void withATokenTheNameByWhichAServiceIsCalledDoesNotMatter() throws IOException {
		assertThat(this.http
			.exchange("GET /words HTTP/1.1\r\nHost: zigral.example\r\nAuthorization: Bearer right-token\r\n\r\n")
			.status()).isEqualTo(200);
	}

}
