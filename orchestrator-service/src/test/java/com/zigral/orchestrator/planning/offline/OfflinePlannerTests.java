package com.zigral.orchestrator.planning.offline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.TestAgent;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.planning.PlanRequest;
import com.zigral.orchestrator.planning.PlanValidator;
import com.zigral.orchestrator.planning.PlanningOutcome;
import com.zigral.orchestrator.planning.PlanningOutcome.NotUnderstood;
import com.zigral.orchestrator.planning.PlanningOutcome.Planned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class OfflinePlannerTests {

	private final OfflinePlanner planner = Sentences.planner();

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
	void theContextNeverSaysWhomToReachOutTo() {
		assertThat(outcome("Invite people", Map.of("target_location", "Austin"))).isInstanceOf(NotUnderstood.class);
		assertThat(outcome("Invite everyone", Map.of("target_location", "Austin"))).isInstanceOf(NotUnderstood.class);
	}

	@Test
	void withoutASheetNothingIsWritten() {
		assertThat(plan("Find CTOs in Austin", Map.of()).steps()).extracting(PlannedStep::action)
			.containsExactly("search_people", "collect_profiles");
	}

	@Test
	void aDeclinedSentenceIsAnsweredWithWhatWasUnderstoodAndWhatWouldBe() {
		assertThat(outcome("Find 20 CTOs in Austin quickly", Map.of())).isEqualTo(new NotUnderstood(
				"I do not understand \"quickly\" here. With OPENAI_API_KEY a language model plans the rest.",
				List.of("title: CTO", "place: Austin", "at most: 20"), List.of("quickly"),
				List.of("Find 20 CTOs in Austin", "Find 20 CTOs in Austin and add them to the sheet \"Prospects\"",
						"Find CTOs of fintech companies in Austin and add them to the sheet \"Austin CTOs\"")));
	}

	@Test
	void whatIsDoneNowhereIsNotPromisedWithAModel() {
		assertThat(outcome("Email the CFOs in Austin", Map.of())).isInstanceOfSatisfying(NotUnderstood.class,
				(declined) -> assertThat(declined.message()).contains("\"Email the\"")
					.doesNotContain("OPENAI_API_KEY"));
	}

	@Test
	void theAnswerIsInTheLanguageOfTheSentence() {
		assertThat(outcome("Finde CTOs in Berlin ganz schnell", Map.of())).isInstanceOfSatisfying(NotUnderstood.class,
				(declined) -> {
					assertThat(declined.message()).contains("verstehe ich hier nicht", "OPENAI_API_KEY");
					assertThat(declined.understood()).contains("Titel: CTO", "Ort: Berlin");
					assertThat(declined.suggestions()).contains("Finde CTOs in Berlin");
				});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Find CTOs in Austin every Monday       | every Monday  | Find CTOs in Austin
			Find CTOs in Austin but not at Acme    | but not       | Find CTOs in Austin
			Find all CTOs in Austin                | all           | Find 50 CTOs in Austin
			Find CTOs in Austin within 50 miles    | miles         | Find 20 CTOs in Austin
			Find CTOs in Austin who like golf      | like          | Find CTOs in Austin
			""")
	void theWordsItIsAboutAreNamed(String sentence, String words, String suggestion) {
		assertThat(outcome(sentence, Map.of())).isInstanceOfSatisfying(NotUnderstood.class, (declined) -> {
			assertThat(declined.notUnderstood()).contains(words);
			assertThat(declined.suggestions()).contains(suggestion);
		});
	}

	@Test
	void whatNoAgentCanDoIsSaidWithoutExamples() {
		OfflinePlanner alone = new OfflinePlanner(new PlanValidator(new Catalog(List.of(new TestAgent("shaun"))),
				new JsonMapper(), (_) -> Optional.empty(), (_) -> Optional.empty()));
		PlanRequest request = PlanRequest.of("Find CTOs in Austin", Map.of());
		assertThat(alone.plan(request).outcome()).isInstanceOfSatisfying(NotUnderstood.class, (declined) -> {
			assertThat(declined.message()).contains("no agent here can do lincoln.search_people");
			assertThat(declined.suggestions()).isEmpty();
		});
	}

	@Test
	void aMessageWithoutQuotesIsToldToHaveSome() {
		assertThat(outcome("Find CTOs in Austin and message them hello", Map.of())).isInstanceOfSatisfying(
				NotUnderstood.class, (unclear) -> assertThat(unclear.message()).contains("in quotes"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Invite https://www.linkedin.com/in/x-y with the note "Hi" | https://www.linkedin.com/in/x-y
					Message linkedin.com/in/x-y "Hi"                          | linkedin.com
					Read https://www.linkedin.com/search/results/people/?a=b  | https://www.linkedin.com/search/results/people/?a=b
					""")
	void anAddressOnLinkedInIsNamedWithWhatToSayInstead(String sentence, String address) {
		assertThat(outcome(sentence, Map.of())).isInstanceOfSatisfying(NotUnderstood.class,
				(declined) -> assertThat(declined.message()).contains("\"" + address + "\"", "a list")
					.doesNotContain("OPENAI_API_KEY"));
	}

	@Test
	void peopleOfNoJobAreNamedByTheWordsForThem() {
		assertThat(outcome("Withdraw the invitations", Map.of())).isInstanceOfSatisfying(NotUnderstood.class,
				(declined) -> assertThat(declined.message()).contains("(\"Withdraw the invitations\")"));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"Connect with the 12 people in my sheet Expo without a note and use the note \"Great meeting you!\"",
			"Connect with the CTOs in Austin without a note. Note: \"Great meeting you!\"" })
	void aNoteBesideWithoutANoteIsToldToBeOneOrTheOther(String sentence) {
		assertThat(outcome(sentence, Map.of())).isInstanceOfSatisfying(NotUnderstood.class,
				(declined) -> assertThat(declined.message()).contains("no note", "\"Great meeting you!\"")
					.doesNotContain("understand"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Invite the CTOs from the sheet Leads",
			"Message everyone in the sheet Leads who replied \"Thanks\"", "Find CTOs in Austin and quickly invite them",
			"Invite CTOs in Austin, but not at Acme" })
	void noSuggestionReachesOutWithoutTheWordsThatWereLeftOut(String sentence) {
		assertThat(outcome(sentence, Map.of())).isInstanceOfSatisfying(NotUnderstood.class,
				(declined) -> assertThat(declined.suggestions()).isNotEmpty()
					.noneMatch((suggestion) -> suggestion.toLowerCase(Locale.ROOT).contains("invite"))
					.noneMatch((suggestion) -> suggestion.contains("Thanks")));
	}

	@Test
	void aNumberInsteadOfAllIsSuggestedForAMessageToo() {
		assertThat(outcome("Message all CTOs in Austin \"Hi\"", Map.of())).isInstanceOfSatisfying(NotUnderstood.class,
				(declined) -> assertThat(declined.suggestions()).contains("Message 50 CTOs in Austin \"Hi\""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Message the CTO of Acme 'Hi'         | 1
			Message the CTOs of Acme 'Hi'        | 25
			Message the CTO of Acme or Dell 'Hi' | 25
			Find the CTO of Acme                 | 25
			Invite a CTO in Austin               | 1
			""")
	void aMessageToThePersonOfACompanyGoesToOne(String sentence, int limit) {
		assertThat(plan(sentence.replace('\'', '"'), Map.of()).steps().getFirst().parameters()).containsEntry("limit",
				limit);
	}

	@Test
	void whatWasReadOnAWrongTrackLeavesNothingBehind() {
		assertThat(plan("Get the profiles of 20 CTOs in Austin", Map.of()).steps().getFirst().parameters())
			.isEqualTo(Map.of("title", "CTO", "location", "Austin", "limit", 20));
	}

	@Test
	void aLimitOutsideTheActionsRangeIsRefused() {
		assertThat(outcome("Find 5000 CTOs in Austin", Map.of())).isInstanceOfSatisfying(NotUnderstood.class,
				(unclear) -> assertThat(unclear.message()).contains("limit", "2500"));
	}

	@Test
	void whatIsQuotedIsNeverAWish() {
		assertThat(plan("Find CTOs in Austin and put them in the sheet \"and invite them\"", Map.of()).steps())
			.extracting(PlannedStep::action)
			.doesNotContain("send_connection_requests");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a of ", "and find ", "to sheet ", "send them \"x\" ", "in a, ", "\"\" ", "CTO in ",
			"sales ", "in Berlin or ", "(", "'", "the sheet ", "after 3 days ", "when they accept ",
			"a week later write \"x\" ", "invite them, two days after they accept write \"x\", " })
	void aLongSentenceIsReadToItsEnd(String part) {
		String sentence = "Find " + part.repeat(4000 / part.length());
		assertThat(outcome(sentence, Map.of())).isInstanceOf(NotUnderstood.class);
	}

	private Plan plan(String sentence, Map<String, Object> context) {
		PlanningOutcome outcome = outcome(sentence, context);
		assertThat(outcome).isInstanceOf(Planned.class);
		return ((Planned) outcome).plan();
	}

	private PlanningOutcome outcome(String sentence, Map<String, Object> context) {
		return this.planner.plan(PlanRequest.of(sentence, context)).outcome();
	}

}
