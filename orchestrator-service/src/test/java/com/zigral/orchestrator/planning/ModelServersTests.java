package com.zigral.orchestrator.planning;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.zigral.orchestrator.ModelAnswers;
import com.zigral.orchestrator.TestAgent;
import com.zigral.orchestrator.catalog.Catalog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mockito.Mockito;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One scripted server that answers as servers and models are known to, a row each.
 */
class ModelServersTests {

	private static final String PATH = "/v1/chat/completions";

	private static final String PLAN = ModelAnswers.searchPlan("lincoln").replace("\n", " ");

	private static final JsonMapper JSON = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	@RegisterExtension
	static WireMockExtension server = WireMockExtension.newInstance()
		.options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
		.build();

	private final Catalog catalog = new Catalog(List.of(new TestAgent("lincoln")));

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "/planning/model-servers.txt", delimiter = '|', quoteCharacter = '§', emptyValue = "")
	void whatAServerAnswersIsTakenAsWhatItIs(String behaviour, String answers, String outcome, String words,
			int calls) {
		script(answers.split(" => "));
		PlanningOutcome ended = planner().plan(request()).outcome();
		assertThat(ended.getClass().getSimpleName()).as("%s: %s", behaviour, ended).isEqualTo(outcome);
		assertThat(ended.toString()).contains((words != null) ? words : "").doesNotContain("sk-test-do-not-show");
		server.verify(calls, WireMock.postRequestedFor(WireMock.urlEqualTo(PATH)));
	}

	private void script(String[] answers) {
		for (int i = 0; i < answers.length; i++) {
			boolean isLast = i == answers.length - 1;
			server.stubFor(WireMock.post(PATH)
				.inScenario("answers")
				.whenScenarioStateIs((i == 0) ? Scenario.STARTED : "after " + i)
				.willReturn(answer(answers[i].strip()))
				.willSetStateTo((isLast && i == 0) ? Scenario.STARTED : "after " + (isLast ? i : i + 1)));
		}
	}

	private static ResponseDefinitionBuilder answer(String script) {
		String kind = script.split(" ")[0];
		String rest = script.substring(kind.length()).strip();
		return switch (kind) {
			case "say" -> WireMock.okJson(completion("stop", JSON.writeValueAsString(text(rest))));
			case "content" -> WireMock.okJson(completion("stop", json(rest)));
			case "ends" -> {
				String reason = rest.split(" ")[0];
				String text = rest.substring(reason.length()).strip();
				yield WireMock.okJson(completion(reason, JSON.writeValueAsString(text(text))));
			}
			case "body" -> WireMock.okJson(json(rest));
			default -> WireMock.aResponse().withStatus(Integer.parseInt(kind)).withBody(rest);
		};
	}

	private static String text(String script) {
		return script.replace("\\n", "\n")
			.replace("\\r", "\r")
			.replace("\\uFEFF", "\uFEFF")
			.replace("\\\\u", "\\u")
			.replace("PLAN", PLAN)
			.replace("WRONG", PLAN.replace("lincoln", "nobody"));
	}

	// In JSON the plan is a text, RAW is the object.
	private static String json(String script) {
		return script.replace("\"PLAN\"", JSON.writeValueAsString(PLAN)).replace("RAW", PLAN);
	}

	private static String completion(String reason, String content) {
		return """
				{"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [
				 {"index": 0, "finish_reason": "%s", "message": {"role": "assistant", "content": %s}}]}"""
			.formatted(reason, content);
	}

	private Planner planner() {
		PlanningSettings settings = new PlanningSettings("sk-test-do-not-show", URI.create(server.baseUrl() + "/v1"),
				"some-model", Duration.ofSeconds(10), 10_000, Duration.ZERO);
		return new PlanningConfiguration().planner(settings, this.catalog, new PlanValidator(this.catalog, JSON), JSON,
				new SimpleMeterRegistry(), ObservationRegistry.NOOP, Mockito.mock(Planner.class), new MockEnvironment(),
				Clock.systemUTC());
	}

	private static PlanRequest request() {
		return PlanRequest.of("Find CTOs", Map.of());
	}

}
