package com.zigral.orchestrator.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.zigral.agent.Outcome;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ProspectsTests {

	@Test
	void csvHasAHeaderAndALineForEachPerson() {
		Prospects prospects = new Prospects(List.of(
				Map.of("full_name", "Ada \"Countess\" Byron, Lady", "title", "CTO", "skills", List.of("Looms"), "email",
						"ada@looms.example", "phone", "+44 20 7946 0000"),
				Map.of("full_name", "ليلى حداد", "company", "Line\nbreak")));
		assertThat(prospects.toCsv()).isEqualTo(
				"""
						\uFEFFfull_name,title,company,location,headline,industry,connection_degree,email,phone,websites,profile_url,collected_at,outcome,outcome_reason
						"Ada ""Countess"" Byron, Lady",CTO,,,,,,ada@looms.example,"'+44 20 7946 0000",,,,,
						"ليلى حداد",,"Line
						break",,,,,,,,,,,
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
		assertThat(Prospects.withOutcomes(job).toCsv()).contains("\"added; sent\",").contains("skipped,\"Still pending\"");
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

}
