package com.zigral.orchestrator.job.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.zigral.agent.Outcome;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.Origin;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.memory.ContextManagerClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How jobs are written to the context manager and read from it.
 */
class JobDocumentsTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	private static final Plan PLAN = new Plan("Find",
			List.of(new PlannedStep("s1", "lincoln", "search_people", Map.of())));

	@RegisterExtension
	static final WireMockExtension service = WireMockExtension.newInstance()
		.options(WireMockConfiguration.wireMockConfig().dynamicPort())
		.build();

	private final JsonMapper json = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private final JobDocuments documents = new JobDocuments(
			new ContextManagerClient(RestClient.create(service.baseUrl())), this.json);

	private final Job running = Job.planned("j1", new Origin("Find", Map.of(), "offline", TokenUsage.NONE), PLAN, NOW)
		.started(NOW)
		.begun("s1", NOW);

	@BeforeEach
	void everyWriteIsTaken() {
		service.stubFor(WireMock.put("/context/j1/checkpoint").willReturn(WireMock.ok().withHeader("ETag", "\"2\"")));
	}

	@Test
	void theListsOfAJobAreItemsAndComeBackInTheirPlaces() {
		Job job = found(List.of(Map.of("full_name", "Ada"), Map.of("full_name", "Grace")));
		this.documents.write(job, Optional.of(new StoredJob(this.running, "\"1\"")), JobEntry.of(job), "prospecting");
		JsonNode written = written().getFirst();
		assertThat(written.at("/state/steps/0/output").toString()).isEqualTo("{\"pages\":1}");
		assertThat(written.at("/items/1").toString())
			.isEqualTo("{\"step\":\"s1.1\",\"key\":\"1\",\"item\":{\"full_name\":\"Grace\"}}");
		assertThat(written.at("/context/results/0").toString()).isEqualTo(
				"{\"run\":1,\"step\":\"s1\",\"agent\":\"lincoln\",\"action\":\"search_people\",\"summary\":\"Found\"}");
		assertThat(written.has("job_type")).isFalse();
		answer(written.path("state"), written.path("items"));
		assertThat(this.documents.read("j1").orElseThrow().job()).isEqualTo(job);
	}

	@Test
	void whatIsTooMuchForOneCallComesAheadOfTheCheckpointThatNamesIt() {
		String long1 = "x".repeat(30_000);
		Job job = found(
				IntStream.range(0, 300).mapToObj((i) -> Map.<String, Object>of("n", i, "text", long1)).toList());
		this.documents.write(job, Optional.of(new StoredJob(this.running, "\"1\"")), null, "prospecting");
		List<JsonNode> written = written();
		assertThat(written).hasSizeGreaterThan(1);
		assertThat(written.getFirst().path("forget").toString()).isEqualTo("[\"s1.1\"]");
		assertThat(written.getFirst().at("/state/steps/0/status").stringValue()).isEqualTo("running");
		assertThat(written.getLast().at("/state/steps/0/status").stringValue()).isEqualTo("done");
		assertThat(written.getLast().has("forget")).isFalse();
		assertThat(written.stream().flatMap((body) -> body.path("items").valueStream()))
			.extracting((item) -> item.path("key").stringValue())
			.containsExactlyElementsOf(IntStream.range(0, 300).mapToObj(String::valueOf).toList());
	}

	@Test
	void aJobIsReadAnewWhenSomebodyWroteBetweenItsCheckpointAndItsItems() {
		Job job = found(List.of("a"));
		this.documents.write(job, Optional.of(new StoredJob(this.running, "\"1\"")), null, "prospecting");
		JsonNode written = written().getFirst();
		answer(written.path("state"), this.json.createArrayNode());
		service.stubFor(items().inScenario("late")
			.whenScenarioStateIs("Started")
			.willReturn(WireMock.okJson("[]"))
			.willSetStateTo("there"));
		service.stubFor(items().inScenario("late")
			.whenScenarioStateIs("there")
			.willReturn(WireMock.okJson(numbered(written.path("items")))));
		assertThat(this.documents.read("j1").orElseThrow().job()).isEqualTo(job);
	}

	@Test
	void aCheckpointOfAnEarlierVersionIsReadAsItIs() {
		Job job = found(List.of("a"));
		answer(this.json.valueToTree(job), this.json.createArrayNode());
		StoredJob stored = this.documents.read("j1").orElseThrow();
		assertThat(stored.job()).isEqualTo(job);
		assertThat(stored.lists()).isEqualTo(SavedLists.NONE);
	}

	@Test
	void aReplacedJobForgetsAllItemsOfTheOldOne() {
		Job job = found(List.of("Ada", "Grace"));
		this.documents.write(job, Optional.of(new StoredJob(this.running, "\"1\"")), null, "prospecting");
		JsonNode written = written().getFirst();
		answer(written.path("state"), written.path("items"));
		JobDocument document = this.documents.find("j1", this.json).orElseThrow();
		ObjectNode cleaned = document.json().deepCopy();
		((ObjectNode) cleaned.at("/steps/0/output")).putArray("prospects").add("Grace");
		this.documents.replace(document, cleaned);
		JsonNode last = written().getLast();
		assertThat(last.path("forget").toString()).isEqualTo("[\"s1.1\",\"s1.2\"]");
		assertThat(last.path("items").toString()).isEqualTo("[{\"step\":\"s1.2\",\"key\":\"0\",\"item\":\"Grace\"}]");
	}

	@Test
	void aNewRunWritesAndForgetsNothingOfAnEarlierOne() {
		Job first = found(List.of("Ada", "Grace")).completed(NOW);
		StoredJob stored = this.documents.write(first, Optional.of(new StoredJob(this.running, "\"1\"")), null,
				"prospecting");
		Job second = new JobRuns(first).next(first.origin(), PLAN, NOW);
		StoredJob planned = this.documents.write(second, Optional.of(stored), JobEntry.of(second), "prospecting");
		Job begun = second.started(NOW).begun("s2", NOW);
		this.documents.write(
				begun.done("s2", new Outcome.Succeeded("Found", Map.of("prospects", List.of("Linus")), List.of()), NOW),
				Optional.of(planned), null, "prospecting");
		List<JsonNode> written = written();
		assertThat(written.get(1).has("items")).isFalse();
		assertThat(written.subList(1, written.size()))
			.noneMatch((body) -> body.path("forget").toString().contains("s1."));
		assertThat(written.getLast().path("items").toString())
			.isEqualTo("[{\"step\":\"s2.2\",\"key\":\"0\",\"item\":\"Linus\"}]");
		assertThat(written.getLast().at("/state/earlier/0/steps/0/output").toString()).isEqualTo("{\"pages\":1}");
		ArrayNode items = this.json.createArrayNode();
		written.forEach((body) -> body.path("items").forEach(items::add));
		answer(written.getLast().path("state"), items);
		Job read = this.documents.read("j1").orElseThrow().job();
		assertThat(read.earlier().getFirst().steps().getFirst().output()).containsEntry("prospects",
				List.of("Ada", "Grace"));
		assertThat(read.step("s2").output()).containsEntry("prospects", List.of("Linus"));
	}

	@Test
	void whoeverIsErasedIsErasedFromEarlierRunsToo() {
		Job first = found(List.of("Ada", "Grace")).completed(NOW);
		StoredJob stored = this.documents.write(first, Optional.of(new StoredJob(this.running, "\"1\"")), null,
				"prospecting");
		Job second = new JobRuns(first).next(first.origin(), PLAN, NOW);
		this.documents.write(second, Optional.of(stored), JobEntry.of(second), "prospecting");
		answer(written().getLast().path("state"), written().getFirst().path("items"));
		JobDocument document = this.documents.find("j1", this.json).orElseThrow();
		assertThat(document.steps()).hasSize(2);
		ObjectNode cleaned = document.json().deepCopy();
		((ObjectNode) cleaned.at("/earlier/0/steps/0/output")).putArray("prospects").add("Grace");
		this.documents.replace(document, cleaned);
		JsonNode last = written().getLast();
		assertThat(last.path("forget").toString()).isEqualTo("[\"s1.1\",\"s1.2\"]");
		assertThat(last.path("items").toString()).isEqualTo("[{\"step\":\"s1.2\",\"key\":\"0\",\"item\":\"Grace\"}]");
		assertThat(last.at("/state/earlier/0/steps/0/output").toString()).isEqualTo("{\"pages\":1}");
	}

	private Job found(List<?> prospects) {
		return this.running.done("s1",
				new Outcome.Succeeded("Found", Map.of("prospects", prospects, "pages", 1), List.of()), NOW);
	}

	private List<JsonNode> written() {
		return service.findAll(WireMock.putRequestedFor(WireMock.urlEqualTo("/context/j1/checkpoint")))
			.stream()
			.map((request) -> this.json.readTree(request.getBodyAsString()))
			.toList();
	}

	private void answer(JsonNode state, JsonNode items) {
		service.stubFor(WireMock.get("/context/j1/checkpoint")
			.willReturn(WireMock.okJson(state.toString()).withHeader("ETag", "\"1\"")));
		service.stubFor(items().willReturn(WireMock.okJson(numbered(items))));
	}

	private static MappingBuilder items() {
		return WireMock.get(WireMock.urlPathEqualTo("/context/j1/checkpoint/items"));
	}

	private String numbered(JsonNode items) {
		int number = 0;
		for (JsonNode item : items) {
			((ObjectNode) item).put("number", ++number);
		}
		return items.toString();
	}

}
