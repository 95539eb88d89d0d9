package com.zigral.orchestrator.connection;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.zigral.orchestrator.Api;
import com.zigral.orchestrator.RunningOrchestrator;
import com.zigral.orchestrator.account.AccountLease;
import com.zigral.orchestrator.account.AccountLeases;
import com.zigral.orchestrator.account.Budgets;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.testing.postgres.TestPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connections that lead nowhere; those that work are tested on the page.
 */
class ConnectionsIT {

	@TempDir
	static Path data;

	private static RunningOrchestrator orchestrator;

	private static Api api;

	@BeforeAll
	static void start() {
		orchestrator = RunningOrchestrator.start(TestPostgres.newDatabase("orchestrator").url(),
				URI.create("http://127.0.0.1:1"), data, List.of(), "--LINKEDIN_BASE_URL=http://127.0.0.1:2",
				"--OPENAI_API_KEY=sk-a-secret-key", "--OPENAI_BASE_URL=http://127.0.0.1:3/v1");
		api = orchestrator.api();
	}

	@AfterAll
	static void stop() {
		orchestrator.close();
	}

	@Test
	void whatIsRealIsToldWithTheHostAndNoSecret() {
		String body = api.get("/connections").body();
		assertThat(body).doesNotContain("secret").contains("\"host\":\"127.0.0.1:3\"", "\"host\":\"127.0.0.1:2\"");
		JsonNode connections = api.get("/connections").json();
		assertThat(connections).extracting((one) -> one.path("name").stringValue())
			.containsExactly("linkedin", "sheets", "model", "context-manager");
		assertThat(connections.path(0).path("real").booleanValue()).isFalse();
		assertThat(connections.path(1).path("real").booleanValue()).isTrue();
		assertThat(connections.path(2).path("detail").stringValue()).isEqualTo("gpt-5-mini");
	}

	@Test
	void aTestThatFailsSaysWhyInWords() {
		assertThat(test("context-manager").path("code").stringValue()).isEqualTo("unhealthy");
		assertThat(test("sheets").path("message").stringValue()).contains("GOOGLE_SHEETS_CREDENTIALS_PATH");
		JsonNode model = test("model");
		assertThat(model.path("passed").booleanValue()).isFalse();
		assertThat(model.path("message").stringValue()).startsWith("none: ").doesNotContain("secret");
	}

	@Test
	void linkedInIsNotTestedWhileAJobUsesTheAccount() {
		AccountLeases leases = orchestrator.bean(AccountLeases.class);
		AccountLease lease = leases.take(orchestrator.bean(Catalog.class).account()).orElseThrow();
		try {
			assertThat(test("linkedin").path("code").stringValue()).isEqualTo("in_use");
		}
		finally {
			leases.giveBack(lease);
		}
	}

	@Test
	void linkedInIsNotTestedWithoutAProfileViewLeft() {
		Budgets budgets = orchestrator.bean(Budgets.class);
		String account = orchestrator.bean(Catalog.class).account();
		while (budgets.spend(account, "profile_view").isEmpty()) {
			assertThat(budgets.left(account, "profile_view")).isNotNegative();
		}
		assertThat(test("linkedin").path("code").stringValue()).isEqualTo("used_up");
	}

	@Test
	void whatIsNoConnectionIsNotTested() {
		for (String name : List.of("printer", "LinkedIn", "%20", "linkedin%00", "x".repeat(3000), "%F0%9F%91%A9")) {
			assertThat(api.post("/connections/" + name + "/test", "{}").status()).as(name).isIn(400, 404);
		}
	}

	private static JsonNode test(String name) {
		assertThat(api.post("/connections/" + name + "/test", "").status()).isEqualTo(202);
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> last(name), (test) -> test.path("state").asString("").equals("done"));
	}

	private static JsonNode last(String name) {
		return api.get("/connections")
			.json()
			.valueStream()
			.filter((one) -> one.path("name").stringValue().equals(name))
			.findFirst()
			.orElseThrow()
			.path("test");
	}

}
