package com.zigral.orchestrator.planning;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.zigral.orchestrator.ModelAnswers;
import com.zigral.orchestrator.TestAgent;
import com.zigral.orchestrator.campaign.agent.CampaignCatalog;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.job.store.PastJob;
import com.zigral.orchestrator.planning.PlanningOutcome.NotUnderstood;
import com.zigral.orchestrator.planning.PlanningOutcome.Planned;
import com.zigral.orchestrator.planning.PlanningOutcome.ProviderFailed;
import com.zigral.orchestrator.planning.PlanningOutcome.ProviderLimited;
import com.zigral.orchestrator.planning.PlanningOutcome.ProviderTimedOut;
import com.zigral.orchestrator.planning.PlanningOutcome.TokensUsedUp;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class OpenAiPlannerTests {

	private static final String KEY = "sk-test-do-not-show";

	private static final String PLAN = """
			{"objective": "Find CTOs", "not_possible": null, "steps": [
			  {"id": "s1", "agent": "lincoln", "action": "search_people",
			   "parameters": {"title": "CTO", "company": null, "industry": null, "location": "Austin", "limit": 25}},
			  {"id": "s2", "agent": "lincoln", "action": "collect_profiles",
			   "parameters": {"prospects": {"from_step": "s1"}}}]}""";

	private static final String CAMPAIGN = """
			{"objective": "Invite CTOs", "not_possible": null, "steps": [
			  {"id": "s1", "agent": "lincoln", "action": "search_people", "parameters": {"title": "CTO"}},
			  {"id": "s2", "agent": "campaigns", "action": "start", "parameters": {"name": "CTOs", "without_note": null,
			   "prospects": {"from_step": "s1"}, "steps": [
			    {"kind": "invite", "after": "enrolled", "delay": 0, "unit": "working_days", "text": "Hi"},
			    {"kind": "message", "after": "accepted", "delay": 2, "unit": "working_days", "text": "Thanks"}]}}]}""";

	private static final String WRONG = PLAN.replace("lincoln", "nobody");

	@RegisterExtension
	static WireMockExtension provider = WireMockExtension.newInstance()
		.options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
		.build();

	private static final JsonMapper JSON = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private static final MeterRegistry METERS = new SimpleMeterRegistry();

	private static PlanningSettings settings;

	private static Planner planner;

	@BeforeAll
	static void makePlanner() {
		settings = new PlanningSettings(KEY, URI.create(provider.baseUrl() + "/v1"), "some-model",
				Duration.ofSeconds(2), 1000, Duration.ZERO);
		planner = planner(settings);
	}

	private static ObservationRegistry observations() {
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(METERS));
		return observations;
	}

	private static long plans(String outcome) {
		return METERS.find("zigral.planning").tag("outcome", outcome).timers().stream().mapToLong(Timer::count).sum();
	}

	private static Planner planner(PlanningSettings settings) {
		return new PlanningConfiguration().planner(settings, catalog(), new PlanValidator(catalog(), JSON), JSON,
				METERS, observations(), Mockito.mock(Planner.class), new MockEnvironment(), Clock.systemUTC());
	}

	@Test
	void thePlanOfTheModelIsTaken() {
		answers(ModelAnswers.completion(PLAN));
		assertThat(plan()).isInstanceOfSatisfying(Planned.class, (planned) -> {
			assertThat(planned.plan().objective()).isEqualTo("Find CTOs");
			assertThat(planned.plan().steps()).containsExactly(
					new PlannedStep("s1", "lincoln", "search_people",
							Map.of("title", "CTO", "location", "Austin", "limit", 25)),
					new PlannedStep("s2", "lincoln", "collect_profiles",
							Map.of("prospects", Map.of("from_step", "s1"))));
		});
	}

	@Test
	void theRequestCarriesTheStrictSchemaOfTheCatalog() {
		answers(ModelAnswers.completion(PLAN));
		plan();
		JsonNode request = requests().getFirst();
		assertThat(request.at("/model").stringValue()).isEqualTo("some-model");
		assertThat(request.at("/response_format/type").stringValue()).isEqualTo("json_schema");
		assertThat(request.at("/response_format/json_schema/strict").booleanValue()).isTrue();
		JsonNode schema = JSON.valueToTree(PlanSchema.of(catalog()));
		assertThat(request.at("/response_format/json_schema/schema")).isEqualTo(schema);
	}

	@Test
	void commandAndContextStandApartFromTheInstructions() {
		answers(ModelAnswers.completion(PLAN));
		plan();
		JsonNode messages = requests().getFirst().at("/messages");
		assertThat(messages.at("/0/role").stringValue()).isEqualTo("system");
		assertThat(messages.at("/0/content").stringValue()).contains("lincoln.search_people").doesNotContain("Austin");
		JsonNode said = JSON.readTree(messages.at("/1/content").stringValue());
		assertThat(said.at("/command").stringValue()).isEqualTo("Find CTOs in Austin");
		assertThat(said.at("/context/team").stringValue()).isEqualTo("blue");
		assertThat(said.at("/earlier_commands_of_this_job/0").stringValue()).isEqualTo("Find CEOs");
	}

	@Test
	void whatPeopleWroteInSheetsIsDataBesideTheCommand() {
		answers(ModelAnswers.completion(PLAN));
		plan();
		JsonNode said = JSON.readTree(requests().getFirst().at("/messages/1/content").stringValue());
		assertThat(said.at("/written_in_sheets/0/status").stringValue()).isEqualTo("called");
		assertThat(requests().getFirst().at("/messages/0/content").stringValue()).doesNotContain("called");
	}

	@Test
	void pastJobsAreDataBesideTheCommand() {
		answers(ModelAnswers.completion(PLAN));
		plan();
		JsonNode said = JSON.readTree(requests().getFirst().at("/messages/1/content").stringValue());
		assertThat(said.at("/similar_past_jobs/0/command").stringValue()).isEqualTo("Find CFOs");
		assertThat(said.at("/similar_past_jobs/0/outcome").stringValue()).isEqualTo("No such place");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Invalid value: 'json_schema'", "response_format is not supported", "failed to parse grammar" })
	void aServerWithoutStrictSchemasIsToldTheSchemaInWords(String complaint) {
		answersInTurn(ModelAnswers.error(400, complaint), ModelAnswers.completion("```json\n" + PLAN + "\n```"));
		Planner fresh = planner(settings);
		assertThat(fresh.plan(request(TokenUsage.NONE)).outcome()).isInstanceOf(Planned.class);
		fresh.plan(request(TokenUsage.NONE));
		assertThat(requests()).extracting((request) -> request.at("/response_format/type").asString(""))
			.containsExactly("json_schema", "json_object", "json_object");
		assertThat(requests().getLast().at("/messages/0/content").stringValue())
			.contains("\"additionalProperties\":false");
	}

	@Test
	void aServerThatPromisesNothingStillGivesAValidPlan() {
		provider.stubFor(WireMock.post("/v1/chat/completions")
			.withRequestBody(WireMock.containing("\"response_format\""))
			.willReturn(ModelAnswers.error(422, "Extra inputs are not permitted: response_format")));
		provider.stubFor(WireMock.post("/v1/chat/completions")
			.withRequestBody(WireMock.notContaining("\"response_format\""))
			.willReturn(ModelAnswers.completion("<think>{hm}</think>Here it is: " + PLAN + " Good luck!")));
		assertThat(planner(settings).plan(request(TokenUsage.NONE)).outcome()).isInstanceOf(Planned.class);
		assertThat(requests()).hasSize(3);
	}

	@Test
	void aJobThatHasUsedItsTokensAsksNoModel() {
		answers(ModelAnswers.completion(PLAN));
		PlanningOutcome outcome = planner.plan(request(new TokenUsage(900, 0, 100))).outcome();
		assertThat(outcome).isInstanceOfSatisfying(TokensUsedUp.class,
				(usedUp) -> assertThat(usedUp.message()).contains("1000", "OPENAI_MAX_TOKENS_PER_JOB"));
		assertThat(requests()).isEmpty();
	}

	@Test
	void repairsEndWhereTheTokensEnd() {
		answers(ModelAnswers.completion(WRONG));
		Planning planning = planner.plan(request(new TokenUsage(890, 0, 0)));
		assertThat(planning.outcome()).isInstanceOf(TokensUsedUp.class);
		assertThat(planning.usage()).isEqualTo(new TokenUsage(100, 40, 20));
	}

	@Test
	void thePlanCacheAsksOnceForTheSame() {
		answers(ModelAnswers.completion(PLAN));
		Planner caching = planner(new PlanningSettings(KEY, settings.baseUrl(), "some-model", Duration.ofSeconds(2),
				1000, Duration.ofMinutes(1)));
		PlanningOutcome first = caching.plan(request(TokenUsage.NONE)).outcome();
		Planning again = caching.plan(request(TokenUsage.NONE));
		assertThat(again).isEqualTo(new Planning(first, TokenUsage.NONE));
		caching.plan(PlanRequest.of("Find CTOs in Dallas", Map.of()));
		assertThat(requests()).hasSize(2);
	}

	@Test
	void tokensAndOutcomesAreMetrics() {
		double before = METERS.counter("zigral.planning.tokens", "kind", "cached").count();
		long plans = plans("provider_limited");
		answersInTurn(ModelAnswers.completion(PLAN), ModelAnswers.error(429, "Slow down"));
		plan();
		plan();
		assertThat(METERS.counter("zigral.planning.tokens", "kind", "cached").count() - before).isEqualTo(40);
		assertThat(plans("provider_limited") - plans).isOne();
	}

	@Test
	void anEndlessAnswerIsGivenUp() {
		answers(ModelAnswers.completion("x".repeat(10_000_000)));
		assertThat(plan()).isInstanceOfSatisfying(ProviderFailed.class,
				(failed) -> assertThat(failed.message()).contains("cannot be read"));
	}

	@Test
	void aPlanThatCannotBeCarriedOutIsRepaired() {
		answersInTurn(ModelAnswers.completion(WRONG), ModelAnswers.completion(PLAN));
		assertThat(plan()).isInstanceOf(Planned.class);
		assertThat(requests().getLast().at("/messages").valueStream().toList().getLast().at("/content").stringValue())
			.contains("nobody.search_people");
	}

	@Test
	void aCampaignOfTheModelIsTaken() {
		answers(ModelAnswers.completion(CAMPAIGN));
		assertThat(plan()).isInstanceOfSatisfying(Planned.class,
				(planned) -> assertThat(planned.plan().steps().getLast().parameters()).containsKey("steps")
					.doesNotContainKey("without_note"));
		assertThat(requests().getFirst().at("/messages/0/content").stringValue()).contains("campaigns.start");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"delay": 2          | "delay": 500         | steps[1].parameters.steps[1].delay
			Hi"                 | Hi {nick_name}"      | steps[1].parameters.steps[0].text
			"accepted"          | "enrolled"           | steps[1].parameters.steps[1].after
			"Hi"                | null                 | steps[1].parameters.steps[0].text
			{"from_step": "s1"} | null                 | prospects
			{"from_step": "s1"} | {"from_step": "s7"}  | steps[1].parameters.prospects
			""")
	void aWrongCampaignOfTheModelIsRepaired(String right, String wrong, String problem) {
		answersInTurn(ModelAnswers.completion(CAMPAIGN.replace(right, wrong)), ModelAnswers.completion(CAMPAIGN));
		assertThat(plan()).isInstanceOf(Planned.class);
		assertThat(requests()).hasSize(2);
		assertThat(requests().getLast().at("/messages").valueStream().toList().getLast().at("/content").stringValue())
			.contains(problem);
	}

	@Test
	void aCampaignThatStaysWrongIsNotTaken() {
		answers(ModelAnswers.completion(CAMPAIGN.replace("Hi", "Hi {nick_name}")));
		assertThat(plan()).isInstanceOfSatisfying(ProviderFailed.class,
				(failed) -> assertThat(failed.message()).contains("{nick_name}"));
	}

	@Test
	void tokensOfAllRoundsAreCounted() {
		answersInTurn(ModelAnswers.completion(WRONG), ModelAnswers.completion(PLAN));
		assertThat(planning().usage()).isEqualTo(new TokenUsage(200, 80, 40));
	}

	@Test
	void aPlanThatStaysWrongIsNotTaken() {
		answers(ModelAnswers.completion(WRONG));
		assertThat(plan()).isInstanceOfSatisfying(ProviderFailed.class,
				(failed) -> assertThat(failed.message()).contains("nobody.search_people"));
		provider.verify(3, WireMock.postRequestedFor(WireMock.urlEqualTo("/v1/chat/completions")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{\"objective\": \"Find", "[]", "\"text\"", "{\"steps\": 5}", "{}" })
	void anAnswerThatIsNoPlanIsNotTaken(String content) {
		answers(ModelAnswers.completion(content));
		assertThat(plan()).isInstanceOf(ProviderFailed.class);
	}

	@Test
	void noChoiceIsNoPlan() {
		answers(WireMock
			.okJson("{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":[]}"));
		assertThat(plan()).isInstanceOf(ProviderFailed.class);
	}

	@Test
	void whatCannotBeDoneIsSaid() {
		answers(ModelAnswers
			.completion("{\"objective\":\"\",\"not_possible\":\"Nobody here can cook.\",\"steps\":[]}"));
		assertThat(plan()).isEqualTo(new NotUnderstood("Nobody here can cook."));
	}

	@Test
	void aRefusalIsSaid() {
		answers(WireMock.okJson("""
				{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
				 "finish_reason":"stop","message":{"role":"assistant","content":null,"refusal":"I will not."}}]}"""));
		assertThat(plan()).isInstanceOfSatisfying(ProviderFailed.class,
				(failed) -> assertThat(failed.message()).contains("I will not."));
	}

	@Test
	void theProvidersRateLimitIsPassedOnAtOnce() {
		answers(ModelAnswers.error(429, "You exceeded your current quota").withHeader("Retry-After", "3600"));
		assertThat(plan()).isEqualTo(new ProviderLimited("You exceeded your current quota"));
		provider.verify(1, WireMock.postRequestedFor(WireMock.urlEqualTo("/v1/chat/completions")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 422, 500, 503 })
	void anErrorOfTheProviderIsSaidWithoutTheKey(int status) {
		answers(ModelAnswers.error(status, "Something about " + KEY));
		assertThat(plan()).isInstanceOfSatisfying(ProviderFailed.class,
				(failed) -> assertThat(failed.message()).contains("OPENAI_").doesNotContain(KEY));
	}

	@Test
	void aWrongKeyIsSaid() {
		answers(ModelAnswers.error(401, "Incorrect API key provided: " + KEY));
		assertThat(plan()).isInstanceOfSatisfying(ProviderFailed.class,
				(failed) -> assertThat(failed.message()).contains("OPENAI_API_KEY").doesNotContain(KEY));
	}

	@Test
	void aProviderThatIsTooSlowIsGivenUp() {
		answers(ModelAnswers.completion(PLAN).withFixedDelay(3000));
		assertThat(plan()).isInstanceOf(ProviderTimedOut.class);
	}

	@Test
	void aBrokenConnectionIsSaid() {
		answers(WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
		assertThat(plan()).isInstanceOfSatisfying(ProviderFailed.class,
				(failed) -> assertThat(failed.message()).contains("OPENAI_BASE_URL"));
	}

	@Test
	void theKeyGoesNowhereElse() {
		answers(WireMock.aResponse().withStatus(307).withHeader("Location", "/elsewhere"));
		assertThat(plan()).isInstanceOfSatisfying(ProviderFailed.class,
				(failed) -> assertThat(failed.message()).contains("307"));
		provider.verify(0, WireMock.anyRequestedFor(WireMock.urlEqualTo("/elsewhere")));
	}

	@Test
	void anAnswerThatIsNotJsonIsSaid() {
		answers(WireMock.aResponse().withStatus(200).withHeader("Content-Type", "text/html").withBody("<html>"));
		assertThat(plan()).isInstanceOf(ProviderFailed.class);
	}

	private static PlanningOutcome plan() {
		return planning().outcome();
	}

	private static Planning planning() {
		return planner.plan(request(TokenUsage.NONE));
	}

	private static PlanRequest request(TokenUsage spent) {
		return new PlanRequest("Find CTOs in Austin", Map.of("team", "blue"),
				new JobSoFar("q4", List.of("Find CEOs"), 12, Map.of("title", "CEO", "limit", 12),
						List.of(Map.of("full_name", "Ada", "status", "called"))),
				List.of(new PastJob("Find CFOs", "Collect CFOs", "failed", "No such place")), spent);
	}

	private static Catalog catalog() {
		TestAgent lincoln = new TestAgent("lincoln");
		lincoln.worksWith("me");
		return CampaignCatalog.with(List.of(lincoln));
	}

	private static void answers(ResponseDefinitionBuilder response) {
		provider.stubFor(WireMock.post("/v1/chat/completions").willReturn(response));
	}

	private static void answersInTurn(ResponseDefinitionBuilder first, ResponseDefinitionBuilder second) {
		provider.stubFor(WireMock.post("/v1/chat/completions")
			.inScenario("turns")
			.whenScenarioStateIs(Scenario.STARTED)
			.willReturn(first)
			.willSetStateTo("second"));
		provider.stubFor(WireMock.post("/v1/chat/completions")
			.inScenario("turns")
			.whenScenarioStateIs("second")
			.willReturn(second));
	}

	private static List<JsonNode> requests() {
		return provider.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/v1/chat/completions")))
			.stream()
			.map((request) -> JSON.readTree(request.getBodyAsString()))
			.toList();
	}

}
