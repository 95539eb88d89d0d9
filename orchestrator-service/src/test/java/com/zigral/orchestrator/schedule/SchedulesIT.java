package com.zigral.orchestrator.schedule;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.zigral.orchestrator.Api;
import com.zigral.orchestrator.Api.Answer;
import com.zigral.orchestrator.ModelAnswers;
import com.zigral.orchestrator.RunningOrchestrator;
import com.zigral.orchestrator.TickingClock;
import com.zigral.sandbox.launcher.Service;
import com.zigral.sandbox.launcher.Stack;
import com.zigral.sandbox.launcher.StackSettings;
import com.zigral.sandbox.launcher.StandIn;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of schedules over HTTP, with the real context manager, a real PostgreSQL, a
 * scripted model provider and a clock that moves when a test says so.
 */
class SchedulesIT {

	@RegisterExtension
	static WireMockExtension provider = WireMockExtension.newInstance()
		.options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
		.build();

	@TempDir
	static Path data;

	/** A Monday, at nine in Berlin. */
	private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");

	private static final TickingClock CLOCK = new TickingClock();

	private static final FindingAgent AGENT = new FindingAgent();

	private static Stack stack;

	private static RunningOrchestrator orchestrator;

	private static Api api;

	@BeforeAll
	static void start() throws InterruptedException {
		stack = Stack.start(StackSettings.practice(Path.of(".."), data)
			.withServices(EnumSet.of(Service.CONTEXT_MANAGER))
			.withStandIns(EnumSet.of(StandIn.POSTGRES)));
		orchestrator = RunningOrchestrator.start(stack.postgres().url("schedules"), stack.uri(Service.CONTEXT_MANAGER),
				data, List.of(AGENT), CLOCK, "--OPENAI_API_KEY=sk-secret", "--OPENAI_BASE_URL=" + provider.baseUrl(),
				"--OPENAI_MODEL=test", "--LINKEDIN_TIME_ZONE=Europe/Berlin", "--zigral.schedule.interval=50ms",
				"--db-scheduler.polling-interval=50ms");
		api = orchestrator.api();
	}

	@AfterAll
	static void stop() {
		orchestrator.close();
		stack.close();
	}

	@BeforeEach
	void itIsMondayJustBeforeNine() {
		CLOCK.set(MONDAY.minusSeconds(60));
		AGENT.asks("");
		plans(plan());
	}

	@AfterEach
	void noScheduleGoesOn() {
		api.get("/schedules?limit=100")
			.json()
			.forEach((schedule) -> delete("/schedules/" + schedule.path("id").stringValue()));
	}

	@Test
	void aTimeThatComesMakesOneJobAsACommandWould() {
		JsonNode made = create("every weekday at 9", "");
		assertThat(made.path("next").valueStream().map(JsonNode::stringValue)).containsExactly("2026-11-02T08:00:00Z",
				"2026-11-03T08:00:00Z", "2026-11-04T08:00:00Z");
		String id = made.path("id").stringValue();
		assertThat(made.has("last")).isFalse();
		CLOCK.set(MONDAY);
		JsonNode time = awaitLast(id, (last) -> last.has("job_status"));
		assertThat(time.path("result").stringValue()).isEqualTo("made");
		assertThat(time.path("due_at").stringValue()).isEqualTo("2026-11-02T08:00:00Z");
		assertThat(time.path("job_status").stringValue()).isEqualTo("completed");
		JsonNode job = api.get("/jobs/" + time.path("job_id").stringValue()).json();
		assertThat(job.path("command").stringValue()).isEqualTo("Find 2 new CTOs");
		assertThat(schedule(id).at("/next/0").stringValue()).isEqualTo("2026-11-03T08:00:00Z");
		assertThat(jobs(id)).hasSize(1);
	}

	private static String plan() {
		return """
				{"objective": "Find CTOs", "not_possible": null, "steps": [
				  {"id": "s1", "agent": "tester", "action": "search_people",
				   "parameters": {"title": "CTO", "limit": 2, "exclude": null}}]}""";
	}

	private static void plans(String content) {
		provider.resetAll();
		provider.stubFor(WireMock.post("/chat/completions").willReturn(ModelAnswers.completion(content)));
	}

	private static JsonNode create(String when, String more) {
		Answer created = api.post("/schedules", body(when, more));
		assertThat(created.status()).as(created.body()).isEqualTo(201);
		return created.json();
	}

	private static String body(String when, String more) {
		return "{\"name\": \"CTOs\", \"command\": \"Find 2 new CTOs\", \"when\": \"%s\"%s}".formatted(when, more);
	}

	private static JsonNode schedule(String id) {
		return api.get("/schedules/" + id).json();
	}

	private static JsonNode awaitLast(String id, Predicate<JsonNode> wanted) {
		return Awaitility.await(id)
			.atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> schedule(id).path("last"), wanted);
	}

	private static List<String> jobs(String id) {
		return api.get("/jobs?limit=100")
			.json()
			.valueStream()
			.map((job) -> job.path("job_id").stringValue())
			.filter((job) -> job.startsWith(id))
			.toList();
	}

	private static Answer delete(String path) {
		return api.send(HttpRequest.newBuilder(URI.create(api.base() + path)).DELETE());
	}

	private static void execute(String statement) throws SQLException {
		try (Connection connection = stack.postgres().connect("schedules");
				Statement sql = connection.createStatement()) {
			sql.execute(statement);
		}
	}

}
