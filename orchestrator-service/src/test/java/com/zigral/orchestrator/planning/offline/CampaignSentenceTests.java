package com.zigral.orchestrator.planning.offline;

import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.orchestrator.planning.PlanRequest;
import com.zigral.orchestrator.planning.PlanningOutcome;
import com.zigral.orchestrator.planning.PlanningOutcome.NotUnderstood;
import com.zigral.orchestrator.planning.PlanningOutcome.Planned;
import org.junit.jupiter.api.Test;
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

	@Test
	void aCampaignIsCalledWhatTheSentenceSaysOrAfterItsPeople() {
		assertThat(campaign("Start a campaign \"Q4\": invite 10 CTOs in Austin, withdraw after three weeks"))
			.containsEntry("name", "Q4");
		assertThat(campaign("Invite 10 CTOs in Austin, withdraw after three weeks, in the campaign \"Q5\""))
			.containsEntry("name", "Q5");
		assertThat(campaign("Starte die Kampagne \"Q6\": lade 10 CTOs in Berlin ein, nach drei Wochen zurückziehen"))
			.containsEntry("name", "Q6");
		assertThat(campaign("Invite 10 CTOs in Austin, withdraw after three weeks")).containsEntry("name",
				"CTO, Austin");
		assertThat(campaign("Invite the people in the list \"Fair\", withdraw after three weeks")).containsEntry("name",
				"Fair");
		assertThat(campaign("Invite everyone in the sheet Leads, withdraw after three weeks")).containsEntry("name",
				"Leads");
	}

	@Test
	void aSentenceMayTakeSeveralLines() {
		assertThat(words(
				outcome("Find CTOs in Austin and invite them with the note \"Hi\",\n  two working days after they "
						+ "accept write \"Thanks\",\n\n  a week later without an answer write \"B\", withdraw after three weeks\n")))
			.endsWith("campaign invite Hi; accepted +2 working_days message Thanks; sent +7 days message B; "
					+ "invited +21 days withdraw");
	}

	@Test
	void theObjectiveSaysWhatTheCampaignDoesAndThatItAsksFirst() {
		assertThat(
				objective("Invite 10 CTOs in Austin with the note \"Hi\", a working day after they accept write \"A\", "
						+ "48 hours later write \"B\", withdraw after three weeks"))
			.endsWith("and start a campaign: invite with a note, write 1 working day after they accept, write again "
					+ "48 hours later, withdraw 21 days after the invitation; it ends for whoever answers, and asks for "
					+ "approval before it sends anything");
		assertThat(objective(
				"Lade 10 CTOs in Berlin ein, wenn sie annehmen schreibe \"A\", nach drei Wochen zurückziehen"))
			.endsWith("und eine Kampagne starten: einladen, bei Annahme schreiben, 21 Tage nach der Einladung "
					+ "zurückziehen; sie endet für alle, die antworten, und fragt vor allem, was sie sendet");
	}

	@Test
	void aCampaignThatIsDeclinedIsShownOneThatIsNot() {
		assertThat(outcome("Invite 10 CTOs in Austin with the note \"Hi\", three days later write \"Thanks\""))
			.isInstanceOfSatisfying(NotUnderstood.class, (declined) -> {
				assertThat(declined.suggestions().getFirst()).contains("two working days after they accept");
				assertThat(declined.suggestions())
					.allSatisfy((suggestion) -> assertThat(outcome(suggestion)).isInstanceOf(Planned.class));
			});
	}

	private Map<String, Object> campaign(String sentence) {
		return ((Planned) outcome(sentence)).plan().steps().getLast().parameters();
	}

	private String objective(String sentence) {
		return ((Planned) outcome(sentence)).plan().objective();
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
