package com.zigral.orchestrator.job.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.agent.Outcome;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.Origin;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.TokenUsage;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

class JobPeopleTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	private static final Origin ORIGIN = new Origin("Find CTOs", Map.of(), "offline", TokenUsage.NONE);

	private final Jobs jobs = Mockito.mock(Jobs.class);

	private final JobPeople people = new JobPeople(this.jobs, List.of());

	@Test
	void themAreThePeopleOfTheRunsBefore() {
		Job second = found(new JobRuns(first()).next(ORIGIN, search("Bob"), NOW), "Bob", "Cy");
		assertThat(names(this.people.people("j1", second))).containsExactly("Ada", "Bob");
		Job third = new JobRuns(second).next(ORIGIN, search("Dee"), NOW);
		assertThat(names(this.people.people("j1", third))).containsExactly("Ada", "Bob", "Cy");
		assertThat(names(JobPeople.of(second).stream())).containsExactly("Ada", "Bob", "Cy");
	}

	@Test
	void thePeopleOfAnotherJobAreThoseOfAllItsRuns() {
		BDDMockito.given(this.jobs.find("j1")).willReturn(Optional.of(new StoredJob(first(), "\"1\"")));
		Job other = Job.planned("j2", ORIGIN, search("x"), NOW);
		assertThat(names(this.people.people("j1", other))).containsExactly("Ada", "Bob");
		assertThat(this.people.people("gone", other)).isEmpty();
	}

	@Test
	void nobodyIsTakenFromAJobThatHasNobody() {
		BDDMockito.given(this.jobs.find("j1")).willReturn(Optional.of(new StoredJob(first(), "\"1\"")));
		BDDMockito.given(this.jobs.find("j3"))
			.willReturn(Optional.of(new StoredJob(Job.planned("j3", ORIGIN, search("x"), NOW), "\"1\"")));
		assertThat(this.people.problem("j1")).isEmpty();
		assertThat(this.people.problem("j3")).contains("the job 'j3' has found nobody");
		assertThat(this.people.problem("j4")).contains("there is no job 'j4'");
		assertThat(this.people.problem("../etc")).contains("there is no job '../etc'");
	}

	@Test
	void theLastSearchIsThatOfAnyRun() {
		Job third = new JobRuns(first()).next(ORIGIN,
				new Plan("Invite", List.of(new PlannedStep("s1", "lincoln", "send_connection_requests", Map.of()))),
				NOW);
		assertThat(JobPeople.lastSearch(third)).isEqualTo(Map.of("title", "Ada"));
		assertThat(JobPeople.lastSearch(Job.planned("j3", ORIGIN, search("x"), NOW))).isEmpty();
	}

	private static Job first() {
		return found(Job.planned("j1", ORIGIN, search("Ada"), NOW), "Ada", "Bob");
	}

	private static Plan search(String title) {
		return new Plan("Find", List.of(new PlannedStep("s1", "lincoln", "search_people", Map.of("title", title))));
	}

	private static Job found(Job planned, String... names) {
		String step = planned.steps().getFirst().id();
		List<Map<String, String>> people = Stream.of(names)
			.map((name) -> Map.of("full_name", name, "profile_url", "https://www.linkedin.com/in/" + name))
			.toList();
		return planned.started(NOW)
			.begun(step, NOW)
			.done(step, new Outcome.Succeeded("Done", Map.of("prospects", people), List.of()), NOW)
			.completed(NOW);
	}

	private static List<Object> names(List<Map<String, Object>> people) {
		return names(people.stream());
	}

	private static List<Object> names(Stream<Map<String, Object>> people) {
		return people.map((person) -> person.getOrDefault("full_name", "")).toList();
	}

}
