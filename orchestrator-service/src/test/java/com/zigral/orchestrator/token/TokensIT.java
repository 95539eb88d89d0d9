package com.zigral.orchestrator.token;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.zigral.orchestrator.Api;
import com.zigral.orchestrator.Api.Answer;
import com.zigral.orchestrator.RunningOrchestrator;
import com.zigral.service.access.ApiTokens;
import com.zigral.testing.postgres.TestDatabase;
import com.zigral.testing.postgres.TestPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens that are made while two replicas run, and one where nobody needs a token.
 */
class TokensIT {

	private static final String OWNER = "the-token-of-the-owner-of-all";

	private static final String KEEPER = "the-token-of-whoever-keeps-tokens";

	private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

	@TempDir
	static Path data;

	private static RunningOrchestrator first;

	private static RunningOrchestrator second;

	private static RunningOrchestrator open;

	@BeforeAll
	static void start() {
		TestDatabase database = TestPostgres.newDatabase("orchestrator");
		String[] tokens = { "--ZIGRAL_API_TOKEN=" + OWNER,
				"--ZIGRAL_API_TOKENS=keeper:read+administer:" + ApiTokens.hash(KEEPER) };
		first = RunningOrchestrator.start(database.url(), NOWHERE, data, List.of(), tokens);
		second = RunningOrchestrator.start(database.url(), NOWHERE, data, List.of(), tokens);
		open = RunningOrchestrator.start(database.url(), NOWHERE, data, List.of());
	}

	@AfterAll
	static void stop() {
		first.close();
		second.close();
		open.close();
	}

	@Test
	void aTokenThatIsMadeOpensAllReplicasAtOnceAndNoneAfterItIsRevoked() {
		Answer made = make("anna", "[\"read\", \"administer\"]", OWNER);
		assertThat(made.status()).isEqualTo(201);
		assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
		String token = made.json().path("token").stringValue();
		assertThat(token).startsWith("zigral_").hasSizeGreaterThan(45);
		for (RunningOrchestrator replica : List.of(first, second)) {
			assertThat(get(replica, "/tokens", token).status()).isEqualTo(200);
			assertThat(call(replica, "POST", "/jobs/any/start", "{}", token).status()).as("without run").isEqualTo(403);
		}
		String listed = get(second, "/tokens", OWNER).body();
		assertThat(listed).contains("\"anna\"", "\"created_by\":\"shared\"", "last_used_at")
			.doesNotContain(token, ApiTokens.hash(token));
		assertThat(call(second, "DELETE", "/tokens/anna", "", OWNER).status()).isEqualTo(204);
		assertThat(get(second, "/tokens", token).status()).as("where it was revoked").isEqualTo(401);
		Awaitility.await()
			.atMost(StoredTokens.BELIEVED.plus(Duration.ofSeconds(3)))
			.untilAsserted(() -> assertThat(get(first, "/tokens", token).status()).isEqualTo(401));
		assertThat(call(first, "DELETE", "/tokens/anna", "", OWNER).status()).isEqualTo(404);
	}

	@Test
	void aLogInEndsWithItsToken() {
		String token = make("browser", "[\"read\"]", OWNER).json().path("token").stringValue();
		Answer in = call(first, "POST", "/session", "{\"token\": \"" + token + "\"}", "");
		assertThat(in.status()).isEqualTo(204);
		String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
		assertThat(session(second, cookie).json().path("token").asString("")).isEqualTo("browser");
		assertThat(call(first, "DELETE", "/tokens/browser", "", OWNER).status()).isEqualTo(204);
		assertThat(session(second, cookie).status()).isEqualTo(401);
		assertThat(make("browser", "[\"read\"]", OWNER).status()).isEqualTo(201);
		assertThat(session(second, cookie).status()).as("another token of the same name").isEqualTo(401);
	}

	@Test
	void nobodyGivesAScopeThatTheyDoNotHave() {
		assertThat(make("helper", "[\"read\", \"administer\"]", KEEPER).status()).isEqualTo(201);
		Answer refused = make("approver", "[\"read\", \"approve\", \"run\"]", KEEPER);
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.body()).contains("lacks run, approve");
		assertThat(get(first, "/tokens", OWNER).body()).doesNotContain("approver");
	}

	@Test
	void whoMayNotAdministerSeesAndMakesNoTokens() {
		String reader = make("reader", "[\"read\", \"plan\", \"run\", \"approve\"]", OWNER).json()
			.path("token")
			.stringValue();
		assertThat(get(first, "/tokens", reader).status()).isEqualTo(403);
		assertThat(make("mine", "[\"read\"]", reader).status()).isEqualTo(403);
		assertThat(call(first, "DELETE", "/tokens/reader", "", reader).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"name\": \"\", \"scopes\": [\"read\"]}",
			"{\"name\": \"  \", \"scopes\": [\"read\"]}", "{\"name\": \"a\", \"scopes\": []}",
			"{\"name\": \"a\", \"scopes\": [null]}", "{\"name\": \"a\", \"scopes\": [\"Read\"]}",
			"{\"name\": \"a\", \"scopes\": [\"root\"]}",
			"{\"name\": \"a\", \"scopes\": [\"read\",\"read\",\"read\",\"read\",\"read\",\"read\"]}",
			"{\"name\": \"an na\", \"scopes\": [\"read\"]}", "{\"name\": \"a\\u0000\", \"scopes\": [\"read\"]}",
			"{\"name\": \"ann\\u00e4\", \"scopes\": [\"read\"]}", "{\"name\": \"\\u202eanna\", \"scopes\": [\"read\"]}",
			"{\"name\": \"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee\", \"scopes\": [\"read\"]}",
			"{\"name\": \"shared\", \"scopes\": [\"read\"]}", "{\"name\": \"service\", \"scopes\": [\"read\"]}",
			"{\"name\": \"keeper\", \"scopes\": [\"read\"]}", "{\"name\": [\"a\"], \"scopes\": [\"read\"]}",
			"{\"name\": \"a\", \"scopes\": \"read\"}",
			"{\"name\": \"a\", \"scopes\": [\"read\"], \"token\": \"mine\"}" })
	void whatIsNoNewTokenIsRefusedWithTheField(String body) {
		Answer refused = call(first, "POST", "/tokens", body, OWNER);
		assertThat(refused.status()).as(refused.body()).isEqualTo(422);
		assertThat(refused.json().path("errors")).isNotEmpty();
	}

	@Test
	void aNameIsTakenOnceWhoeverIsFirst() {
		assertThat(make("twice", "[\"read\"]", OWNER).status()).isEqualTo(201);
		Answer again = make("twice", "[\"read\"]", OWNER);
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.body()).contains("is the name of another token");
	}

	@Test
	void tokensOfVariablesAreListedAsSuchAndNotRevoked() {
		JsonNode listed = get(first, "/tokens", KEEPER).json();
		assertThat(listed.path(0).path("name").stringValue()).isEqualTo("shared");
		assertThat(listed.path(0).path("variable").stringValue()).isEqualTo("ZIGRAL_API_TOKEN");
		assertThat(listed.path(1).path("variable").stringValue()).isEqualTo("ZIGRAL_API_TOKENS");
		assertThat(listed.toString()).doesNotContain(OWNER, KEEPER, ApiTokens.hash(KEEPER));
		Answer refused = call(first, "DELETE", "/tokens/keeper", "", OWNER);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body()).contains("ZIGRAL_API_TOKENS");
		assertThat(call(first, "DELETE", "/tokens/%F0%9F%91%A9%E2%80%8D", "", OWNER).status()).isEqualTo(404);
		assertThat(call(first, "DELETE", "/tokens/" + "x".repeat(3000), "", OWNER).status()).isEqualTo(404);
	}

	@Test
	void whereNobodyNeedsATokenNoneIsMadeAndNobodyIsShutOut() {
		String token = make("early", "[\"read\"]", OWNER).json().path("token").stringValue();
		Answer refused = call(open, "POST", "/tokens", "{\"name\": \"first\", \"scopes\": [\"read\"]}", "");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body()).contains("ZIGRAL_API_TOKEN");
		assertThat(get(open, "/jobs?limit=1", "").status()).as("without a token").isNotEqualTo(401);
		assertThat(get(open, "/tokens", token).status()).as("with one that others need").isEqualTo(200);
	}

	private static Answer make(String name, String scopes, String token) {
		return call(first, "POST", "/tokens", "{\"name\": \"%s\", \"scopes\": %s}".formatted(name, scopes), token);
	}

	private static Answer get(RunningOrchestrator replica, String path, String token) {
		return call(replica, "GET", path, "", token);
	}

	private static Answer call(RunningOrchestrator replica, String method, String path, String body, String token) {
		Api api = replica.api();
		HttpRequest.Builder request = HttpRequest.newBuilder(api.base().resolve(path))
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.header("Content-Type", "application/json");
		return api.send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
	}

	private static Answer session(RunningOrchestrator replica, String cookie) {
		Api api = replica.api();
		return api.send(HttpRequest.newBuilder(api.base().resolve("/session"))
			.header("Cookie", cookie)
			.header("Sec-Fetch-Site", "same-origin"));
	}

}
