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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.zigral.agent.PastJob;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.orchestrator.Api;
import com.zigral.orchestrator.Api.Answer;
import com.zigral.orchestrator.MemoryStack;
import com.zigral.orchestrator.ModelAnswers;
import com.zigral.orchestrator.RunningOrchestrator;
import com.zigral.orchestrator.TickingClock;
import com.zigral.orchestrator.campaign.CampaignAgent;
import com.zigral.orchestrator.campaign.SourceJobs;
import com.zigral.orchestrator.job.store.JobOutcomes;
import com.zigral.orchestrator.memory.ContextManagerClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Campaigns that schedules feed, over HTTP, with the real context manager, a real
 * PostgreSQL, a scripted model provider and a clock that moves when a test says so.
 */
class EvergreenIT {

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

	private static Api context;

	// People of its own for each test.
	private final String family = "m" + UUID.randomUUID().toString().substring(0, 8);

	@BeforeAll
	static void start() throws InterruptedException {
		stack = MemoryStack.start(data);
		orchestrator = RunningOrchestrator.start(stack.postgres().url("evergreen"), stack.uri(Service.CONTEXT_MANAGER),
				data, List.of(AGENT, new CampaignAgent("sam")), CLOCK, "--OPENAI_API_KEY=sk-secret",
				"--OPENAI_BASE_URL=" + provider.baseUrl(), "--OPENAI_MODEL=test", "--LINKEDIN_TIME_ZONE=Europe/Berlin",
				"--zigral.schedule.interval=50ms", "--db-scheduler.polling-interval=50ms");
		api = orchestrator.api();
		context = new Api(stack.uri(Service.CONTEXT_MANAGER));
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
		AGENT.finds(this.family);
		AGENT.learnsFrom("");
		provider.resetAll();
		provider.stubFor(WireMock.post("/chat/completions").willReturn(ModelAnswers.completion("""
				{"objective": "Find CTOs", "not_possible": null, "steps": [
				  {"id": "s1", "agent": "tester", "action": "search_people",
				   "parameters": {"title": "CTO", "limit": 2, "exclude": null}}]}""")));
	}

	@AfterEach
	void nothingGoesOn() {
		api.get("/schedules?limit=100")
			.json()
			.forEach((schedule) -> api
				.send(HttpRequest.newBuilder(URI.create(api.base() + "/schedules/" + schedule.path("id").stringValue()))
					.DELETE()));
		api.get("/campaigns?limit=100")
			.json()
			.forEach((campaign) -> api.post("/campaigns/" + campaign.path("id").stringValue() + "/end", ""));
	}

	@Test
	void whoeverIsFoundComesInDayByDay() {
		String campaign = campaign();
		assertThat(api.post("/campaigns/" + campaign + "/start", "").status()).isEqualTo(409);
		String id = schedule(campaign);
		Answer started = api.post("/campaigns/" + campaign + "/start", "");
		assertThat(started.status()).as(started.body()).isEqualTo(200);
		assertThat(started.json().path("fed_by").toString())
			.isEqualTo("[{\"id\":\"%s\",\"name\":\"CTOs\"}]".formatted(id));
		JsonNode monday = day(id, 0);
		assertThat(monday.path("campaign").stringValue()).isEqualTo(campaign);
		assertThat(monday.path("enrolled").intValue()).isEqualTo(2);
		assertThat(monday.has("not_enrolled")).isFalse();
		assertThat(people(campaign)).containsExactly(this.family + " 1 true", this.family + " 2 true");
		day(id, 1);
		assertThat(people(campaign)).hasSize(4).contains(this.family + " 4 true");
		JsonNode schedule = api.get("/schedules/" + id).json();
		assertThat(schedule.path("campaign").stringValue()).isEqualTo(campaign);
		assertThat(schedule.path("campaign_name").stringValue()).isEqualTo("Evergreen");
		assertThat(schedule.path("enrolled").intValue()).isEqualTo(4);
		assertThat(api.get("/schedules/" + id + "/times").json().path(1).path("enrolled").intValue()).isEqualTo(2);
	}

	@Test
	void aDraftAndAPausedCampaignKeepThemUntilTheyGoOn() {
		String campaign = campaign();
		String id = schedule(campaign);
		assertThat(day(id, 0).path("enrolled").intValue()).isEqualTo(2);
		assertThat(people(campaign)).containsExactly(this.family + " 1 false", this.family + " 2 false");
		api.post("/campaigns/" + campaign + "/start", "");
		assertThat(people(campaign)).containsExactly(this.family + " 1 true", this.family + " 2 true");
		api.post("/campaigns/" + campaign + "/pause", "");
		assertThat(day(id, 1).path("enrolled").intValue()).isEqualTo(2);
		assertThat(people(campaign)).hasSize(4).contains(this.family + " 4 true");
	}

	@Test
	void aJobIsTakenInOnceWhateverIsRepeated() throws Exception {
		String campaign = started();
		String id = schedule(campaign);
		String jobId = day(id, 0).path("job_id").stringValue();
		execute("DELETE FROM orchestrator.enrolment WHERE campaign_id = '" + campaign + "'");
		execute("UPDATE orchestrator.schedule_time SET job_status = NULL WHERE job_id = '" + jobId + "'");
		JsonNode again = awaitLast(id, (last) -> last.has("job_status"));
		assertThat(again.path("enrolled").intValue()).isEqualTo(2);
		assertThat(people(campaign)).isEmpty();
	}

	@Test
	void severalReplicasTakeEverybodyInOnce() throws Exception {
		String campaign = started();
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			ids.add(schedule(campaign));
		}
		CLOCK.set(MONDAY);
		try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
			List<Future<?>> ticks = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				ticks.add(replicas.submit(orchestrator.bean(ScheduleEngine.class)::tick));
			}
			for (Future<?> tick : ticks) {
				tick.get();
			}
		}
		int enrolled = 0;
		for (String id : ids) {
			JsonNode last = awaitLast(id, (time) -> time.has("job_status"));
			enrolled += last.path("enrolled").intValue();
			assertThat(last.path("enrolled").intValue() == 2
					|| last.path("not_enrolled").asString("").equals("2 in this campaign before"))
				.as(last.toString())
				.isTrue();
		}
		assertThat(enrolled).isEqualTo(2);
		assertThat(people(campaign)).hasSize(2);
	}

	@Test
	void whoeverMustNotComeInIsCounted() {
		String other = started();
		day(schedule(other), 0);
		api.put("/do-not-contact/" + this.family + "-3", "{\"reason\": \"Asked us to stop\"}");
		String campaign = started();
		String id = api.post("/schedules", body(campaign, ", \"only_new\": false").replace("9:00", "10:00"))
			.json()
			.path("id")
			.stringValue();
		provider.resetAll();
		provider.stubFor(WireMock.post("/chat/completions").willReturn(ModelAnswers.completion("""
				{"objective": "Find CTOs", "not_possible": null, "steps": [
				  {"id": "s1", "agent": "tester", "action": "search_people",
				   "parameters": {"title": "CTO", "limit": 4, "exclude": null}}]}""")));
		CLOCK.set(MONDAY.plus(Duration.ofHours(1)));
		JsonNode time = awaitLast(id, (last) -> last.has("job_status"));
		assertThat(time.path("enrolled").intValue()).as(time.toString()).isEqualTo(1);
		assertThat(time.path("not_enrolled").stringValue())
			.isEqualTo("2 in another campaign, 1 on the do-not-contact list");
		assertThat(people(campaign)).containsExactly(this.family + " 4 true");
	}

	@Test
	void aJobThatIsNotCompletedBringsNobodyUntilItIsTriedAgain() {
		String campaign = started();
		AGENT.asks("Which ones?");
		String id = schedule(campaign);
		CLOCK.set(MONDAY);
		String jobId = awaitLast(id, (last) -> last.path("result").asString("").equals("made")).path("job_id")
			.stringValue();
		api.awaitStatus(jobId, "waiting_for_input");
		api.post("/jobs/" + jobId + "/cancel", "");
		JsonNode time = awaitLast(id, (last) -> last.has("job_status"));
		assertThat(time.path("job_status").stringValue()).isEqualTo("cancelled");
		assertThat(time.has("enrolled")).isFalse();
		assertThat(people(campaign)).isEmpty();
		AGENT.asks("");
		continued(jobId);
		day(id, 1);
		JsonNode times = api.get("/schedules/" + id + "/times").json();
		assertThat(times.path(1).path("job_status").stringValue()).isEqualTo("completed");
		assertThat(times.path(1).path("enrolled").intValue()).isEqualTo(2);
		assertThat(people(campaign)).hasSize(4);
	}

	@Test
	void aCampaignThatHasEndedOrIsGoneIsFedNoMoreAndTheTimeSaysSo() throws SQLException {
		String campaign = started();
		String id = schedule(campaign);
		api.post("/campaigns/" + campaign + "/end", "");
		JsonNode time = day(id, 0);
		assertThat(time.path("enrolled").intValue()).isZero();
		assertThat(time.path("not_enrolled").stringValue())
			.isEqualTo("The campaign \"Evergreen\" has ended; nobody was enrolled");
		assertThat(put(id, body(campaign, "")).status()).isEqualTo(200);
		execute("DELETE FROM orchestrator.campaign WHERE id = '" + campaign + "'");
		assertThat(day(id, 1).path("not_enrolled").stringValue())
			.isEqualTo("The campaign was deleted; nobody was enrolled");
		assertThat(api.get("/schedules/" + id).json().has("campaign_name")).isFalse();
		assertThat(put(id, body("", "")).json().has("campaign")).isFalse();
		assertThat(day(id, 2).has("campaign")).isFalse();
	}

	@Test
	void aCampaignThatTakesNobodyIsRefusedAtItsField() {
		assertThat(api.post("/schedules", body("nothing", "")).json().at("/errors/0/field").stringValue())
			.isEqualTo("campaign");
		String ended = campaign();
		api.post("/campaigns/" + ended + "/end", "");
		Answer refused = api.post("/schedules", body(ended, ""));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().at("/errors/0/field").stringValue()).isEqualTo("campaign");
		assertThat(refused.body()).contains("has ended");
		String id = schedule(campaign());
		assertThat(put(id, body(ended, "")).status()).isEqualTo(422);
		assertThat(put(id, body("a\\u0000b", "")).status()).isEqualTo(422);
		assertThat(put(id, body(" ", "")).status()).isEqualTo(422);
		assertThat(put(id, body("x".repeat(201), "")).status()).isEqualTo(422);
	}

	@Test
	void agentsAndThePlannerLearnWhatBecameOfThePeopleOfPastJobs() throws SQLException {
		String campaign = started();
		String id = api.post("/schedules", body(campaign, "").replace("CTOs\"", "zookeepers\""))
			.json()
			.path("id")
			.stringValue();
		String past = day(id, 0).path("job_id").stringValue();
		assertThat(memory(past).path("outcome").stringValue()).isEqualTo("Found 2.");
		reached(campaign, 1);
		orchestrator.bean(SourceJobs.class).tell();
		assertThat(memory(past).path("outcome").stringValue())
			.isEqualTo("Its people since then: 2 invited, 1 accepted, 1 written to, 0 answered. Found 2.");
		int version = entry(past).path("version").intValue();
		orchestrator.bean(SourceJobs.class).tell();
		assertThat(entry(past).path("version").intValue()).isEqualTo(version);
		AGENT.learnsFrom("Find 2 new zookeepers");
		String next = day(id, 1).path("job_id").stringValue();
		assertThat(AGENT.learned()).extracting(PastJob::outcome)
			.contains(memory(past).path("outcome").stringValue())
			.doesNotContain("");
		assertThat(AGENT.learned()).hasSizeBetween(1, 3);
		provider.verify(WireMock.postRequestedFor(WireMock.urlEqualTo("/chat/completions"))
			.withRequestBody(WireMock.containing("2 invited, 1 accepted, 1 written to, 0 answered. Found 2.")));
		assertThat(memory(next).path("outcome").stringValue()).isEqualTo("Found 2.");
	}

	@Test
	void aJobThatIsDeletedHasBroughtNobody() throws SQLException {
		String campaign = started();
		String past = day(schedule(campaign), 0).path("job_id").stringValue();
		reached(campaign, 1);
		SourceJobs sources = orchestrator.bean(SourceJobs.class);
		assertThat(sources.of(past)).isPresent();
		Answer deleted = api.send(HttpRequest.newBuilder(api.base().resolve("/jobs/" + past)).DELETE());
		assertThat(deleted.status()).as(deleted.body()).isEqualTo(204);
		assertThat(sources.of(past)).isEmpty();
		assertThat(people(campaign)).hasSize(2);
	}

	@Test
	void aLaterRunKeepsWhatBecameOfThePeopleAndSomebodyElsesWordsStay() throws SQLException {
		String campaign = started();
		String past = day(schedule(campaign), 0).path("job_id").stringValue();
		context.send(HttpRequest.newBuilder(context.base().resolve("/context/" + past))
			.header("Content-Type", "application/json")
			.method("PATCH", HttpRequest.BodyPublishers.ofString("{\"outcome\": \"Two good ones\", \"note\": 1}")));
		reached(campaign, 2);
		SourceJobs without = new SourceJobs(orchestrator.bean(JdbcClient.class),
				new JobOutcomes(new ContextManagerClient(RestClient.create("http://127.0.0.1:1"))));
		without.tell();
		assertThat(memory(past).path("outcome").stringValue()).isEqualTo("Two good ones");
		orchestrator.bean(SourceJobs.class).tell();
		assertThat(memory(past).path("outcome").stringValue())
			.isEqualTo("Its people since then: 2 invited, 2 accepted, 1 written to, 0 answered. Two good ones");
		assertThat(memory(past).path("note").intValue()).isEqualTo(1);
		continued(past);
		assertThat(memory(past).path("outcome").stringValue())
			.isEqualTo("Its people since then: 2 invited, 2 accepted, 1 written to, 0 answered. Found 2.");
	}

	// As if a job had invited both people of a campaign and written to the first.
	private static void reached(String campaign, int accepted) throws SQLException {
		execute("""
				INSERT INTO orchestrator.ledger (job_id, step_id, account, kind, recipient, name, words, payload_hash,
					state, intended_at, campaign_id, campaign_step)
				SELECT 'other', kind, account, kind, profile, name, 'Words of ours', 'hash', 'confirmed', now(),
					campaign_id, kind
				FROM orchestrator.enrolment CROSS JOIN (VALUES ('invitation'), ('message')) AS touch (kind)
				WHERE campaign_id = '%1$s' AND (kind = 'invitation' OR profile LIKE '%%-1')""".formatted(campaign));
		execute("""
				UPDATE orchestrator.enrolment SET accepted_at = now() WHERE id IN (
					SELECT id FROM orchestrator.enrolment WHERE campaign_id = '%s' ORDER BY id LIMIT %d)"""
			.formatted(campaign, accepted));
	}

	private static JsonNode entry(String jobId) {
		return context.get("/context/" + jobId).json();
	}

	private static JsonNode memory(String jobId) {
		return entry(jobId).path("context_data");
	}

	private static void continued(String jobId) {
		Answer again = api.post("/command",
				Api.json(Map.of("command", "Find 2 CTOs", "context", Map.of("job_id", jobId))));
		assertThat(again.status()).as(again.body()).isEqualTo(200);
		api.awaitStatus(jobId, "completed");
	}

	private static String started() {
		String campaign = campaign();
		String id = schedule(campaign);
		api.post("/campaigns/" + campaign + "/start", "");
		api.send(HttpRequest.newBuilder(URI.create(api.base() + "/schedules/" + id)).DELETE());
		return campaign;
	}

	private static String campaign() {
		Answer made = api.post("/campaigns", """
				{"name": "Evergreen", "account": "sam", "steps": [
				  {"kind": "invite", "text": "Hello {first_name}"},
				  {"kind": "message", "delay": 1, "text": "Thank you, {first_name}"}]}""");
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		return made.json().path("id").stringValue();
	}

	private static String schedule(String campaign) {
		Answer made = api.post("/schedules", body(campaign, ""));
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		return made.json().path("id").stringValue();
	}

	private static String body(String campaign, String more) {
		String fed = campaign.isEmpty() ? "" : ", \"campaign\": \"" + campaign + "\"";
		return "{\"name\": \"CTOs\", \"command\": \"Find 2 new CTOs\", \"when\": \"every day at 9:00\"%s%s}"
			.formatted(fed, more);
	}

	private static Answer put(String id, String body) {
		return api.put("/schedules/" + id, body);
	}

	private static JsonNode day(String id, int number) {
		Instant due = MONDAY.plus(Duration.ofDays(number));
		CLOCK.set(due);
		return awaitLast(id,
				(last) -> last.path("due_at").asString("").equals(due.toString()) && last.has("job_status"));
	}

	private static List<String> people(String campaign) {
		return api.get("/campaigns/" + campaign + "/people")
			.json()
			.valueStream()
			.map((person) -> person.path("name").stringValue() + " " + person.has("due_at"))
			.toList();
	}

	private static JsonNode awaitLast(String id, Predicate<JsonNode> wanted) {
		return Awaitility.await(id)
			.atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> api.get("/schedules/" + id).json().path("last"), wanted);
	}

	private static void execute(String statement) throws SQLException {
		try (Connection connection = stack.postgres().connect("evergreen");
				Statement sql = connection.createStatement()) {
			sql.execute(statement);
		}
	}

}
