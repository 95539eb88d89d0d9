package com.zigral.orchestrator.job.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.zigral.agent.Outcome;
import com.zigral.agent.PersonResult;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.Origin;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.TokenUsage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PersonStepsTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	@Test
	void eachPersonHasWhatEachStepDidForThem() {
		Job job = job(
				Map.of("prospects", List.of(person("ada"), person("bob"), Map.of("full_name", "Nobody's address"))),
				Map.of("prospects", List.of(person("ada"), person("bob")), "not_collected",
						List.of(Map.of("profile_url", url("bob"), "outcome", "gone", "reason", "The page is gone"))),
				Map.of(PersonResult.KEY, List.of(result("ada", PersonResult.ADDED, "", "Row 5"),
						result("cy", PersonResult.SKIPPED, "pending", "Still pending"))));
		List<PersonSteps> people = PersonSteps.of(job);
		assertThat(people).extracting(PersonSteps::fullName).containsExactly("ada", "bob", "Nobody's address", "cy");
		assertThat(people.get(0).steps())
			.extracting(PersonSteps.Done::step, PersonSteps.Done::result, PersonSteps.Done::reason)
			.containsExactly(tuple("s0", "found", ""), tuple("s1", "read", ""), tuple("s2", "added", "Row 5"));
		assertThat(people.get(1).steps()).extracting(PersonSteps.Done::result, PersonSteps.Done::code)
			.containsExactly(tuple("found", ""), tuple("not_read", "gone"));
		assertThat(people.get(2).steps()).isEmpty();
		assertThat(people.get(3).steps()).extracting(PersonSteps.Done::result, PersonSteps.Done::reason)
			.containsExactly(tuple("skipped", "Still pending"));
		assertThat(people.get(1).has("not_read")).isTrue();
		assertThat(people.get(1).has("added")).isFalse();
		assertThat(people.get(0).contains("cto")).isTrue();
		assertThat(people.get(0).contains("cfo")).isFalse();
	}

	@SafeVarargs
	private static Job job(Map<String, Object>... outputs) {
		List<PlannedStep> steps = List.of(new PlannedStep("s0", "lincoln", "search_people", Map.of()),
				new PlannedStep("s1", "lincoln", "collect_profiles", Map.of("prospects", Map.of("from_step", "s0"))),
				new PlannedStep("s2", "shaun", "upsert_prospects", Map.of("prospects", Map.of("from_step", "s1"))));
		Job job = Job
			.planned("j1", new Origin("Find", Map.of(), "offline", TokenUsage.NONE), new Plan("Find", steps), NOW)
			.started(NOW);
		for (int i = 0; i < outputs.length; i++) {
			job = job.begun("s" + i, NOW).done("s" + i, new Outcome.Succeeded("Done", outputs[i], List.of()), NOW);
		}
		return job;
	}

	private static Map<String, Object> person(String slug) {
		return Map.of("full_name", slug, "title", "CTO", "profile_url", url(slug));
	}

	private static Map<String, Object> result(String slug, String result, String code, String reason) {
		return Map.of("profile_url", url(slug), "name", slug, "result", result, "code", code, "reason", reason);
	}

	private static String url(String slug) {
		return "https://www.linkedin.com/in/" + slug;
	}

}
