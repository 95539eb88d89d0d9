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
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.orchestrator.Api;
import com.zigral.orchestrator.Api.Answer;
import com.zigral.orchestrator.MemoryStack;
import com.zigral.orchestrator.ModelAnswers;
import com.zigral.orchestrator.RunningOrchestrator;
import com.zigral.orchestrator.TickingClock;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
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
		stack = MemoryStack.start(data);
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
		AGENT.finds("Member");
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

	@Test
	void searchesAreForPeopleWhomEarlierJobsHaveNotFound() {
		int before = AGENT.found().size();
		String id = create("every day at 9", "").path("id").stringValue();
		for (int day = 0; day < 5; day++) {
			Instant due = MONDAY.plus(Duration.ofDays(day));
			CLOCK.set(due);
			JsonNode time = awaitLast(id,
					(last) -> last.path("due_at").asString("").equals(due.toString()) && last.has("job_status"));
			if (day == 1) {
				assertThat(delete("/jobs/" + time.path("job_id").stringValue()).status()).isEqualTo(204);
			}
		}
		assertThat(AGENT.found().subList(before, before + 5)).containsExactly(List.of("Member 1", "Member 2"),
				List.of("Member 3", "Member 4"), List.of("Member 5", "Member 6"), List.of("Member 7", "Member 8"),
				List.of("Member 9"));
		provider.verify(WireMock.postRequestedFor(WireMock.urlEqualTo("/chat/completions"))
			.withRequestBody(WireMock.containing("Find 2 CTOs")));
	}

	@Test
	void whoeverWantsEverybodyGetsThemAndWhoIsErasedIsForgotten() {
		AGENT.finds("Everybody");
		String id = create("every day at 9", ", \"only_new\": false").path("id").stringValue();
		CLOCK.set(MONDAY);
		awaitLast(id, (last) -> last.has("job_status"));
		int before = AGENT.found().size();
		CLOCK.set(MONDAY.plus(Duration.ofDays(1)));
		awaitLast(id, (last) -> last.path("due_at").asString("").startsWith("2026-11-03") && last.has("job_status"));
		assertThat(AGENT.found().subList(before, before + 1)).containsExactly(List.of("Everybody 1", "Everybody 2"));
		Answer erased = Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> delete("/people/everybody-2"), (answer) -> answer.status() != 409);
		assertThat(erased.status()).as(erased.body()).isEqualTo(200);
		assertThat(erased.json().at("/erased/schedules").intValue()).as(erased.body()).isPositive();
	}

	@Test
	void aCrashBetweenTheJobAndItsRecordMakesNoSecondOne() throws SQLException {
		String id = create("every day at 9", "").path("id").stringValue();
		CLOCK.set(MONDAY);
		String jobId = awaitLast(id, (last) -> last.has("job_status")).path("job_id").stringValue();
		int calls = provider.getAllServeEvents().size();
		int searches = AGENT.found().size();
		execute("UPDATE orchestrator.schedule_time SET result = 'making', job_status = NULL WHERE job_id = '" + jobId
				+ "'");
		execute("UPDATE orchestrator.schedule SET next_at = '" + MONDAY + "' WHERE id = '" + id + "'");
		JsonNode time = awaitLast(id, (last) -> last.has("job_status"));
		assertThat(time.path("result").stringValue()).isEqualTo("made");
		assertThat(time.path("job_id").stringValue()).isEqualTo(jobId);
		Awaitility.await().until(() -> schedule(id).at("/next/0").stringValue().equals("2026-11-03T08:00:00Z"));
		assertThat(jobs(id)).containsExactly(jobId);
		assertThat(provider.getAllServeEvents()).hasSize(calls);
		assertThat(AGENT.found()).hasSize(searches);
	}

	@Test
	void severalReplicasTakeATimeOnce() throws Exception {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			ids.add(create("every day at 9", "").path("id").stringValue());
		}
		int searches = AGENT.found().size();
		CLOCK.set(MONDAY);
		try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
			List<Future<?>> ticks = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				ticks.add(replicas.submit(orchestrator.bean(ScheduleEngine.class)::tick));
			}
			for (Future<?> tick : ticks) {
				tick.get();
			}
		}
		ids.forEach((id) -> assertThat(awaitLast(id, (last) -> last.has("job_status")).path("result").stringValue())
			.isEqualTo("made"));
		ids.forEach((id) -> assertThat(jobs(id)).hasSize(1));
		assertThat(AGENT.found()).hasSize(searches + ids.size());
	}

	@Test
	void timesThatNobodyWasThereToTakeAreSkippedAndSaidSo() {
		String id = create("every day at 9", "").path("id").stringValue();
		CLOCK.set(MONDAY.plus(Duration.ofDays(2)).plus(Duration.ofHours(3)));
		JsonNode time = awaitLast(id, (last) -> last.has("result"));
		assertThat(time.path("result").stringValue()).isEqualTo("skipped");
		assertThat(time.path("reason").stringValue()).isEqualTo("3 times were missed while Zigral did not run");
		assertThat(time.has("job_id")).isFalse();
		assertThat(schedule(id).at("/next/0").stringValue()).isEqualTo("2026-11-05T08:00:00Z");
		assertThat(jobs(id)).isEmpty();
	}

	@Test
	void timesThatWereMissedAreMadeUpOnceWhereTheScheduleSaysSo() {
		String id = create("every day at 9", ", \"missed\": \"once\"").path("id").stringValue();
		CLOCK.set(MONDAY.plus(Duration.ofDays(2)).plus(Duration.ofHours(3)));
		JsonNode time = awaitLast(id, (last) -> last.has("job_status"));
		assertThat(time.path("result").stringValue()).isEqualTo("made");
		assertThat(time.path("due_at").stringValue()).isEqualTo("2026-11-04T08:00:00Z");
		assertThat(time.path("reason").stringValue()).startsWith("3 times were missed");
		assertThat(jobs(id)).hasSize(1);
		assertThat(schedule(id).at("/next/0").stringValue()).isEqualTo("2026-11-05T08:00:00Z");
	}

	@Test
	void aTimeIsSkippedWhileTheJobBeforeHasNotEnded() {
		AGENT.asks("Which ones?");
		String id = create("every day at 9", "").path("id").stringValue();
		CLOCK.set(MONDAY);
		String jobId = awaitLast(id, (last) -> last.path("result").asString("").equals("made")).path("job_id")
			.stringValue();
		api.awaitStatus(jobId, "waiting_for_input");
		CLOCK.set(MONDAY.plus(Duration.ofDays(1)));
		JsonNode skipped = awaitLast(id, (last) -> last.path("result").asString("").equals("skipped"));
		assertThat(skipped.path("reason").stringValue())
			.isEqualTo("Job " + jobId + " of the time before has not ended; it is waiting for input");
		AGENT.asks("");
		assertThat(api.post("/jobs/" + jobId + "/input", "{\"answer\": \"All\"}").status()).isEqualTo(200);
		api.awaitStatus(jobId, "completed");
		CLOCK.set(MONDAY.plus(Duration.ofDays(2)));
		awaitLast(id, (last) -> last.path("due_at").asString("").startsWith("2026-11-04") && last.has("job_status"));
		Answer times = api.get("/schedules/" + id + "/times?limit=2");
		assertThat(times.headers().firstValue("X-Total-Count")).contains("3");
		assertThat(times.json().valueStream().map((time) -> time.path("result").stringValue())).containsExactly("made",
				"skipped");
	}

	@Test
	void aPlanThatCannotBeMadeIsShownWithItsReason() {
		provider.resetAll();
		provider.stubFor(
				WireMock.post("/chat/completions").willReturn(ModelAnswers.error(401, "Incorrect API key provided")));
		String id = create("every day at 9", "").path("id").stringValue();
		CLOCK.set(MONDAY);
		JsonNode time = awaitLast(id, (last) -> last.path("result").asString("").equals("failed"));
		assertThat(time.path("reason").stringValue()).contains("refused the key");
		plans(plan());
		CLOCK.set(MONDAY.plus(Duration.ofDays(1)));
		awaitLast(id, (last) -> last.path("result").asString("").equals("made") && last.has("job_status"));
	}

	@Test
	void aPausedScheduleMakesNothingAndMakesUpNothing() {
		String id = create("every day at 9", ", \"missed\": \"once\"").path("id").stringValue();
		JsonNode paused = api.post("/schedules/" + id + "/pause", "").json();
		assertThat(paused.path("paused").booleanValue()).isTrue();
		assertThat(paused.path("next")).isEmpty();
		assertThat(api.post("/schedules/" + id + "/pause", "").status()).isEqualTo(409);
		CLOCK.set(MONDAY.plus(Duration.ofDays(2)));
		orchestrator.bean(ScheduleEngine.class).tick();
		assertThat(put(id, body("every day at 10", ""), null).json().path("paused").booleanValue()).isTrue();
		JsonNode resumed = api.post("/schedules/" + id + "/resume", "").json();
		assertThat(resumed.at("/next/0").stringValue()).isEqualTo("2026-11-04T09:00:00Z");
		assertThat(resumed.has("last")).isFalse();
		assertThat(api.post("/schedules/" + id + "/resume", "").status()).isEqualTo(409);
		assertThat(jobs(id)).isEmpty();
	}

	@Test
	void whoeverChangesAnOldVersionIsToldSo() throws Exception {
		String id = create("every day at 9", "").path("id").stringValue();
		Answer changed = put(id, body("montags um 10", ", \"zone\": \"America/New_York\""), "\"0\"");
		assertThat(changed.status()).as(changed.body()).isEqualTo(200);
		assertThat(changed.headers().firstValue("ETag")).contains("\"1\"");
		assertThat(changed.json().path("cron").stringValue()).isEqualTo("0 10 * * 1");
		assertThat(changed.json().at("/next/0").stringValue()).isEqualTo("2026-11-02T15:00:00Z");
		Answer stale = put(id, body("every day at 9", ""), "\"0\"");
		assertThat(stale.status()).isEqualTo(412);
		assertThat(stale.body()).contains("its version is 1, not 0");
		assertThat(put(id, body("every day at 9", ""), "one").status()).isEqualTo(412);
		assertThat(put(id, body("every day at 9", ""), "*").status()).isEqualTo(200);
		try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
			List<Future<Answer>> answers = new ArrayList<>();
			for (int i = 0; i < 6; i++) {
				answers.add(callers.submit(() -> put(id, body("every day at 11", ""), "\"2\"")));
			}
			List<Integer> statuses = new ArrayList<>();
			for (Future<Answer> answer : answers) {
				statuses.add(answer.get().status());
			}
			assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
		}
		assertThat(schedule(id).path("version").intValue()).isEqualTo(3);
	}

	@Test
	void aDeletedScheduleLeavesItsJobs() {
		String id = create("every day at 9", "").path("id").stringValue();
		CLOCK.set(MONDAY);
		String jobId = awaitLast(id, (last) -> last.has("job_status")).path("job_id").stringValue();
		assertThat(delete("/schedules/" + id).status()).isEqualTo(204);
		assertThat(delete("/schedules/" + id).status()).isEqualTo(404);
		assertThat(api.get("/schedules/" + id).status()).isEqualTo(404);
		assertThat(api.get("/schedules/" + id + "/times").status()).isEqualTo(404);
		assertThat(api.post("/schedules/" + id + "/pause", "").status()).isEqualTo(404);
		assertThat(put(id, body("every day at 9", ""), null).status()).isEqualTo(404);
		assertThat(api.get("/jobs/" + jobId).status()).isEqualTo(200);
	}

	@Test
	void whatIsWrongIsNamedWithItsPlace() {
		String command = "\"command\": \"Find CTOs\"";
		assertThat(errors("{}")).contains("name", "command");
		assertThat(errors("{\"name\": \" \", \"command\": \"\", \"when\": \"daily\"}")).containsOnly("name", "command");
		assertThat(errors("{\"name\": \"a\", %s}".formatted(command))).containsExactly("when");
		assertThat(errors("{\"name\": \"a\", %s, \"cron\": \"0 9 * * *\", \"when\": \"daily\"}".formatted(command)))
			.containsExactly("cron");
		assertThat(errors(body("sometimes", ""))).containsExactly("when");
		assertThat(errors(body("every 5 minutes", ""))).containsExactly("when");
		assertThat(errors(body("", ""))).contains("when");
		assertThat(errors(body("daily", ", \"zone\": \"Mars/Olympus\""))).containsExactly("zone");
		assertThat(errors(body("daily", ", \"zone\": \"\""))).containsExactly("zone");
		assertThat(errors(body("daily", ", \"missed\": \"twice\""))).containsExactly("missed");
		assertThat(errors(body("daily", ", \"onlyNew\": true"))).containsExactly("onlyNew");
		assertThat(errors(cron("0 0 31 2 *"))).containsExactly("cron");
		assertThat(errors(cron("*/5 * * * *"))).containsExactly("cron");
		assertThat(errors(cron("0 9 * * 1-5 2027 1"))).containsExactly("cron");
		assertThat(errors(cron("1,".repeat(5_000)))).containsExactly("cron");
		assertThat(errors(cron("0 9\\u0000 * * *"))).containsExactly("cron");
		assertThat(errors(body("daily", "").replace("CTOs\"", "C\\u0000TOs\""))).contains("name");
		assertThat(errors(body("daily", "").replace("Find 2", "x".repeat(5_000)))).containsExactly("command");
		assertThat(errors(body("daily", "").replace("\"Find 2 new CTOs\"", "[1]"))).contains("command");
		assertThat(api.post("/schedules", "{").status()).isEqualTo(400);
		assertThat(api.post("/schedules", "[]").status()).isBetween(400, 422);
		assertThat(api.get("/schedules/nothing").status()).isEqualTo(404);
		assertThat(api.get("/schedules/%00").status()).isBetween(400, 404);
		assertThat(api.get("/schedules?limit=0").status()).isEqualTo(422);
		assertThat(api.get("/schedules?skip=-1").status()).isEqualTo(422);
	}

	private static String cron(String cron) {
		return "{\"name\": \"a\", \"command\": \"Find CTOs\", \"cron\": \"%s\"}".formatted(cron);
	}

	private static List<String> errors(String body) {
		Answer answer = api.post("/schedules", body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		return answer.json().path("errors").valueStream().map((error) -> error.path("field").stringValue()).toList();
	}

	private static Answer put(String id, String body, @Nullable String ifMatch) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.base() + "/schedules/" + id))
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(body));
		return api.send((ifMatch != null) ? request.header("If-Match", ifMatch) : request);
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
