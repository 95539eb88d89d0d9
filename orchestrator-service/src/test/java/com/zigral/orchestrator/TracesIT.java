package com.zigral.orchestrator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.protobuf.InvalidProtocolBufferException;
import com.zigral.agent.Outcome;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a collector of traces is sent by both services while one job is asked for and
 * carried out.
 */
@ExtendWith(OutputCaptureExtension.class)
class TracesIT {

	private static final String JOB = "traced";

	@RegisterExtension
	static WireMockExtension outside = WireMockExtension.newInstance()
		.options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
		.resetOnEachTest(false)
		.build();

	@TempDir
	static Path data;

	private static Stack stack;

	private static RunningOrchestrator orchestrator;

	private static List<Span> spans;

	private static String console;

	@BeforeAll
	static void runOneJob(CapturedOutput output) throws InterruptedException, IOException {
		Path headers = Files.writeString(data.resolve("headers"), "authorization=Bearer%20from-a-file\n");
		outside.stubFor(WireMock.post("/v1/traces").willReturn(WireMock.ok()));
		outside.stubFor(WireMock.post("/chat/completions")
			.willReturn(ModelAnswers.completion(ModelAnswers.searchPlan("tester"))));
		stack = Stack.start(MemoryStack.settings(data)
			.withEnvironment(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", outside.baseUrl(), "OTEL_EXPORTER_OTLP_HEADERS_FILE",
					headers.toString(), "OTEL_BSP_SCHEDULE_DELAY", "100")));
		TestAgent agent = new TestAgent("tester");
		agent.does((request, context) -> new Outcome.Succeeded("Done.", Map.of("prospects", List.of()), List.of()));
		orchestrator = RunningOrchestrator.start(stack.postgres().url("zigral"), stack.uri(Service.CONTEXT_MANAGER),
				data, agent, "--LOG_FORMAT=json", "--OTEL_EXPORTER_OTLP_ENDPOINT=" + outside.baseUrl(),
				"--management.opentelemetry.tracing.export.otlp.endpoint=" + outside.baseUrl() + "/v1/traces",
				"--management.opentelemetry.tracing.export.schedule-delay=100ms", "--OPENAI_API_KEY=sk-secret",
				"--OPENAI_BASE_URL=" + outside.baseUrl(), "--OPENAI_MODEL=test");
		Api api = orchestrator.api();
		api.get("/health");
		api.post("/command", new JsonMapper()
			.writeValueAsString(Map.of("command", "Find 5 CTOs in Austin", "context", Map.of("job_id", JOB))));
		api.awaitStatus(JOB, "completed");
		spans = Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(TracesIT::received, (all) -> named(all, "run job").isPresent());
		console = output.toString();
	}

	@AfterAll
	static void stop() {
		orchestrator.close();
		stack.close();
	}

	@Test
	void headersOfAFileAreSent() {
		outside.verify(WireMock.moreThanOrExactly(1), WireMock.postRequestedFor(WireMock.urlEqualTo("/v1/traces"))
			.withHeader("authorization", WireMock.equalTo("Bearer from-a-file")));
	}

	@Test
	void aCommandIsOneTraceThroughPlannerAndContextManager() {
		Span command = span("http post /command");
		assertThat(command.parent()).isEmpty();
		List<Span> trace = trace(command);
		assertThat(trace).extracting(Span::service).contains("orchestrator", "context-manager");
		assertThat(span("plan").parent()).isEqualTo(command.id());
		assertThat(span("plan").attributes()).containsEntry("planner", "openai/test")
			.containsEntry("outcome", "planned");
		assertThat(trace.stream().filter((span) -> span.service().equals("context-manager"))).isNotEmpty()
			.allSatisfy((served) -> assertThat(trace)
				.anyMatch((call) -> call.service().equals("orchestrator") && call.id().equals(served.parent())));
	}

	@Test
	void aRunIsOneTraceWithASpanForEachStep() {
		Span run = span("run job");
		assertThat(run.parent()).isEmpty();
		assertThat(run.attributes()).containsEntry("job", JOB);
		Span step = span("tester.search_people");
		assertThat(step.trace()).isEqualTo(run.trace());
		assertThat(step.parent()).isEqualTo(run.id());
		assertThat(step.attributes()).containsEntry("outcome", "succeeded").containsEntry("step", "s1");
		assertThat(trace(run)).extracting(Span::service).contains("context-manager");
	}

	@Test
	void nothingThatLooksAfterTheServiceIsTraced() {
		assertThat(spans).noneMatch((span) -> "/health".equals(span.attributes().get("uri")));
		assertThat(spans.stream().filter((span) -> span.parent().isEmpty())).extracting(Span::name)
			.noneMatch((name) -> name.equals("http get"));
	}

	@Test
	void noSpanSaysWhatWasAskedFor() {
		assertThat(trace(span("http post /command"))).extracting((span) -> span.attributes().get("uri"))
			.contains("/contexts/similar?text={text}&limit={limit}");
		assertThat(spans).allSatisfy((span) -> assertThat(span.toString()).doesNotContain("CTOs"));
	}

	@Test
	void eachLineOfTheLogSaysToWhichTraceItBelongs() throws IOException {
		assertThat(Files.readString(data.resolve("logs/zigral.log")))
			.contains("[" + JOB + "] trace=" + span("http post /command").trace() + " Planned by openai/test")
			.contains("[" + JOB + "] trace=" + span("run job").trace() + " s1 tester.search_people: Done.");
		assertThat(console).contains("\"trace.id\":\"" + span("http post /command").trace() + "\"");
	}

	private static Span span(String name) {
		return named(spans, name).orElseThrow(() -> new AssertionError("No span " + name + " in " + spans));
	}

	private static Optional<Span> named(List<Span> all, String name) {
		return all.stream().filter((span) -> span.name().equals(name)).findFirst();
	}

	private static List<Span> trace(Span one) {
		return spans.stream().filter((span) -> span.trace().equals(one.trace())).toList();
	}

	private static List<Span> received() {
		return outside.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/v1/traces")))
			.stream()
			.map(TracesIT::parsed)
			.flatMap((request) -> request.getResourceSpansList().stream())
			.flatMap(Span::from)
			.toList();
	}

	private static ExportTraceServiceRequest parsed(LoggedRequest request) {
		try {
			return ExportTraceServiceRequest.parseFrom(request.getBody());
		}
		catch (InvalidProtocolBufferException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Span(String service, String name, String trace, String id, String parent,
			Map<String, String> attributes) {

		static Stream<Span> from(ResourceSpans received) {
			String service = text(received.getResource().getAttributesList()).get("service.name");
			HexFormat hex = HexFormat.of();
			return received.getScopeSpansList()
				.stream()
				.flatMap((scope) -> scope.getSpansList().stream())
				.map((span) -> new Span(service, span.getName(), hex.formatHex(span.getTraceId().toByteArray()),
						hex.formatHex(span.getSpanId().toByteArray()),
						hex.formatHex(span.getParentSpanId().toByteArray()), text(span.getAttributesList())));
		}

		private static Map<String, String> text(List<KeyValue> attributes) {
			return attributes.stream()
				.collect(Collectors.toMap(KeyValue::getKey, (each) -> each.getValue().getStringValue(),
						(first, second) -> second));
		}

	}

}
