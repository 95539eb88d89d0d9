package com.zigral.orchestrator.job;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.zigral.agent.Outcome;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.job.store.JobPeople;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ProspectsTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	@Test
	void csvHasAHeaderAndALineForEachPerson() {
		Prospects prospects = new Prospects(List.of(
				Map.of("full_name", "Ada \"Countess\" Byron, Lady", "title", "CTO", "skills", List.of("Looms"), "email",
						"ada@looms.example", "phone", "+44 20 7946 0000"),
				Map.of("full_name", "ليلى حداد", "company", "Line\nbreak", "run", 2)));
		assertThat(prospects.toCsv()).isEqualTo(
				"""
						\uFEFFfull_name,title,company,location,headline,industry,connection_degree,email,phone,websites,profile_url,collected_at,run,outcome,outcome_reason
						"Ada ""Countess"" Byron, Lady",CTO,,,,,,ada@looms.example,"'+44 20 7946 0000",,,,,,
						"ليلى حداد",,"Line
						break",,,,,,,,,,2,,
						""");
	}

	@Test
	void everyLineSaysWhatBecameOfThePerson() {
		Job job = job(Map.of("prospects", List.of(person("ada"), person("bob"))),
				Map.of(PersonResult.KEY, List.of(result("ada", PersonResult.ADDED, "", "Row 2"))),
				Map.of(PersonResult.KEY, List.of(result("ada", PersonResult.SENT, "", "wire"),
						result("cy", PersonResult.SKIPPED, "pending", "Still pending"))));
		assertThat(Prospects.withOutcomes(job).people())
			.extracting((person) -> person.get("full_name"), (person) -> person.get("outcome"),
					(person) -> person.get("outcome_reason"))
			.containsExactly(tuple("ada", "added; sent", ""), tuple("bob", null, null),
					tuple("cy", "skipped", "Still pending"));
		assertThat(Prospects.withOutcomes(job).toCsv()).contains("\"added; sent\",")
			.contains("skipped,\"Still pending\"");
		assertThat(Prospects.of(job).people()).hasSize(2);
	}

	@Test
	void peopleAreCountedByResultAndReasonBesideTheirList() {
		Job job = job(Map.of(PersonResult.KEY,
				List.of(result("ada", PersonResult.SENT, "", "wire"),
						result("bob", PersonResult.SKIPPED, "pending", "Pending"),
						result("cy", PersonResult.SKIPPED, "pending", "Pending"))),
				Map.of());
		assertThat(PeopleCount.of(job.withoutLists().step("s0").output())).contains(List
			.of(new PeopleCount(PersonResult.SENT, null, 1), new PeopleCount(PersonResult.SKIPPED, "pending", 2)));
		assertThat(PeopleCount.of(job.step("s1").output())).isEmpty();
	}

	@SafeVarargs
	private static Job job(Map<String, Object>... outputs) {
		List<PlannedStep> steps = IntStream.range(0, outputs.length)
			.mapToObj((i) -> new PlannedStep("s" + i, "lincoln", "act", Map.of()))
			.toList();
		Job job = Job
			.planned("j1", new Origin("Find", Map.of(), "offline", TokenUsage.NONE), new Plan("Find", steps),
					Instant.EPOCH)
			.started(Instant.EPOCH);
		for (int i = 0; i < outputs.length; i++) {
			job = job.begun("s" + i, Instant.EPOCH)
				.done("s" + i, new Outcome.Succeeded("Done", outputs[i], List.of()), Instant.EPOCH);
		}
		return job;
	}

	@Test
	void whoWorksWithThemSeesWhatAgentsPutOut() {
		Job job = job(List.of(person("ada", "title", "CTO")), List.of());
		assertThat(JobPeople.of(job)).containsExactly(person("ada", "title", "CTO"));
	}

	private static Map<String, Object> person(String slug) {
		return Map.of("profile_url", "https://www.linkedin.com/in/" + slug, "full_name", slug);
	}

	private static Map<String, Object> result(String slug, String result, String code, String reason) {
		return new PersonResult(new ProfileUrl(slug), slug, result, code, reason).toData();
	}

	@Test
	void cellThatWouldBeAFormulaIsText() {
		for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
			String csv = new Prospects(List.of(Map.of("full_name", start + "HYPERLINK(1)"))).toCsv();
			assertThat(csv).contains("'" + start + "HYPERLINK(1)");
		}
	}

	@Test
	void jobThatHasFoundNobodyIsAHeaderOnly() {
		assertThat(new Prospects(List.of()).toCsv().lines()).hasSize(1);
	}

	@Test
	void peopleOfAllRunsStandThereOnceWithTheFirstThatFoundThem() {
		Job job = job(List.of(person("ada", "title", "CTO"), person("grace", "title", "CEO")),
				List.of(person("ADA/", "title", "Founder"), person("linus", "title", "CTO")));
		assertThat(Prospects.of(job).people())
			.extracting((person) -> person.get("run") + " " + person.get("title") + " " + person.get("profile_url"))
			.containsExactly("1 Founder https://www.linkedin.com/in/ADA/", "1 CEO https://www.linkedin.com/in/grace",
					"2 CTO https://www.linkedin.com/in/linus");
	}

	@Test
	void whatALaterRunDoesNotKnowStays() {
		Job job = job(List.of(person("ada", "email", "ada@looms.example")), List.of(person("ada", "email", " ")));
		assertThat(Prospects.of(job).people().getFirst()).containsEntry("email", "ada@looms.example");
	}

	@Test
	void whatWasCollectedLaterWinsWhicheverRunIsShownFirst() {
		Map<String, Object> fresh = new HashMap<>(person("ada", "title", "CTO"));
		fresh.put("collected_at", "2026-11-20T00:00:00Z");
		Map<String, Object> old = new HashMap<>(person("ada", "title", "Intern"));
		old.put("collected_at", "2024-01-01T00:00:00Z");
		old.put("phone", "1");
		assertThat(Prospects.of(job(List.of(fresh), List.of(old))).people()).singleElement()
			.satisfies((ada) -> assertThat(ada).containsEntry("title", "CTO")
				.containsEntry("phone", "1")
				.containsEntry("run", 1));
		assertThat(Prospects.of(job(List.of(old), List.of(fresh))).people()).singleElement()
			.satisfies((ada) -> assertThat(ada).containsEntry("title", "CTO").containsEntry("run", 1));
	}

	@Test
	void peopleWithoutAnAddressAreNotTakenForEachOther() {
		Job job = job(List.of(Map.of("full_name", "Ada"), Map.of("full_name", "Bob", "profile_url", "")),
				List.of(Map.of("full_name", "Cy", "profile_url", "")));
		assertThat(Prospects.of(job).people()).extracting((person) -> person.get("full_name"))
			.containsExactly("Ada", "Bob", "Cy");
	}

	private static Map<String, Object> person(String slug, String field, String value) {
		return Map.of("profile_url", "https://www.linkedin.com/in/" + slug, field, value);
	}

	private static Job job(List<Map<String, Object>> first, List<Map<String, Object>> second) {
		Origin origin = new Origin("Find", Map.of(), "offline", TokenUsage.NONE);
		Plan plan = new Plan("Find", List.of(new PlannedStep("s1", "lincoln", "search_people", Map.of())));
		Job before = found(Job.planned("j1", origin, plan, NOW), "s1", first);
		return found(new JobRuns(before).next(origin, plan, NOW), "s2", second);
	}

	private static Job found(Job planned, String step, List<Map<String, Object>> people) {
		return planned.started(NOW)
			.begun(step, NOW)
			.done(step, new Outcome.Succeeded("Found", Map.of("prospects", people), List.of()), NOW)
			.completed(NOW);
	}

}
