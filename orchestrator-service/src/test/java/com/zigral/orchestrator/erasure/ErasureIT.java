package com.zigral.orchestrator.erasure;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.orchestrator.Api;
import com.zigral.orchestrator.Api.Answer;
import com.zigral.orchestrator.MemoryStack;
import com.zigral.orchestrator.ModelAnswers;
import com.zigral.orchestrator.RunningOrchestrator;
import com.zigral.orchestrator.TestAgent;
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
 * The people of all jobs and how one of them is erased, over HTTP, with the real context
 * manager and a real PostgreSQL.
 */
class ErasureIT {

	private static final String SHEET = "https://docs.google.com/spreadsheets/d/1/edit";

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

	private static Api memory;

	// People of its own for each test.
	private final String family = "x" + UUID.randomUUID().toString().substring(0, 8);

	@BeforeAll
	static void start() throws InterruptedException {
		stack = MemoryStack.start(data);
		orchestrator = RunningOrchestrator.start(stack.postgres().url("zigral"), stack.uri(Service.CONTEXT_MANAGER),
				data, AGENT, "--OPENAI_API_KEY=sk-secret", "--OPENAI_BASE_URL=" + provider.baseUrl(),
				"--OPENAI_MODEL=test");
		api = orchestrator.api();
		memory = new Api(stack.uri(Service.CONTEXT_MANAGER));
	}

	@AfterAll
	static void stop() {
		orchestrator.close();
		stack.close();
	}

	@BeforeEach
	void findTwoPeople() {
		plan("collect_profiles");
		AGENT.does((request, context) -> found());
	}

	@Test
	void peopleOfAllJobsAreListedOnceWithTheLastThatIsKnown() {
		run();
		String second = run();
		JsonNode people = api.get("/people?q=" + this.family).json();
		assertThat(names(people)).containsExactlyInAnyOrder("Ada Lovelace " + this.family,
				"Grace Hopper " + this.family);
		assertThat(people.at("/0/job_id").stringValue()).isEqualTo(second);
		assertThat(people.at("/0/status").stringValue()).isEqualTo("not_contacted");
	}

	@Test
	void aSearchFindsBeginningsWithoutAccentsInNameTitleAndCompany() {
		run();
		for (String q : List.of("lovel", "LOVELACE", "enginè", "paylane", "ada pay")) {
			assertThat(names(api.get("/people?q=" + encoded(q + " " + this.family)).json())).as(q)
				.containsExactly("Ada Lovelace " + this.family);
		}
		assertThat(api.get("/people?q=" + encoded("ovelace " + this.family)).json()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "newest", "name", "company" })
	void everyOrderGoesThroughAllPagesOnce(String sort) {
		run();
		String path = "/people?limit=1&sort=" + sort + "&q=" + this.family;
		Answer first = api.get(path);
		assertThat(first.headers().firstValue("X-Total-Count")).contains("2");
		String next = first.headers().firstValue("Link").orElseThrow().replaceAll("^<|>.*$", "");
		Answer second = api.get(next);
		assertThat(second.status()).as(second.body()).isEqualTo(200);
		assertThat(second.headers().firstValue("Link")).isEmpty();
		assertThat(List.of(names(first.json()).getFirst(), names(second.json()).getFirst()))
			.containsExactlyInAnyOrder("Ada Lovelace " + this.family, "Grace Hopper " + this.family);
	}

	@Test
	void whoeverMustNotBeContactedIsShownAsSuch() {
		run();
		send("PUT", "/do-not-contact/ada-" + this.family, "{\"reason\": \"Asked us to stop\"}");
		JsonNode listed = api.get("/people?status=do_not_contact&q=" + this.family).json();
		assertThat(api.get("/people/ada-" + this.family).json()).isEqualTo(listed.path(0));
		assertThat(api.get("/people/nobody-" + this.family).status()).isEqualTo(404);
		assertThat(names(listed)).containsExactly("Ada Lovelace " + this.family);
		assertThat(listed.at("/0/do_not_contact").stringValue()).isEqualTo("Asked us to stop");
		assertThat(names(api.get("/people?status=not_contacted&q=" + this.family).json()))
			.containsExactly("Grace Hopper " + this.family);
		assertThat(api.get("/people?status=contacted&q=" + this.family).json()).isEmpty();
	}

	@Test
	void csvHasALineForEachPersonAndNoFormula() {
		AGENT.does((request, context) -> succeeded(List.of(person("ada", "=HYPERLINK(1) " + this.family))));
		run();
		Answer csv = api.get("/people.csv?q=" + this.family);
		assertThat(csv.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
		assertThat(csv.body().lines()).hasSize(2).last().asString().contains("'=HYPERLINK(1)").doesNotContain(",=");
	}

	@Test
	void csvForAnotherToolHasItsColumns() {
		String jobId = run();
		for (String path : List.of("/people.csv?q=" + this.family + "&for=hubspot",
				"/jobs/" + jobId + "/prospects.csv?for=hubspot")) {
			assertThat(api.get(path).body().replace("\"", "")).startsWith("First name,Last name,Email,Phone number,")
				.contains("/in/ada-" + this.family);
		}
		assertThat(api.get("/people.csv?for=fax").status()).isEqualTo(422);
		assertThat(api.get("/jobs/" + jobId + "/prospects.csv?for=fax").status()).isEqualTo(422);
	}

	@Test
	void peopleComeAsAWorkbookToo() {
		AGENT.does((request, context) -> succeeded(List.of(person("ada", "Ada " + this.family))));
		String jobId = run();
		for (String path : List.of("/people.xlsx?q=" + this.family, "/jobs/" + jobId + "/prospects.xlsx")) {
			Answer workbook = api.get(path);
			assertThat(workbook.contentType()).as(path)
				.isEqualToIgnoringCase("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
			assertThat(workbook.body()).startsWith("PK");
		}
	}

	@Test
	void anErasedPersonStandsNowhereAndTheOthersStay() throws IOException {
		String jobId = run();
		Path page = Files.createDirectories(data.resolve("artifacts").resolve(jobId).resolve("s1"))
			.resolve("failure.html");
		Files.writeString(page, "<a href='https://www.linkedin.com/in/ada-" + this.family + "'>");
		Path screenshot = Files.write(page.resolveSibling("failure.png"), new byte[1]);
		Path evidence = Files.write(
				page.resolveSibling("message-" + new ProfileUrl("ada-" + this.family).fileName() + ".png"),
				new byte[1]);
		Path other = Files.write(page.resolveSibling("page.png"), new byte[1]);
		String note = "/people/ada-" + this.family + "/note";
		String body = "{\"note\": \"Met at the fair\", \"tags\": [\"Fair " + this.family + "\"]}";
		assertThat(send("PUT", note, body).status()).isEqualTo(200);
		Answer answer = send("DELETE", "/people/ada-" + this.family, "");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(api.get(note).body()).doesNotContain("fair", "Fair");
		assertThat(api.get("/tags").body()).doesNotContain(this.family);
		assertThat(send("PUT", note, body).status()).as("of whoever was erased").isEqualTo(409);
		assertThat(api.get(note).json().path("version").intValue()).isZero();
		assertThat(answer.json().path("erased")).isEqualTo(JSON.readTree(
				"""
						{"people": 1, "checkpoints": 1, "contexts": 1, "ledger": 0, "approvals": 0, "do_not_contact": 0, "files": 3, "lists": 0, "campaigns": 0, "schedules": 0, "notes": 1}"""));
		assertThat(answer.json().at("/not_reached/0/where").stringValue()).isEqualTo(SHEET);
		for (String place : List.of("", "/checkpoint", "/checkpoint/items")) {
			assertThat(memory.get("/context/" + jobId + place).body()).doesNotContain("ada-" + this.family, "Lovelace");
		}
		assertThat(memory.get("/context/" + jobId + "/checkpoint/items").body()).contains("grace-" + this.family);
		assertThat(names(api.get("/people?q=" + this.family).json())).containsExactly("Grace Hopper " + this.family);
		assertThat(List.of(page, screenshot, evidence)).noneMatch(Files::exists);
		assertThat(other).exists();
		assertThat(api.get("/jobs/" + jobId).json().path("status").stringValue()).isEqualTo("completed");
	}

	@Test
	void aScheduleWhoseSentenceNamesAnErasedPersonIsToldOf() {
		run();
		String schedule = api
			.post("/schedules",
					"""
							{"name": "Weekly", "when": "on Mondays at 9", "command": "Write to https://www.linkedin.com/in/ada-%s"}"""
						.formatted(this.family))
			.json()
			.path("id")
			.stringValue();
		JsonNode places = send("DELETE", "/people/ada-" + this.family, "").json().path("not_reached");
		assertThat(places.valueStream()
			.filter((place) -> place.path("what").stringValue().equals("schedule"))
			.map((place) -> place.path("where").stringValue())).containsExactly(schedule);
	}

	@Test
	void anErasedPersonIsGoneFromEarlierRunsToo() {
		String jobId = run();
		AGENT.does((request, context) -> new Outcome.Succeeded("Nobody", Map.of("prospects", List.of()), List.of()));
		api.post("/command",
				"{\"command\": \"Find more\", \"dry_run\": true, \"context\": {\"job_id\": \"%s\"}}".formatted(jobId));
		Answer answer = send("DELETE", "/people/ada-" + this.family, "");
		assertThat(answer.json().at("/erased/checkpoints").intValue()).as(answer.body()).isOne();
		assertThat(answer.json().at("/not_reached/0/where").stringValue()).isEqualTo(SHEET);
		for (String place : List.of("", "/checkpoint", "/checkpoint/items")) {
			assertThat(memory.get("/context/" + jobId + place).body()).doesNotContain("ada-" + this.family, "Lovelace");
		}
		assertThat(names(api.get("/jobs/" + jobId + "/prospects").json()))
			.containsExactly("Grace Hopper " + this.family);
		api.post("/jobs/" + jobId + "/start", "");
		api.awaitStatus(jobId, "completed");
		assertThat(names(api.get("/jobs/" + jobId + "/prospects").json()))
			.containsExactly("Grace Hopper " + this.family);
	}

	@Test
	void erasingAgainDoesNoHarmAndStillNamesTheSheets() {
		run();
		send("DELETE", "/people/ada-" + this.family, "");
		Answer again = send("DELETE", "/people/ada-" + this.family, "");
		assertThat(again.status()).as(again.body()).isEqualTo(200);
		assertThat(again.json().path("erased").valueStream()).allMatch((count) -> count.intValue() == 0);
		assertThat(again.json().at("/not_reached/0/where").stringValue()).isEqualTo(SHEET);
	}

	@Test
	void whoeverWasErasedDoesNotComeBack() {
		run();
		send("DELETE", "/people/ada-" + this.family, "");
		String jobId = run();
		assertThat(memory.get("/context/" + jobId + "/checkpoint/items").body()).doesNotContain("ada-" + this.family)
			.contains("grace-" + this.family);
		assertThat(names(api.get("/people?q=" + this.family).json())).containsExactly("Grace Hopper " + this.family);
	}

	@Test
	void whoMayStandInARowWithoutAnAddressIsProposedWithReasonsAndPickedByAPerson() {
		List<Map<String, Object>> asked = new CopyOnWriteArrayList<>();
		AGENT.does((request, context) -> {
			asked.addAll(request.objects("people"));
			return candidates(request.objects("people"));
		});
		String list = "/lists/" + listWithoutAddresses();
		Answer begun = api.post(list + "/candidates", "");
		assertThat(begun.status()).as(begun.body()).isEqualTo(202);
		assertThat(begun.headers().firstValue("Location"))
			.contains("/jobs/" + begun.json().path("job_id").stringValue());
		assertThat(begun.json().path("rows").toString()).isEqualTo("[2,3]");
		api.awaitStatus(begun.json().path("job_id").stringValue(), "completed");
		assertThat(asked.getFirst()).containsEntry("full_name", "Ada Lovelace " + this.family)
			.containsEntry("company", "paylane");
		JsonNode found = api.get(list + "/people/2/candidates").json();
		assertThat(found.path("status").stringValue()).isEqualTo("found");
		assertThat(names(found.path("candidates"))).containsExactly("Ada Lovelace " + this.family,
				"Grace Hopper " + this.family);
		assertThat(found.at("/candidates/0/reasons/1")).isEqualTo(JSON.readTree(
				"{\"field\": \"company\", \"agreement\": \"same\", \"row\": \"Paylane GmbH\", \"candidate\": \"Paylane\"}"));
		assertThat(found.at("/candidates/1/reasons/0/agreement").stringValue()).isEqualTo("different");
		assertThat(api.get(list + "/people/3/candidates").json().path("status").stringValue()).isEqualTo("nobody");
		assertThat(api.get(list + "/people?limit=1").json().at("/0/state").stringValue()).isEqualTo("to_be_resolved");
		send("DELETE", "/people/grace-" + this.family, "");
		JsonNode left = api.get(list + "/people/2/candidates").json().path("candidates");
		assertThat(names(left)).containsExactly("Ada Lovelace " + this.family);
		api.post(list + "/people/2/resolve",
				"{\"profile_url\": \"%s\"}".formatted(left.at("/0/profile_url").stringValue()));
		assertThat(api.get(list + "/people/2/candidates").json().path("status").stringValue()).isEqualTo("resolved");
	}

	@Test
	void rowsAreLookedForOnceUnlessTheyAreNamed() {
		AGENT.does((request, context) -> candidates(request.objects("people")));
		String list = "/lists/" + listWithoutAddresses();
		assertThat(api.get(list + "/people/2/candidates").json().path("status").stringValue())
			.isEqualTo("not_searched");
		assertThat(api.post(list + "/candidates", "{\"rows\": [3]}").json().path("rows").toString()).isEqualTo("[3]");
		assertThat(api.post(list + "/candidates", "{}").json().path("rows").toString()).isEqualTo("[2]");
		assertThat(api.post(list + "/candidates", "").status()).isEqualTo(409);
		assertThat(api.post(list + "/candidates", "{\"rows\": [2, 4]}").status()).isEqualTo(422);
		assertThat(api.post(list + "/candidates", "{\"rows\": [0]}").status()).isEqualTo(422);
		assertThat(api.post("/lists/none/candidates", "").status()).isEqualTo(404);
		assertThat(api.get(list + "/people/99/candidates").status()).isEqualTo(404);
		JsonNode again = api.post(list + "/candidates", "{\"rows\": [2]}").json();
		api.awaitStatus(again.path("job_id").stringValue(), "completed");
	}

	private String listWithoutAddresses() {
		String file = "Full Name,Company,Profile URL\nAda Lovelace %1$s,Paylane GmbH,\nZed %1$s,,\nCy,,/in/cy-%1$s\n"
			.formatted(this.family);
		JsonNode list = api.send(HttpRequest.newBuilder(api.base().resolve("/lists"))
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.ofString(
					"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n%s\r\n--b--\r\n"
						.formatted(file))))
			.json();
		String id = list.path("id").stringValue();
		assertThat(api.post("/lists/" + id + "/candidates", "").status()).isEqualTo(409);
		assertThat(api.post("/lists/" + id + "/commit", "").status()).isEqualTo(200);
		return id;
	}

	// Everybody may be Ada or Grace, but nobody may be Zed.
	private Outcome candidates(List<Map<String, Object>> wanted) {
		return new Outcome.Succeeded("Looked for them",
				Map.of("candidates",
						wanted.stream()
							.map((person) -> Map.of("row", person.getOrDefault("row", 0), "keywords",
									person.getOrDefault("full_name", ""), "hidden", 0, "prospects",
									String.valueOf(person.get("full_name")).startsWith("Zed") ? List.of()
											: List.of(person("grace", "Grace Hopper " + this.family),
													person("ada", "Ada Lovelace " + this.family))))
							.toList()),
				List.of());
	}

	@Test
	void nobodyIsErasedWhileAJobWorksWithThem() {
		CountDownLatch release = new CountDownLatch(1);
		AGENT.does((request, context) -> {
			if (request.action().equals("collect_profiles")) {
				await(release);
			}
			return found();
		});
		String jobId = command();
		api.awaitJob(jobId, (job) -> job.at("/steps/1/status").asString("").equals("running"));
		Answer refused = send("DELETE", "/people/ada-" + this.family, "");
		assertThat(refused.status()).as(refused.body()).isEqualTo(409);
		assertThat(refused.json().path("detail").stringValue()).contains(jobId, "is running");
		release.countDown();
		api.awaitStatus(jobId, "completed");
		assertThat(names(api.get("/people?q=" + this.family).json())).hasSize(2);
		assertThat(send("DELETE", "/people/ada-" + this.family, "").status()).isEqualTo(200);
	}

	@Test
	void requestsForApprovalShowWhoIsLeftOutAndForgetWhoIsErased() {
		plan("shout");
		send("PUT", "/do-not-contact/ada-" + this.family, "{\"reason\": \"Asked us to stop\"}");
		String jobId = command();
		api.awaitStatus(jobId, "waiting_for_approval");
		JsonNode asked = api.get("/approvals?job_id=" + jobId).json().path(0);
		assertThat(asked.at("/left_out/0/reason").stringValue())
			.isEqualTo("Ada Lovelace " + this.family + " is on the do-not-contact list");
		assertThat(asked.path("items")).hasSize(1);
		assertThat(send("DELETE", "/people/ada-" + this.family, "").json().path("detail").stringValue())
			.contains("waiting_for_approval");
		api.post("/jobs/" + jobId + "/cancel", "");
		JsonNode erased = send("DELETE", "/people/ada-" + this.family, "").json().path("erased");
		assertThat(erased.path("approvals").intValue()).isOne();
		assertThat(erased.path("do_not_contact").intValue()).isOne();
		assertThat(api.get("/approvals?job_id=" + jobId).body()).doesNotContain("ada-" + this.family);
	}

	@Test
	void whatSomebodyElseWroteDownIsErasedToTheDigitAndHistoryIsNamed() {
		String jobId = "note-" + this.family;
		memory.post("/context", """
				{"job_id": "%s", "job_type": "notes", "context_data":
				 {"n": 1.10, "big": 123456789012345678901234567890, "who": "see linkedin.com/in/ada-%s!"}}"""
			.formatted(jobId, this.family));
		memory.post("/context/" + jobId + "/events", """
				{"type": "seen", "data": {"who": "https://www.linkedin.com/in/ada-%s"}}""".formatted(this.family));
		JsonNode answer = send("DELETE", "/people/ada-" + this.family, "").json();
		assertThat(answer.at("/erased/contexts").intValue()).isOne();
		assertThat(answer.at("/not_reached/0/what").stringValue()).isEqualTo("history");
		assertThat(answer.at("/not_reached/0/where").stringValue()).isEqualTo(jobId);
		assertThat(memory.get("/context/" + jobId).body()).contains("1.10", "123456789012345678901234567890",
				"see (erased)!");
	}

	@Test
	void theAccountShowsItsBudgetsItsHoursAndThatNobodyHasIt() {
		JsonNode account = api.get("/account").json();
		assertThat(account.at("/budgets").valueStream().map((budget) -> budget.path("kind").stringValue()))
			.containsExactly("invitation", "message", "profile_view");
		assertThat(account.at("/budgets/0/day").toString()).isEqualTo("{\"used\":0,\"cap\":15,\"next_free_at\":null}");
		assertThat(account.at("/working_hours/days")).hasSize(5);
		assertThat(account.at("/working_hours/from").stringValue()).startsWith("08:00");
		assertThat(account.at("/lease/held").booleanValue()).isFalse();
		assertThat(account.path("in_doubt").intValue()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "DELETE,/people/%20,422", "DELETE,/people/a%20b,422", "DELETE,/people/a%00b,400",
			"DELETE,/people/nobody-at-all,200", "GET,/people?limit=0,422", "GET,/people?limit=501,422",
			"GET,/people?limit=x,422", "GET,/people?status=odd,422", "GET,/people?sort=odd,422",
			"GET,/people?after=odd,422", "GET,/people?after=TkVXRVNUCngKeA,422", "GET,/people?q=a%00b,422",
			"GET,/people?q=%27%3A*%20%26%20%7C%20%21,200", "GET,/people.csv?status=odd,422" })
	void badInputIsAClearProblem(String method, String path, int status) {
		Answer answer = send(method, path, "");
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.contentType()).startsWith((status == 200) ? "application/json" : "application/problem+json");
	}

	@Test
	void whatIsFarTooLongIsRefused() {
		assertThat(send("DELETE", "/people/" + "a".repeat(201), "").status()).isEqualTo(422);
		assertThat(api.get("/people?q=" + "a".repeat(201)).status()).isEqualTo(422);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Outcome found() {
		return succeeded(
				List.of(person("ada", "Ada Lovelace " + this.family), person("grace", "Grace Hopper " + this.family)));
	}

	private static Outcome succeeded(List<Map<String, Object>> people) {
		return new Outcome.Succeeded("Found " + people.getFirst().get("full_name"),
				Map.of("prospects", people, "spreadsheet_url", SHEET, "title", "Austin CTOs"), List.of());
	}

	private Map<String, Object> person(String slug, String name) {
		return Map.of("profile_url", "https://www.linkedin.com/in/" + slug + "-" + this.family, "full_name", name,
				"title", slug.equals("ada") ? "Chief Engineer" : "CTO", "company",
				slug.equals("ada") ? "Paylane" : "Cobol", "collected_at", "2026-11-02T09:00:00Z", "source", "test");
	}

	private static String run() {
		String jobId = command();
		api.awaitStatus(jobId, "completed");
		return jobId;
	}

	private static String command() {
		Answer answer = api.post("/command", "{\"command\": \"Find them\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().path("job_id").stringValue();
	}

	private static Answer send(String method, String path, String body) {
		return api.send(HttpRequest.newBuilder(URI.create(api.base() + path))
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body)));
	}

	private static List<String> names(JsonNode people) {
		return people.valueStream().map((person) -> person.path("full_name").stringValue()).toList();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static void plan(String second) {
		String plan = """
				{"objective": "Find them", "not_possible": null, "steps": [
				  {"id": "s1", "agent": "tester", "action": "search_people", "parameters": {"title": "CTO"}},
				  {"id": "s2", "agent": "tester", "action": "SECOND", "parameters": {PARAMETERS}}]}"""
			.replace("SECOND", second)
			.replace("PARAMETERS", (second.equals("shout") ? "\"words\": [\"Hello\"], " : "")
					+ "\"prospects\": {\"from_step\": \"s1\"}");
		provider.stubFor(WireMock.post("/chat/completions").willReturn(ModelAnswers.completion(plan)));
	}

}
