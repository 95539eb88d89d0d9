package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.TestAgent;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.planning.PlanningOutcome.NotUnderstood;
import com.zigral.orchestrator.planning.PlanningOutcome.Planned;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class OfflinePlannerTests {

	private final OfflinePlanner planner = new OfflinePlanner(new PlanValidator(
			new Catalog(List.of(new TestAgent("lincoln"), new TestAgent("shaun"))), new JsonMapper()));

	@Test
	void theMainSentenceIsThreeSteps() {
		Plan plan = plan("Find CTOs of fintech companies in Austin and add them to the sheet Austin CTOs", Map.of());
		assertThat(plan.steps()).containsExactly(
				new PlannedStep("s1", "lincoln", "search_people",
						Map.of("title", "CTO", "industry", "fintech", "location", "Austin", "limit", 25)),
				new PlannedStep("s2", "lincoln", "collect_profiles", Map.of("prospects", Map.of("from_step", "s1"))),
				new PlannedStep("s3", "shaun", "upsert_prospects",
						Map.of("spreadsheet", "Austin CTOs", "prospects", Map.of("from_step", "s2"))));
		assertThat(plan.objective()).contains("CTO", "fintech", "Austin");
	}

	@Test
	void theContextFillsInWhatTheSentenceLeavesOpen() {
		Plan plan = plan("Find CTOs in Dallas and put them in my sheet",
				Map.of("target_industry", "fintech", "target_location", "Austin", "limit", 7, "spreadsheet", "Mine"));
		assertThat(plan.steps().getFirst().parameters())
			.isEqualTo(Map.of("title", "CTO", "industry", "fintech", "location", "Dallas", "limit", 7));
		assertThat(plan.steps().getLast().parameters()).containsEntry("spreadsheet", "Mine");
	}

	@Test
	void withoutASheetNothingIsWritten() {
		assertThat(plan("Find CTOs in Austin", Map.of()).steps()).extracting(PlannedStep::action)
			.containsExactly("search_people", "collect_profiles");
	}

	@Test
	void anUnknownSentenceIsAnsweredWithExamplesAndTheWayToAModel() {
		assertThat(outcome("Invite everyone", Map.of())).isInstanceOfSatisfying(NotUnderstood.class,
				(unclear) -> assertThat(unclear.message()).contains("OPENAI_API_KEY", "Find CTOs of fintech"));
	}

	@Test
	void whatNoAgentCanDoIsSaidWithoutExamples() {
		OfflinePlanner alone = new OfflinePlanner(
				new PlanValidator(new Catalog(List.of(new TestAgent("shaun"))), new JsonMapper()));
		PlanRequest request = new PlanRequest("Find CTOs in Austin", Map.of(), List.of(), List.of(), List.of(),
				TokenUsage.NONE);
		assertThat(alone.plan(request).outcome()).isEqualTo(new NotUnderstood(
				"The sentence was understood, but no agent here can do lincoln.search_people. Say it without that part."));
	}

	@Test
	void aMessageWithoutQuotesIsToldToHaveSome() {
		assertThat(outcome("Find CTOs in Austin and message them hello", Map.of())).isInstanceOfSatisfying(
				NotUnderstood.class, (unclear) -> assertThat(unclear.message()).contains("in double quotes"));
	}

	@Test
	void aLimitOutsideTheActionsRangeIsRefused() {
		assertThat(outcome("Find 5000 CTOs in Austin", Map.of())).isInstanceOfSatisfying(NotUnderstood.class,
				(unclear) -> assertThat(unclear.message()).contains("limit", "1000"));
	}

	@Test
	void aSentenceForNobodyInParticularIsRefused() {
		assertThat(outcome("Find people", Map.of())).isInstanceOf(NotUnderstood.class);
	}

	private Plan plan(String sentence, Map<String, Object> context) {
		PlanningOutcome outcome = outcome(sentence, context);
		assertThat(outcome).isInstanceOf(Planned.class);
		return ((Planned) outcome).plan();
	}

	private PlanningOutcome outcome(String sentence, Map<String, Object> context) {
		return this.planner.plan(new PlanRequest(sentence, context, List.of(), List.of(), List.of(), TokenUsage.NONE))
			.outcome();
	}

}
