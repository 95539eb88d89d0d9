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
 * Sentences that salespeople would write, each with its plan, and those that must not be
 * planned.
 */
class SentenceTableTests {

	private static final JobSoFar AUSTIN = new JobSoFar("q4", List.of("Find CTOs in Austin"), 10,
			Map.of("title", "CTO", "location", "Austin", "limit", 10), List.of());

	private final OfflinePlanner planner = Sentences.planner();

	@ParameterizedTest
	@CsvFileSource(resources = { "planned-english.txt", "planned-german.txt" }, delimiter = '|', quoteCharacter = '`')
	void theSentenceIsPlannedAsMeant(String sentence, String plan) {
		assertThat(outcome(sentence)).isInstanceOfSatisfying(Planned.class,
				(planned) -> assertThat(Sentences.words(planned.plan())).isEqualTo(plan));
	}

	@ParameterizedTest
	@CsvFileSource(resources = "declined.txt", delimiter = '|', quoteCharacter = '`')
	void theSentenceIsDeclinedInOneLineWithSentencesThatArePlanned(String sentence) {
		assertThat(outcome(sentence)).isInstanceOfSatisfying(NotUnderstood.class, (declined) -> {
			assertThat(declined.message()).isNotBlank().doesNotContain("\n");
			assertThat(declined.suggestions()).hasSizeBetween(1, 3)
				.allSatisfy((suggestion) -> assertThat(outcome(suggestion)).isInstanceOf(Planned.class));
		});
	}

	@ParameterizedTest
	@CsvFileSource(resources = "going-on.txt", delimiter = '|', quoteCharacter = '`')
	void theSentenceGoesOnWithThePeopleOfItsJob(String sentence, String plan) {
		PlanningOutcome outcome = outcome(sentence, AUSTIN);
		if (plan.equals("declined")) {
			assertThat(outcome).isInstanceOf(NotUnderstood.class);
		}
		else {
			assertThat(outcome).isInstanceOfSatisfying(Planned.class,
					(planned) -> assertThat(Sentences.words(planned.plan())).isEqualTo(plan));
		}
	}

	@ParameterizedTest
	@CsvFileSource(resources = { "planned-english.txt", "planned-german.txt" }, delimiter = '|', quoteCharacter = '`')
	void aJobWithPeopleChangesNoSentenceThatNamesItsOwn(String sentence, String plan) {
		assertThat(outcome(sentence, AUSTIN)).isInstanceOfSatisfying(Planned.class,
				(planned) -> assertThat(Sentences.words(planned.plan())).isEqualTo(plan));
	}

	private PlanningOutcome outcome(String sentence) {
		return outcome(sentence, JobSoFar.NOTHING);
	}

	private PlanningOutcome outcome(String sentence, JobSoFar job) {
		return this.planner.plan(new PlanRequest(sentence, Map.of(), job, List.of(), TokenUsage.NONE)).outcome();
	}

}
