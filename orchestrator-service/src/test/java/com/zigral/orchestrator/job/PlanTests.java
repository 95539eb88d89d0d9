package com.zigral.orchestrator.job;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTests {

	private static final Plan PLAN = new Plan("Find",
			List.of(new PlannedStep("s1", "lincoln", "search_people", Map.of("title", "s1")),
					new PlannedStep("s2", "lincoln", "collect_profiles",
							Map.of("prospects", Map.of("from_step", "s1"))),
					new PlannedStep("write", "shaun", "upsert_prospects",
							Map.of("prospects", Map.of("from_step", "s2"), "spreadsheet", "s2"))));

	@Test
	void staysAsItIsWhereNoneOfItsIdsIsTaken() {
		assertThat(PLAN.after(Set.of("s3", "s4"))).isSameAs(PLAN);
	}

	@Test
	void goesOnFromTheHighestNumberWithItsReferences() {
		Plan after = PLAN.after(Set.of("s1", "s10", "other"));
		assertThat(after.steps()).extracting(PlannedStep::id).containsExactly("s11", "s12", "write");
		assertThat(after.steps().get(1).reference("prospects")).contains("s11");
		assertThat(after.steps().get(2).reference("prospects")).contains("s12");
	}

	@Test
	void otherIdsAreNumberedOnlyWhereTheyAreTaken() {
		Plan after = PLAN.after(Set.of("write"));
		assertThat(after.steps()).extracting(PlannedStep::id).containsExactly("s1", "s2", "s3");
	}

	@Test
	void whatOnlyLooksLikeAnIdIsLeftAlone() {
		Plan after = PLAN.after(Set.of("s1", "s2"));
		assertThat(after.steps().getFirst().parameters()).containsEntry("title", "s1");
		assertThat(after.steps().getLast().parameters()).containsEntry("spreadsheet", "s2");
	}

	@Test
	void listsAndAbsentStepsAreNoReferencesToItsSteps() {
		Plan plan = new Plan("Find", List.of(
				new PlannedStep("s1", "lincoln", "collect_profiles", Map.of("prospects", Map.of("from_list", "s1"))),
				new PlannedStep("s2", "lincoln", "collect_profiles", Map.of("prospects", Map.of("from_step", "x")))));
		Plan after = plan.after(Set.of("s1"));
		assertThat(after.steps().getFirst().list("prospects")).contains("s1");
		assertThat(after.steps().getLast().reference("prospects")).contains("x");
	}

}
