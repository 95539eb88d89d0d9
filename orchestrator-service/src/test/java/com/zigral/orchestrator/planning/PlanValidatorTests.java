package com.zigral.orchestrator.planning;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.TestAgent;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.service.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PlanValidatorTests {

	private static final PlannedStep SEARCH = new PlannedStep("s1", "lincoln", "search_people", Map.of("limit", 5));

	private final PlanValidator validator = new PlanValidator(new Catalog(List.of(new TestAgent("lincoln"))),
			new JsonMapper(), PlanValidatorTests::listProblem, PlanValidatorTests::jobProblem);

	@Test
	void aPlanWhoseReferencesFitHasNoProblem() {
		assertThat(problems(SEARCH, collect("s2", "s1"), collect("s3", "s2"))).isEmpty();
	}

	@Test
	void peopleMayComeFromAListThatHasComeIn() {
		assertThat(problems(collectFrom(Map.of("from_list", "Fair")))).isEmpty();
		assertThat(problems(collectFrom(Map.of("from_list", "Gone")))).singleElement()
			.asString()
			.startsWith("steps[0].parameters.prospects: there is no list");
		assertThat(problems(collectFrom(Map.of("from_list", "Fair", "from_step", "s1")))).isNotEmpty();
		assertThat(problems(collectFrom(Map.of()))).isNotEmpty();
	}

	@Test
	void peopleMayComeFromAJobThatHasFoundSome() {
		assertThat(problems(collectFrom(Map.of("from_job", "q4")))).isEmpty();
		assertThat(problems(collectFrom(Map.of("from_job", "q5")))).singleElement()
			.asString()
			.startsWith("steps[0].parameters.prospects: there is no job");
		assertThat(problems(collectFrom(Map.of("from_job", "q4", "from_list", "Fair")))).isNotEmpty();
	}

	private static PlannedStep collectFrom(Map<String, Object> reference) {
		return new PlannedStep("s1", "lincoln", "collect_profiles", Map.of("prospects", reference));
	}

	private static Optional<String> jobProblem(String job) {
		return job.equals("q4") ? Optional.empty() : Optional.of("there is no job '" + job + "'");
	}

	private static Optional<String> listProblem(String list) {
		return list.equals("Fair") ? Optional.empty() : Optional.of("there is no list '" + list + "'");
	}

	@Test
	void aProblemAfterADoubledIdHasItsOwnPlace() {
		assertThat(problems(SEARCH, collect("s1", "s1"), new PlannedStep("s3", "nobody", "search_people", Map.of())))
			.extracting((problem) -> problem.split(":")[0])
			.containsExactly("steps[1].id", "steps[2]");
	}

	@Test
	void anUnknownAgentIsNamed() {
		assertThat(problems(new PlannedStep("s1", "nobody", "search_people", Map.of()))).singleElement()
			.asString()
			.contains("steps[0]", "nobody.search_people");
	}

	@Test
	void anUnknownActionIsNamed() {
		assertThat(problems(new PlannedStep("s1", "lincoln", "hack", Map.of()))).singleElement()
			.asString()
			.contains("lincoln.hack");
	}

	@Test
	void aParameterOutsideTheSchemaIsNamed() {
		assertThat(problems(new PlannedStep("s1", "lincoln", "search_people", Map.of("password", "x")))).singleElement()
			.asString()
			.contains("steps[0].parameters", "password");
	}

	@Test
	void aTitleMayBeOneOrSeveralAndNeitherNoneNorBlank() {
		assertThat(problems(search("CTO"))).isEmpty();
		assertThat(problems(search(List.of("CTO", "VP Engineering")))).isEmpty();
		assertThat(problems(search(List.of()))).isNotEmpty()
			.allMatch((problem) -> problem.contains("steps[0].parameters.title"));
		assertThat(problems(search(List.of(" ")))).isNotEmpty();
		assertThat(problems(search(5))).isNotEmpty();
	}

	private static PlannedStep search(Object title) {
		return new PlannedStep("s1", "lincoln", "search_people", Map.of("title", title));
	}

	@Test
	void aParameterOutsideItsRangeIsNamedWithItsPlace() {
		assertThat(problems(new PlannedStep("s1", "lincoln", "search_people", Map.of("limit", 1001)))).singleElement()
			.asString()
			.contains("steps[0].parameters.limit", "1000");
	}

	@Test
	void aBlankTextIsRefused() {
		assertThat(problems(new PlannedStep("s1", "lincoln", "search_people", Map.of("title", " ")))).isNotEmpty();
	}

	@Test
	void aMissingParameterIsNamed() {
		assertThat(problems(new PlannedStep("s1", "lincoln", "collect_profiles", Map.of()))).singleElement()
			.asString()
			.contains("prospects");
	}

	@Test
	void dataThatDoesNotComeFromAStepIsRefused() {
		assertThat(problems(new PlannedStep("s1", "lincoln", "collect_profiles",
				Map.of("prospects", List.of(Map.of("full_name", "Ada"))))))
			.isNotEmpty();
	}

	@Test
	void aReferenceToALaterStepIsRefused() {
		assertThat(problems(collect("s1", "s2"), new PlannedStep("s2", "lincoln", "search_people", Map.of())))
			.singleElement()
			.asString()
			.contains("no earlier step 's2'");
	}

	@Test
	void aReferenceToAStepWithoutThatDataIsRefused() {
		PlannedStep write = new PlannedStep("s2", "lincoln", "upsert_prospects",
				Map.of("spreadsheet", "A", "prospects", Map.of("from_step", "s1")));
		assertThat(problems(SEARCH, write, collect("s3", "s2"))).singleElement()
			.asString()
			.contains("step 's2' has no prospects");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Hi {frist_name}    | steps[1].parameters.note: has the placeholder {frist_name}, which stands for nothing
			Dear [Name]        | steps[1].parameters.note: has the placeholder [Name]
			LONG {first_name}  | steps[1].parameters.note: has 210 characters without its placeholders; at most 200
			""")
	void aTemplateThatFitsNobodyIsRefused(String note, String problem) {
		assertThat(problems(SEARCH, invite(note.replace("LONG", "x".repeat(210))))).singleElement()
			.asString()
			.startsWith(problem);
	}

	@Test
	void whatIsMadeReadyForPeopleComesAfterThem() {
		PlannedStep make = new PlannedStep("s0", "lincoln", "create_spreadsheet", Map.of("spreadsheet", "A"));
		PlannedStep write = new PlannedStep("s2", "lincoln", "upsert_prospects",
				Map.of("spreadsheet", "A", "prospects", Map.of("from_step", "s1")));
		assertThat(problems(make, SEARCH, write)).containsExactly(
				"steps[0]: create_spreadsheet only makes ready what step 's2' fills; put it after step 's1'");
		assertThat(problems(SEARCH, make, write)).isEmpty();
		assertThat(problems(make)).isEmpty();
	}

	@Test
	void aTemplateWhosePlaceholdersMayFitIsAccepted() {
		assertThat(problems(SEARCH, invite("Hi {first_name} at {company}, {{ Full Name }}"))).isEmpty();
	}

	private static PlannedStep invite(String note) {
		return new PlannedStep("s2", "lincoln", "send_connection_requests",
				Map.of("note", note, "prospects", Map.of("from_step", "s1")));
	}

	@Test
	void idsAreUniqueAndHarmless() {
		assertThat(problems(SEARCH, SEARCH)).isNotEmpty();
		assertThat(problems(new PlannedStep("../s1", "lincoln", "search_people", Map.of()))).isNotEmpty();
	}

	@Test
	void aPlanHasAnObjectiveAndAReasonableNumberOfSteps() {
		assertThat(this.validator.problems(new Plan(" ", List.of(SEARCH)))).singleElement()
			.asString()
			.contains("objective");
		assertThat(this.validator.problems(new Plan("Find", List.of()))).singleElement().asString().contains("1 to 20");
		assertThat(this.validator.problems(new Plan("Find", Collections.nCopies(21, SEARCH)))).isNotEmpty();
	}

	private List<String> problems(PlannedStep... steps) {
		return this.validator.problems(new Plan("Find people", List.of(steps)))
			.stream()
			.map(FieldProblem::line)
			.toList();
	}

	private static PlannedStep collect(String id, String from) {
		return new PlannedStep(id, "lincoln", "collect_profiles", Map.of("prospects", Map.of("from_step", from)));
	}

}
