package com.zigral.orchestrator.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.TestAgent;
import com.zigral.orchestrator.campaign.agent.CampaignCatalog;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.service.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Campaigns in plans, whoever made them.
 */
class CampaignPlanTests {

	private static final Map<String, Object> INVITE = step("invite", "enrolled", 0, "working_days", "Hi {first_name}");

	private static final Map<String, Object> THANKS = step("message", "accepted", 2, "working_days", "Thanks");

	private static final Map<String, Object> AGAIN = step("message", "sent", 7, "days", "Any thoughts?");

	private static final Map<String, Object> WITHDRAW = step("withdraw", "invited", 21, "days", "");

	private static final Map<String, Object> PEOPLE = Map.of("from_step", "s1");

	private final TestAgent agent = new TestAgent("lincoln");

	private final PlanValidator validator;

	CampaignPlanTests() {
		this.agent.worksWith("me");
		this.validator = new PlanValidator(CampaignCatalog.with(List.of(this.agent)), new JsonMapper(),
				(_) -> Optional.of("there is no such list"), (_) -> Optional.empty());
	}

	@Test
	void aWholeCampaignHasNoProblem() {
		assertThat(problems(INVITE, THANKS, AGAIN, WITHDRAW)).isEmpty();
		assertThat(problems(step("message", "enrolled", 0, "days", "Hi"), AGAIN)).isEmpty();
		assertThat(problems(INVITE, WITHDRAW, THANKS)).isEmpty();
	}

	@Test
	void itsPeopleComeFromAStepAListOrAJob() {
		assertThat(of(parameters(Map.of("from_job", "q4"), INVITE, THANKS))).isEmpty();
		assertThat(of(parameters(Map.of("from_list", "Gone"), INVITE, THANKS)))
			.containsExactly("steps[1].parameters.prospects: there is no such list");
		assertThat(of(parameters(Map.of("from_step", "s9"), INVITE, THANKS))).singleElement()
			.asString()
			.contains("no earlier step 's9'");
		Map<String, Object> nobody = new LinkedHashMap<>(parameters(PEOPLE, INVITE, THANKS));
		nobody.remove("prospects");
		assertThat(of(nobody)).singleElement().asString().contains("prospects");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					message  | accepted | 400   | days         | B            | steps[1].delay: must be 0 to 365 days
					message  | accepted | 251   | working_days | B            | steps[1].delay: must be 0 to 250 working_days
					message  | accepted | -1    | days         | B            | steps[1].delay
					message  | accepted | 1     | weeks        | B            | steps[1].unit
					message  | accepted | 1     | days         | ``           | steps[1].text: must not be blank
					message  | enrolled | 1     | days         | B            | steps[1].after: must be 'accepted'
					message  | sent     | 1     | days         | B            | steps[1].after: must be 'accepted'
					message  | replied  | 1     | days         | B            | steps[1].after
					call     | accepted | 1     | days         | B            | steps[1].kind
					invite   | enrolled | 1     | days         | B            | steps[1].kind: can only be 'invite' in the first step
					withdraw | accepted | 21    | days         | ``           | steps[1].after: must be 'invited'
					withdraw | invited  | 21    | days         | Bye          | steps[1].text: must not be given
					""")
	void whatACampaignCannotDoIsNamedWithItsPlace(String kind, String after, int delay, String unit, String text,
			String problem) {
		assertThat(problems(INVITE, step(kind, after, delay, unit, text))).isNotEmpty()
			.anySatisfy((line) -> assertThat(line).startsWith("steps[1].parameters." + problem));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Hi {nick}", "Dear [Name]" })
	void aPlaceholderThatStandsForNothingIsRefused(String note) {
		assertThat(problems(step("invite", "enrolled", 0, "days", note), THANKS)).singleElement()
			.asString()
			.startsWith("steps[1].parameters.steps[0].text: has the placeholder " + note.split(" ")[1]);
	}

	@Test
	void aNoteThatIsTooLongIsRefused() {
		assertThat(problems(step("invite", "enrolled", 0, "days", "x".repeat(201)), THANKS))
			.containsExactly("steps[1].parameters.steps[0].text: has 201 characters without its placeholders; "
					+ "at most 200 can be sent");
	}

	@Test
	void aDelayBeyondEveryUnitIsRefused() {
		assertThat(problems(INVITE,
				Map.of("kind", "message", "after", "accepted", "delay", 4_294_967_297L, "unit", "hours", "text", "B")))
			.singleElement()
			.asString()
			.startsWith("steps[1].parameters.steps[1].delay");
	}

	@Test
	void theSameWordsTwiceAreRefused() {
		assertThat(problems(INVITE, THANKS, step("message", "sent", 7, "days", "Thanks")))
			.containsExactly("steps[1].parameters.steps[2].text: is what another step says already");
	}

	@Test
	void aCampaignOnlyTakesBackWhatItSends() {
		assertThat(problems(step("message", "enrolled", 0, "days", "Hi"), WITHDRAW))
			.contains("steps[1].parameters.steps[1].kind: can be 'withdraw' once, after a step that invites");
	}

	@Test
	void thereAreOneToTenSteps() {
		List<Map<String, Object>> many = new ArrayList<>(List.of(INVITE, THANKS));
		for (int i = 0; i < 9; i++) {
			many.add(step("message", "sent", 7, "days", "Message " + i));
		}
		assertThat(problems(many.toArray())).isNotEmpty();
		assertThat(problems()).isNotEmpty();
	}

	@Test
	void itHasANameAndNothingElse() {
		Map<String, Object> more = new LinkedHashMap<>(parameters(PEOPLE, INVITE, THANKS));
		more.put("hurry", true);
		assertThat(of(more)).singleElement().asString().contains("hurry");
		more.remove("hurry");
		more.put("name", " ");
		assertThat(of(more)).isNotEmpty();
		more.remove("name");
		assertThat(of(more)).singleElement().asString().contains("name");
	}

	@Test
	void withoutAnAgentThatInvitesThereAreNoCampaigns() {
		this.agent.worksWithoutAccount();
		assertThat(problems(INVITE, THANKS)).singleElement().asString().contains("no agent here invites people");
	}

	private List<String> problems(Object... steps) {
		return of(parameters(PEOPLE, steps));
	}

	private List<String> of(Map<String, Object> parameters) {
		return this.validator
			.problems(new Plan("Start a campaign",
					List.of(new PlannedStep("s1", "lincoln", "search_people", Map.of("limit", 5)),
							new PlannedStep("s2", "campaigns", "start", parameters))))
			.stream()
			.map(FieldProblem::line)
			.toList();
	}

	private static Map<String, Object> parameters(Map<String, Object> people, Object... steps) {
		return Map.of("name", "Austin", "steps", List.of(steps), "prospects", people);
	}

	private static Map<String, Object> step(String kind, String after, int delay, String unit, String text) {
		return Map.of("kind", kind, "after", after, "delay", delay, "unit", unit, "text", text);
	}

}
