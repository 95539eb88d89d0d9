package com.zigral.orchestrator.planning.offline;

import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.orchestrator.planning.PlanRequest;
import com.zigral.orchestrator.planning.PlanningOutcome;
import com.zigral.orchestrator.planning.PlanningOutcome.NotUnderstood;
import com.zigral.orchestrator.planning.PlanningOutcome.Planned;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sentences with later steps, each with its campaign, and those of which none must be
 * made.
 */
class CampaignSentenceTests {

	private final OfflinePlanner planner = Sentences.planner();

	@ParameterizedTest
	@CsvFileSource(resources = { "campaigns-english.txt", "campaigns-german.txt" }, delimiter = '|',
			quoteCharacter = '`')
	void theSentenceIsTheCampaignThatIsMeant(String sentence, String plan) {
		assertThat(words(outcome(sentence))).isEqualTo(plan);
	}

	@ParameterizedTest
	@CsvFileSource(resources = "campaigns-declined.txt", delimiter = '|', quoteCharacter = '`')
	void theSentenceIsNoCampaign(String sentence, String planOrReason) {
		PlanningOutcome outcome = outcome(sentence);
		assertThat(words(outcome)).doesNotContain("campaign");
		if (planOrReason.startsWith("{location")) {
			assertThat(words(outcome)).isEqualTo(planOrReason);
		}
		else {
			assertThat(outcome).isInstanceOfSatisfying(NotUnderstood.class,
					(declined) -> assertThat(declined.message()).contains(planOrReason));
		}
	}

	private static String words(PlanningOutcome outcome) {
		return (outcome instanceof Planned planned) ? Sentences.words(planned.plan())
				: ((NotUnderstood) outcome).message().replace("campaign", "sequence");
	}

	private PlanningOutcome outcome(String sentence) {
		return this.planner.plan(new PlanRequest(sentence, Map.of(), JobSoFar.NOTHING, List.of(), TokenUsage.NONE))
			.outcome();
	}

}
