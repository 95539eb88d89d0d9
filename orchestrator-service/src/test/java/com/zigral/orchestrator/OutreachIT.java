package com.zigral.orchestrator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Delivery;
import com.zigral.agent.DeliveryCheck;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachSender;
import com.zigral.agent.PersonResult;
import com.zigral.agent.StepContext;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.orchestrator.Api.Answer;
import com.zigral.orchestrator.approval.Approvals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What reaches other people, over HTTP from the sentence to the ledger, with the real
 * context manager and a real PostgreSQL.
 */
class OutreachIT {

	@RegisterExtension
	static WireMockExtension provider = WireMockExtension.newInstance()
		.options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
		.build();

	@TempDir
	static Path data;

	private static final TestAgent AGENT = new TestAgent("tester");

	private static final JsonMapper JSON = new JsonMapper();

	private static Stack stack;

	private static RunningOrchestrator orchestrator;

	private static Api api;

	private final List<String> sent = new CopyOnWriteArrayList<>();

	// People of its own for each test: nobody is written to twice.
	private final String family = UUID.randomUUID().toString().substring(0, 8);

	@BeforeAll
	static void start() throws InterruptedException {
		stack = MemoryStack.start(data);
		orchestrator = start("zigral", "--ZIGRAL_APPROVAL=outreach");
		api = orchestrator.api();
	}

	private static RunningOrchestrator start(String database, String approval) {
		return RunningOrchestrator.start(stack.postgres().url(database), stack.uri(Service.CONTEXT_MANAGER), data,
				AGENT, approval, "--OPENAI_API_KEY=sk-secret", "--OPENAI_BASE_URL=" + provider.baseUrl(),
				"--OPENAI_MODEL=test", "--LINKEDIN_MESSAGES_PER_DAY=50", "--LINKEDIN_WORKING_HOURS=00:00-00:00",
				"--LINKEDIN_WORKING_DAYS=MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY");
	}

	@AfterAll
	static void stop() {
		orchestrator.close();
		stack.close();
	}

	@BeforeEach
	void findTwoPeople() {
		AGENT.does((request, context) -> request.action().equals("shout") ? shout(request, context)
				: new Outcome.Succeeded("Found",
						Map.of("prospects", List.of(person("ada", "Ada Lovelace"), person("grace", "Grace Hopper"))),
						List.of()));
		plan("Hello {first_name}");
	}

	@Test
	void nothingGoesOutBeforeAYesToItsExactWords() {
		String jobId = awaitApproval();
		assertThat(this.sent).isEmpty();
		assertThat(api.get("/actuator/prometheus").body()).containsPattern("zigral_approvals_waiting\\{[^}]*} [1-9]")
			.containsPattern("zigral_effects_unknown\\{[^}]*} 0.0");
		JsonNode asked = asked(jobId);
		assertThat(asked.at("/items").valueStream().map((item) -> item.path("text").stringValue()))
			.containsExactly("Hello Ada", "Hello Grace");
		Answer answer = approve(jobId, Map.of("hash", hash(asked), "by", "Sam"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().path("decided_by").stringValue()).isEqualTo("Sam");
		api.awaitStatus(jobId, "completed");
		assertThat(this.sent).containsExactly("Hello Ada", "Hello Grace");
		assertThat(api.get("/ledger?job_id=" + jobId).json().valueStream().map(OutreachIT::ledgerLine))
			.containsExactly("confirmed message Hello Grace", "confirmed message Hello Ada");
		assertThat(api.get("/approvals?job_id=" + jobId).json()).isEmpty();
		assertThat(api.get("/actuator/prometheus").body())
			.containsPattern("zigral_steps_total\\{[^}]*outcome=\"succeeded\"[^}]*} [1-9]");
	}

	@Test
	void withNothingToApproveItGoesOutAtOnce() {
		try (RunningOrchestrator trusting = approving("none")) {
			String jobId = sayHello(trusting.api());
			trusting.api().awaitStatus(jobId, "completed");
			assertThat(this.sent).containsExactly("Hello Ada", "Hello Grace");
			assertThat(trusting.api().get("/ledger?state=confirmed&job_id=" + jobId).json()).hasSize(2);
		}
	}

	@Test
	void withEverythingToApproveWhateverChangesSomethingWaitsAndWhatReadsDoesNot() {
		plan("{\"id\": \"s2\", \"agent\": \"tester\", \"action\": \"print\", \"parameters\": {}}", "CTO", "");
		try (RunningOrchestrator careful = approving("all")) {
			String jobId = sayHello(careful.api());
			JsonNode job = careful.api().awaitStatus(jobId, "waiting_for_approval");
			assertThat(job.at("/steps/0/status").stringValue()).isEqualTo("done");
			JsonNode asked = careful.api().get("/approvals?job_id=" + jobId).json().path(0);
			assertThat(asked.at("/items/0/text").stringValue()).isEqualTo("tester.print");
			careful.api().post("/jobs/" + jobId + "/approve", JSON.writeValueAsString(Map.of("hash", hash(asked))));
			careful.api().awaitStatus(jobId, "completed");
		}
	}

	@Test
	void onlyTheChosenRecipientsGetAnything() {
		String jobId = awaitApproval();
		assertThat(approve(jobId, Map.of("hash", hash(asked(jobId)), "recipients", List.of(profile("ada")))).status())
			.isEqualTo(200);
		api.awaitStatus(jobId, "completed");
		assertThat(this.sent).containsExactly("Hello Ada");
	}

	@Test
	void anEditVoidsWhatWasSeenAndIsWhatIsSent() {
		String jobId = awaitApproval();
		String seen = hash(asked(jobId));
		Answer edited = edit(jobId, Map.of("hash", seen, "texts", Map.of(profile("ada"), "Dear Ada")));
		assertThat(edited.status()).as(edited.body()).isEqualTo(200);
		Answer stale = approve(jobId, Map.of("hash", seen));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.json().path("detail").stringValue()).contains("changed since you looked");
		assertThat(approve(jobId, Map.of("hash", hash(edited.json()))).status()).isEqualTo(200);
		api.awaitStatus(jobId, "completed");
		assertThat(this.sent).containsExactly("Dear Ada", "Hello Grace");
	}

	@Test
	void anUnresolvedPlaceholderIsLeftOutUntilTheTemplateIsPutRight() {
		plan("Hello {frist_name}");
		String jobId = awaitApproval();
		assertThat(asked(jobId).path("items")).isEmpty();
		assertThat(asked(jobId).at("/left_out").valueStream().map((item) -> item.path("code").stringValue()))
			.containsExactly("unresolved_placeholder", "unresolved_placeholder");
		Answer answer = approve(jobId, Map.of("hash", hash(asked(jobId))));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().path("detail").stringValue()).contains("Ada Lovelace", "{frist_name}");
		assertThat(api.get("/jobs/" + jobId).json().path("status").stringValue()).isEqualTo("waiting_for_approval");
		Answer wrong = edit(jobId, Map.of("hash", hash(asked(jobId)), "template", "Hi {fist_name}"));
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.body()).contains("{fist_name}");
		JsonNode edited = edit(jobId, Map.of("hash", hash(asked(jobId)), "template", "Hi {first_name}", "texts",
				Map.of(profile("grace"), "Dear Grace")))
			.json();
		assertThat(edited.path("left_out")).isEmpty();
		assertThat(edited.path("template").stringValue()).isEqualTo("Hi {first_name}");
		assertThat(edited.at("/items").valueStream().map((item) -> item.path("edited").asBoolean(false)))
			.containsExactly(false, true);
		assertThat(approve(jobId, Map.of("hash", hash(edited))).status()).isEqualTo(200);
		api.awaitStatus(jobId, "completed");
		assertThat(this.sent).containsExactly("Hi Ada", "Dear Grace");
	}

	@Test
	void aNoEndsTheJobWithItsReason() {
		String jobId = awaitApproval();
		assertThat(api.post("/jobs/" + jobId + "/reject", "{\"reason\": \"Too pushy\"}").status()).isEqualTo(200);
		assertThat(api.awaitStatus(jobId, "cancelled").path("error").stringValue()).isEqualTo("Rejected: Too pushy");
		assertThat(this.sent).isEmpty();
		assertThat(api.post("/jobs/" + jobId + "/reject", "{\"reason\": \"Again\"}").status()).isEqualTo(409);
	}

	@Test
	void ofManyDecisionsAtTheSameMomentOneIsTaken() {
		String jobId = awaitApproval();
		String hash = hash(asked(jobId));
		List<Integer> statuses = new CopyOnWriteArrayList<>();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 40; i++) {
				boolean yes = i % 2 == 0;
				people.execute(() -> statuses.add((yes ? approve(jobId, Map.of("hash", hash))
						: api.post("/jobs/" + jobId + "/reject", "{\"reason\": \"No\"}"))
					.status()));
			}
		}
		assertThat(statuses).hasSize(40).containsOnlyOnce(200).isSubsetOf(200, 409);
		assertThat(api.awaitJob(jobId, (job) -> !job.path("status").asString("").equals("waiting_for_approval"))
			.path("status")
			.asString("")).isIn("running", "completed", "cancelled");
	}

	@Test
	void whoeverIsNotToBeContactedIsLeftOutAndCannotBeApproved() {
		String slug = "ada-" + this.family;
		assertThat(send("PUT", "/do-not-contact/" + slug, "{\"reason\": \"Asked us to stop\"}").status())
			.isEqualTo(204);
		String jobId = awaitApproval();
		String hash = hash(asked(jobId));
		assertThat(asked(jobId).at("/left_out/0/reason").stringValue())
			.isEqualTo("Ada Lovelace is on the do-not-contact list");
		assertThat(approve(jobId, Map.of("hash", hash, "recipients", List.of(profile("ada")))).status()).isEqualTo(422);
		assertThat(approve(jobId, Map.of("hash", hash)).status()).isEqualTo(200);
		api.awaitStatus(jobId, "completed");
		assertThat(this.sent).containsExactly("Hello Grace");
		assertThat(people(jobId, "")).containsExactly("Ada Lovelace skipped do_not_contact", "Grace Hopper sent ");
		assertThat(api.get("/do-not-contact").body()).contains(profile("ada"));
		assertThat(send("DELETE", "/do-not-contact/" + slug, "").status()).isEqualTo(204);
		assertThat(send("DELETE", "/do-not-contact/" + slug, "").status()).isEqualTo(404);
	}

	@Test
	void aPlanSaysWhomItWillLeaveOut() {
		send("PUT", "/do-not-contact/ada-" + this.family, "{\"reason\": \"Asked us to stop\"}");
		plan("CTO like " + profile("ada") + " or " + profile("grace"), "Hello {first_name}");
		JsonNode planned = api.post("/command", "{\"command\": \"Say hello\", \"dry_run\": true}").json();
		assertThat(planned.path("left_out")).isEqualTo(JSON
			.valueToTree(List.of(Map.of("profile", profile("ada"), "reason", "is on the do-not-contact list"))));
		JsonNode running = api.post("/command", "{\"command\": \"Say hello\"}").json();
		assertThat(running.path("left_out")).isEqualTo(planned.path("left_out"));
	}

	@Test
	void aPlanThatNamesNobodyLeavesNobodyOut() {
		JsonNode planned = api.post("/command", "{\"command\": \"Say hello\", \"dry_run\": true}").json();
		assertThat(planned.has("left_out")).isFalse();
	}

	@Test
	void aPlanThatWouldWriteOnlyToWhoeverIsNotToBeContactedIsRefused() {
		String jobId = "nobody-" + this.family;
		String command = "{\"command\": \"Say hello\", \"dry_run\": true, \"context\": {\"job_id\": \"%s\"}}"
			.formatted(jobId);
		send("PUT", "/do-not-contact/ada-" + this.family, "{\"reason\": \"Asked us to stop\"}");
		plan(profile("ada"), "Hello {first_name}");
		Answer refused = api.post("/command", command);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().path("detail").stringValue()).contains("s2", profile("ada"), "do-not-contact");
		assertThat(api.get("/jobs/" + jobId).status()).isEqualTo(404);
		plan("Hello " + profile("ada"));
		JsonNode planned = api.post("/command", command).json();
		assertThat(planned.path("status").stringValue()).as("only mentioned").isEqualTo("planned");
		Answer edited = send("PUT", "/jobs/" + jobId + "/plan", "{\"objective\": \"Say hello\", \"steps\": %s}"
			.formatted(planned.path("steps").toString().replace("\"CTO\"", "\"" + profile("ada") + "\"")));
		assertThat(edited.status()).isEqualTo(422);
		assertThat(edited.body()).contains(profile("ada"));
	}

	@Test
	void aSecondJobWritesToNobodyTwiceAndSaysThatItCameToNothing() {
		String first = awaitApproval();
		approve(first, Map.of("hash", hash(asked(first))));
		api.awaitStatus(first, "completed");
		assertThat(api.get("/jobs/" + first).json().has("result")).isFalse();
		String second = sayHello(api);
		JsonNode job = api.awaitStatus(second, "completed");
		assertThat(this.sent).containsExactly("Hello Ada", "Hello Grace");
		assertThat(job.path("result").stringValue()).isEqualTo("empty");
		assertThat(job.at("/steps/1/result").stringValue()).isEqualTo("empty");
		assertThat(job.at("/steps/1/people").toString())
			.isEqualTo("[{\"result\":\"skipped\",\"code\":\"sent_before\",\"count\":2}]");
		assertThat(people(second, "")).containsExactly("Ada Lovelace skipped sent_before",
				"Grace Hopper skipped sent_before");
		assertThat(api.get("/jobs?limit=1").json().at("/0/result").stringValue()).isEqualTo("empty");
	}

	@Test
	void everybodyHasAnOutcomeInTheApiAndInTheExports() {
		AGENT.does((request, context) -> request.action().equals("shout") ? shout(request, context)
				: new Outcome.Succeeded(
						"Found", Map.of("prospects", List.of(person("ada", "Ada Lovelace"),
								person("grace", "Grace Hopper"), connected(person("alan", "Alan Turing")))),
						List.of()));
		String jobId = awaitApproval();
		assertThat(asked(jobId).at("/left_out/0/degree").stringValue()).isEqualTo("1st");
		approve(jobId, Map.of("hash", hash(asked(jobId)), "recipients", List.of(profile("ada"))));
		api.awaitStatus(jobId, "completed");
		assertThat(people(jobId, "")).containsExactly("Ada Lovelace sent ", "Grace Hopper skipped not_approved",
				"Alan Turing skipped already_connected");
		assertThat(people(jobId, "?result=skipped&skip=1&limit=1"))
			.containsExactly("Alan Turing skipped already_connected");
		assertThat(api.get("/jobs/" + jobId + "/steps/s2/people?limit=1").headers().firstValue("X-Total-Count"))
			.contains("3");
		assertThat(api.get("/jobs/" + jobId + "/steps/s9/people").status()).isEqualTo(404);
		assertThat(api.get("/jobs/" + jobId + "/prospects.csv").body()).contains(",outcome,outcome_reason")
			.contains(",sent,")
			.contains(",skipped,\"They are connected already\"");
		assertThat(api.get("/jobs/" + jobId + "/prospects.csv?for=plain").body()).contains("Outcome Reason");
		assertThat(api.get("/jobs/" + jobId + "/prospects").json().at("/1/outcome_reason").stringValue())
			.isEqualTo("Not approved");
	}

	private static List<String> people(String jobId, String query) {
		return api.get("/jobs/" + jobId + "/steps/s2/people" + query)
			.json()
			.valueStream()
			.map((person) -> String.join(" ", person.path("name").stringValue(), person.path("result").stringValue(),
					person.path("code").asString("")))
			.toList();
	}

	private static Map<String, Object> connected(Map<String, Object> person) {
		Map<String, Object> known = new HashMap<>(person);
		known.put("connection_degree", "1st");
		return known;
	}

	@Test
	void aSecondRunOfAJobWritesToNobodyTwiceAndNeitherDoesOneOfItsIdAfterItIsDeleted() {
		String jobId = "runs-" + this.family;
		sayHelloIn(jobId);
		plan("Hello again {first_name}");
		JsonNode second = sayHelloAgainIn(jobId);
		assertThat(second.path("run").intValue()).isEqualTo(2);
		assertThat(second.at("/steps/1/id").stringValue()).isEqualTo("s4");
		assertThat(orchestrator.bean(Approvals.class).find(jobId, "s2")).isPresent();
		assertThat(send("DELETE", "/jobs/" + jobId, "").status()).isEqualTo(204);
		assertThat(orchestrator.bean(Approvals.class).find(jobId, "s2")).isEmpty();
		assertThat(api.get("/ledger?job_id=" + jobId).json()).hasSize(2);
		JsonNode afterwards = sayHelloIn(jobId);
		assertThat(afterwards.at("/steps/1/id").stringValue()).isEqualTo("s2");
		assertThat(this.sent).containsExactly("Hello Ada", "Hello Grace");
	}

	// Nobody is asked for a yes when everybody was written to before.
	private static JsonNode sayHelloAgainIn(String jobId) {
		api.post("/command", "{\"command\": \"Say hello\", \"context\": {\"job_id\": \"%s\"}}".formatted(jobId));
		JsonNode job = api.awaitStatus(jobId, "completed");
		assertThat(job.path("result").stringValue()).isEqualTo("empty");
		assertThat(job.at("/steps/1/result").stringValue()).isEqualTo("empty");
		return job;
	}

	private static JsonNode sayHelloIn(String jobId) {
		api.post("/command", "{\"command\": \"Say hello\", \"context\": {\"job_id\": \"%s\"}}".formatted(jobId));
		api.awaitStatus(jobId, "waiting_for_approval");
		approve(jobId, Map.of("hash", hash(asked(jobId))));
		return api.awaitStatus(jobId, "completed");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			POST   | /jobs/no-such-job/approve   | {"hash": "x"}                        | 404
			POST   | /jobs/no-such-job/approve   | {"hash": " "}                        | 422
			POST   | /jobs/no-such-job/approve   | {}                                   | 422
			POST   | /jobs/no-such-job/reject    | {"reason": ""}                       | 422
			POST   | /jobs/no-such-job/approve   | {"hash": "x", "recipients": "all"}   | 422
			PUT    | /approvals/no-such-job/s1   | {"hash": "x", "texts": {"a": "b"}}   | 409
			PUT    | /approvals/no-such-job/s1   | {"hash": "x", "texts": {}}           | 422
			PUT    | /approvals/no-such-job/s1   | {"hash": "x", "template": "Hi"}      | 409
			PUT    | /do-not-contact/ada         | {"reason": " "}                      | 422
			PUT    | /do-not-contact/a%20b       | {"reason": "x"}                      | 422
			PUT    | /do-not-contact/a%00b       | {"reason": "x"}                      | 400
			PUT    | /do-not-contact/ada         | {"reason": "a\\u0000b"}              | 422
			GET    | /ledger?state=sent          | ``                                   | 422
			GET    | /ledger?limit=0             | ``                                   | 422
			GET    | /ledger?before=x            | ``                                   | 422
			GET    | /ledger?recipient=%20       | ``                                   | 422
			POST   | /ledger/999999/resolve      | {"sent": true, "note": "I looked"}   | 404
			POST   | /ledger/999999/resolve      | {"note": "I looked"}                 | 422
			""")
	void badInputIsRefused(String method, String path, String body, int status) {
		Answer answer = send(method, path, body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.contentType()).startsWith("application/problem+json");
		assertThat(answer.json().path("detail").stringValue()).isNotBlank();
	}

	private Outcome shout(ActionRequest request, StepContext context) {
		List<Map<String, Object>> results = new ArrayList<>();
		try {
			for (Outreach outreach : AGENT.outreach(request)) {
				results.add(result(outreach, context.deliver(outreach, new Wire())).toData());
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		Map<String, Object> output = Map.of(PersonResult.KEY, results);
		return results.stream().noneMatch((result) -> "sent".equals(result.get("result")))
				? Outcome.Succeeded.empty("Nothing sent: " + results, output)
				: new Outcome.Succeeded("Shouted: " + results, output, List.of());
	}

	private static PersonResult result(Outreach outreach, Delivery delivery) {
		return switch (delivery) {
			case Delivery.Sent sent ->
				new PersonResult(outreach.recipient(), outreach.name(), PersonResult.SENT, "", sent.evidence());
			case Delivery.Skipped skipped -> new PersonResult(outreach.recipient(), outreach.name(),
					PersonResult.SKIPPED, skipped.code(), skipped.reason());
			case Delivery.Unclear unclear ->
				new PersonResult(outreach.recipient(), outreach.name(), PersonResult.UNKNOWN, "", unclear.reason());
			case Delivery.Postponed later -> throw new IllegalStateException(later.reason());
		};
	}

	// With a queue of its own.
	private static RunningOrchestrator approving(String mode) {
		return start("approving_" + mode, "--ZIGRAL_APPROVAL=" + mode);
	}

	private static String sayHello(Api api) {
		Answer answer = api.post("/command", "{\"command\": \"Say hello\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().path("job_id").stringValue();
	}

	private String awaitApproval() {
		String jobId = sayHello(api);
		api.awaitStatus(jobId, "waiting_for_approval");
		return jobId;
	}

	private static JsonNode asked(String jobId) {
		return api.get("/approvals?job_id=" + jobId).json().path(0);
	}

	private static String hash(JsonNode approval) {
		return approval.path("hash").stringValue();
	}

	private static Answer approve(String jobId, Map<String, Object> yes) {
		return api.post("/jobs/" + jobId + "/approve", JSON.writeValueAsString(yes));
	}

	private static Answer edit(String jobId, Map<String, Object> edit) {
		return send("PUT", "/approvals/" + jobId + "/s2", JSON.writeValueAsString(edit));
	}

	private static Answer send(String method, String path, String body) {
		return api.send(HttpRequest.newBuilder(URI.create(api.base() + path))
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body)));
	}

	private static String ledgerLine(JsonNode entry) {
		return String.join(" ", entry.path("state").stringValue(), entry.path("kind").stringValue(),
				entry.path("words").stringValue());
	}

	private String profile(String slug) {
		return "https://www.linkedin.com/in/" + slug + "-" + this.family;
	}

	private Map<String, Object> person(String slug, String name) {
		return Map.of("profile_url", profile(slug), "public_identifier", slug + "-" + this.family, "full_name", name,
				"collected_at", "2026-11-02T09:00:00Z", "source", "test");
	}

	private static void plan(String words) {
		plan("CTO", words);
	}

	private static void plan(String title, String words) {
		plan("""
				{"id": "s2", "agent": "tester", "action": "shout",
				 "parameters": {"words": ["WORDS"], "prospects": {"from_step": "s1"}}}""", title, words);
	}

	private static void plan(String second, String title, String words) {
		String plan = """
				{"objective": "Say hello", "not_possible": null, "steps": [
				  {"id": "s1", "agent": "tester", "action": "search_people", "parameters": {"title": "TITLE"}},
				  SECOND]}""".replace("SECOND", second).replace("WORDS", words).replace("TITLE", title);
		provider.stubFor(WireMock.post("/chat/completions").willReturn(ModelAnswers.completion(plan)));
	}

	/** Sends without a page. */
	private final class Wire implements OutreachSender {

		@Override
		public Optional<String> prepare(Outreach outreach) {
			return Optional.empty();
		}

		@Override
		public DeliveryCheck send(Outreach outreach) {
			OutreachIT.this.sent.add(outreach.text());
			return new DeliveryCheck.Seen("wire");
		}

		@Override
		public DeliveryCheck look(Outreach outreach) {
			return OutreachIT.this.sent.contains(outreach.text()) ? new DeliveryCheck.Seen("wire")
					: new DeliveryCheck.NotSeen("Not on the wire");
		}

	}

}
