package com.zigral.orchestrator.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.orchestrator.Api;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.member.Criteria;
import com.zigral.standin.linkedin.member.Facet;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Position;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole product: both packaged services as processes, PostgreSQL, Chromium, the
 * practice LinkedIn and the Sheets server.
 */
class EndToEndIT {

	/** What LinkedIn shows of people who have none. */
	private static final String NO_HEADLINE = "--";

	private static final String KEY = Base64.getEncoder()
		.encodeToString(new byte[] { 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, 9, 0, 4, 5, 2, 3, 5, 3, 6, 0, 2, 8, 7, 4, 7, 1, 3,
				5, 2, 6, 6 });

	@TempDir
	static Path data;

	private static Stack stack;

	private static Api api;

	@BeforeAll
	static void start() throws InterruptedException {
		stack = Stack.start(StackSettings.practice(Path.of(".."), data)
			.withEnvironment(Map.of("RATE_LIMIT_PER_MINUTE", "1000", "LINCOLN_PAUSE_MIN", "0ms", "LINCOLN_PAUSE_MAX",
					"0ms", "RUN_HEARTBEAT", "1s", "LINKEDIN_WORKING_HOURS", "00:00-00:00", "LINKEDIN_WORKING_DAYS",
					"MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY", "ZIGRAL_ENCRYPTION_KEY", KEY)));
		api = new Api(stack.uri(Service.ORCHESTRATOR));
	}

	@AfterAll
	static void stop() {
		stack.close();
	}

	@Test
	void oneSentenceFillsASheetWithExactlyThePeopleTheSiteHolds() {
		JsonNode planned = command("austin",
				"Find CTOs of fintech companies in Austin and add them to the sheet Austin CTOs");
		assertThat(planned.path("status").stringValue()).isEqualTo("running");
		assertThat(planned.path("steps").valueStream().map((step) -> step.path("action").stringValue()))
			.containsExactly("search_people", "collect_profiles", "upsert_prospects");
		api.awaitStatus("austin", "completed");
		assertThat(sheet("Austin CTOs")).containsExactlyInAnyOrderElementsOf(ctosOfFintechInAustin(25));
		assertThat(sheet("Austin CTOs")).hasSizeGreaterThanOrEqualTo(10);
		assertThat(api.get("/actuator/prometheus").body()).as("a Chromium with a page takes some tens of megabytes")
			.containsPattern("zigral_browser_memory_bytes\\{[^}]*} [1-9]\\.\\d*E[7-9]")
			.containsPattern("zigral_budget_left\\{[^}]*kind=\"profile_view\"[^}]*} \\d");
	}

	@Test
	void neitherTheBrowserNorItsDriverNorTheDatabaseHasASecret() {
		command("environ", "Find 3 CTOs of fintech companies in Austin and add them to the sheet Environ");
		api.awaitStatus("environ", "completed");
		ProcessHandle orchestrator = stack.process(Service.ORCHESTRATOR);
		assertThat(environ(orchestrator)).contains(KEY, stack.linkedIn().password());
		List<String> others = Stream
			.of(orchestrator.descendants(), stack.postgres().process().descendants(),
					Stream.of(stack.postgres().process()))
			.flatMap((processes) -> processes)
			.map(EndToEndIT::environ)
			.toList();
		assertThat(others).anyMatch((text) -> text.contains("PLAYWRIGHT_NODEJS_PATH"))
			.hasSizeGreaterThan(5)
			.allSatisfy((text) -> assertThat(text).doesNotContain(KEY, stack.linkedIn().password(), "postgres://",
					"GOOGLE_SHEETS_CREDENTIALS_PATH=/"));
		assertThat(environ(stack.process(Service.CONTEXT_MANAGER))).doesNotContain(KEY, stack.linkedIn().password(),
				"GOOGLE_SHEETS");
	}

	@Test
	void theContextManagerHoldsTheJobWithItsResults() {
		command("results", "Find 3 CTOs of fintech companies in Austin and add them to the sheet Results");
		api.awaitStatus("results", "completed");
		Api memory = new Api(stack.uri(Service.CONTEXT_MANAGER));
		JsonNode data = memory.get("/context/results").json().path("context_data");
		assertThat(data.path("status").stringValue()).isEqualTo("completed");
		assertThat(data.path("command").stringValue()).startsWith("Find 3 CTOs");
		assertThat(data.at("/results/1/summary").stringValue()).startsWith("Read 3 of 3 profiles");
		JsonNode checkpoint = memory.get("/context/results/checkpoint").json();
		assertThat(checkpoint.at("/lists/places/s2~1output~1prospects/size").intValue()).isEqualTo(3);
		assertThat(checkpoint.at("/steps/2/output/added").intValue()).isEqualTo(3);
	}

	@Test
	void theSameCommandAgainAddsNothing() {
		String sentence = "Find 5 CTOs of fintech companies in Austin and add them to the sheet Twice";
		command("twice", sentence);
		api.awaitStatus("twice", "completed");
		List<Map<String, String>> before = sheet("Twice");
		command("twice", sentence);
		api.awaitStatus("twice", "completed");
		assertThat(sheet("Twice")).hasSize(5).isEqualTo(before);
		assertThat(stack.sheets().idsOf("Twice")).hasSize(1);
	}

	@Test
	void aKilledOrchestratorGoesOnWhereItWas() throws IOException, InterruptedException {
		PracticeLinkedIn site = stack.linkedIn();
		site.ledger().clear();
		command("killed", "Find CTOs of fintech companies in Austin and add them to the sheet Killed");
		JsonNode seen = api.awaitJob("killed", (job) -> job.at("/steps/1/progress/done").asInt(0) >= 3);
		assertThat(seen.at("/steps/1/status").stringValue()).isEqualTo("running");
		stack.kill(Service.ORCHESTRATOR);
		Set<String> collected = collected("killed");
		stack.restart(Service.ORCHESTRATOR);
		api.awaitStatus("killed", "completed");
		assertThat(collected).hasSizeGreaterThanOrEqualTo(3);
		assertThat(visits(site)).allSatisfy((page, times) -> assertThat(times).as("visits to %s", page)
			.isLessThanOrEqualTo(collected.contains(slug(page)) ? 1 : 2));
		assertThat(sheet("Killed")).containsExactlyInAnyOrderElementsOf(ctosOfFintechInAustin(25));
	}

	@Test
	void twoJobsOfOneAccountNeverOverlap() {
		PracticeLinkedIn site = stack.linkedIn();
		site.ledger().clear();
		for (String name : List.of("one", "other")) {
			command(name, "Find 3 CTOs of fintech companies in Austin and add them to '" + name + "'");
		}
		api.awaitStatus("one", "completed");
		api.awaitStatus("other", "completed");
		List<String> pages = site.ledger()
			.entries()
			.stream()
			.filter((entry) -> entry.kind() == LedgerEntry.Kind.SEARCH_PAGE
					|| entry.kind() == LedgerEntry.Kind.PROFILE_VIEW)
			.map(LedgerEntry::path)
			.toList();
		int half = pages.size() / 2;
		assertThat(half).isGreaterThan(3);
		assertThat(pages.subList(0, half)).isEqualTo(pages.subList(half, pages.size()));
	}

	@Test
	void aPlaceThatTheSiteDoesNotKnowFailsTheJobWithASentence() {
		command("nowhere", "Find CTOs in Ulaanbaatar and add them to the sheet Nowhere");
		assertThat(api.awaitStatus("nowhere", "failed").path("error").stringValue()).contains("Ulaanbaatar");
		assertThat(stack.sheets().idsOf("Nowhere")).isEmpty();
	}

	@Test
	void peopleAreInvitedAfterAYesAndOnceWhateverIsKilledThenWrittenToOnceTheyAccept()
			throws IOException, InterruptedException {
		PracticeLinkedIn site = stack.linkedIn();
		site.ledger().clear();
		command("invite",
				"Find 6 CTOs of fintech companies in Austin and invite them with the note \\\"Hi {first_name}\\\"");
		api.awaitStatus("invite", "waiting_for_approval");
		assertThat(site.ledger().paths(LedgerEntry.Kind.INVITATION)).isEmpty();
		Map<String, String> asked = approve("invite");
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> !site.ledger().paths(LedgerEntry.Kind.INVITATION).isEmpty());
		stack.kill(Service.ORCHESTRATOR);
		stack.restart(Service.ORCHESTRATOR);
		api.awaitStatus("invite", "completed");
		List<Member> strangers = ctosOfFintechInAustinAsMembers(6).stream()
			.filter((member) -> member.degree() > 1)
			.toList();
		assertThat(strangers).hasSizeGreaterThanOrEqualTo(3);
		assertThat(sent(site, LedgerEntry.Kind.INVITATION)).containsExactlyElementsOf(
				strangers.stream().map((member) -> profile(member) + ": " + asked.get(profile(member))).toList());
		site.network().accept(strangers.getFirst());
		command("write", "Find 6 CTOs of fintech companies in Austin and message them \\\"Thanks, {first_name}\\\"");
		api.awaitStatus("write", "waiting_for_approval");
		assertThat(api.get("/approvals?job_id=write").json().at("/0/left_out").valueStream()).isNotEmpty()
			.allSatisfy((person) -> assertThat(person.path("code").stringValue()).isEqualTo("not_connected"));
		Map<String, String> words = approve("write");
		api.awaitStatus("write", "completed");
		assertThat(sent(site, LedgerEntry.Kind.MESSAGE))
			.contains(profile(strangers.getFirst()) + ": " + words.get(profile(strangers.getFirst())))
			.noneMatch((message) -> message.startsWith(profile(strangers.getLast()) + ":"));
		assertThat(api.get("/ledger?job_id=invite&state=confirmed").json()).hasSize(strangers.size());
	}

	private static Map<String, String> approve(String jobId) {
		JsonNode approval = api.get("/approvals?job_id=" + jobId).json().path(0);
		Map<String, String> texts = new HashMap<>();
		approval.path("items")
			.forEach((item) -> texts.put(item.path("recipient").stringValue(), item.path("text").stringValue()));
		Api.Answer answer = api.post("/jobs/" + jobId + "/approve",
				"{\"hash\": \"%s\", \"by\": \"Sam\"}".formatted(approval.path("hash").stringValue()));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return texts;
	}

	private static List<String> sent(PracticeLinkedIn site, LedgerEntry.Kind kind) {
		return site.ledger()
			.entries()
			.stream()
			.filter((entry) -> entry.kind() == kind)
			.map((entry) -> ProfileUrl.from(entry.path()).orElseThrow() + ": " + entry.text())
			.toList();
	}

	/**
	 * What the environment of a process is, or was until it ended just now.
	 * @param process the process
	 * @return its variables
	 */
	private static String environ(ProcessHandle process) {
		try {
			return Files.readString(Path.of("/proc/" + process.pid() + "/environ"), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			return "";
		}
	}

	private static String profile(Member member) {
		return new ProfileUrl(member.slug()).toString();
	}

	private static JsonNode command(String jobId, String sentence) {
		Api.Answer answer = api.post("/command",
				"{\"command\": \"%s\", \"context\": {\"job_id\": \"%s\"}}".formatted(sentence, jobId));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private static Set<String> collected(String jobId) {
		Set<String> slugs = new HashSet<>();
		new Api(stack.uri(Service.CONTEXT_MANAGER)).get("/context/" + jobId + "/checkpoint/items?limit=1000")
			.json()
			.valueStream()
			.filter((item) -> item.path("step").stringValue().startsWith("s2."))
			.flatMap((item) -> item.findValuesAsString("public_identifier").stream())
			.forEach(slugs::add);
		return slugs;
	}

	private static Map<String, Integer> visits(PracticeLinkedIn site) {
		Map<String, Integer> visits = new HashMap<>();
		site.ledger().paths(LedgerEntry.Kind.PROFILE_VIEW).forEach((path) -> visits.merge(path, 1, Integer::sum));
		return visits;
	}

	private static String slug(String path) {
		return ProfileUrl.from(path).orElseThrow().publicIdentifier();
	}

	private static List<Map<String, String>> ctosOfFintechInAustin(int limit) {
		return ctosOfFintechInAustinAsMembers(limit).stream().map(EndToEndIT::row).toList();
	}

	private static List<Member> ctosOfFintechInAustinAsMembers(int limit) {
		PracticeLinkedIn site = stack.linkedIn();
		return site
			.search(Criteria.NONE.withTitle("CTO")
				.with(Facet.PLACE, site.term(Facet.PLACE, "Austin, Texas Metropolitan Area"))
				.with(Facet.INDUSTRY, site.term(Facet.INDUSTRY, "Financial Services")))
			.stream()
			.filter((member) -> !member.hidden())
			.limit(limit)
			.toList();
	}

	private static Map<String, String> row(Member member) {
		Position position = member.current().orElseThrow();
		return Map.of("Full Name", member.name(), "Title", position.title(), "Company", position.company().name(),
				"Location", member.place().name(), "Headline",
				member.headline().equals(NO_HEADLINE) ? "" : member.headline(), "Profile URL",
				new ProfileUrl(member.slug()).toString());
	}

	private static List<Map<String, String>> sheet(String title) {
		List<String> ids = stack.sheets().idsOf(title);
		assertThat(ids).hasSize(1);
		List<List<String>> rows = stack.sheets().rows(ids.getFirst(), "Prospects");
		List<String> headers = rows.getFirst();
		List<Map<String, String>> people = new ArrayList<>();
		for (List<String> row : rows.subList(1, rows.size())) {
			Map<String, String> person = new HashMap<>();
			IntStream.range(0, row.size()).forEach((i) -> person.put(headers.get(i), row.get(i)));
			person.keySet().retainAll(Set.of("Full Name", "Title", "Company", "Location", "Headline", "Profile URL"));
			people.add(person);
		}
		return people;
	}

}
