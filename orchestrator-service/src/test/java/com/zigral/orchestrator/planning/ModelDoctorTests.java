package com.zigral.orchestrator.planning;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.zigral.orchestrator.ModelAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ModelDoctorTests {

	@RegisterExtension
	static WireMockExtension server = WireMockExtension.newInstance()
		.options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
		.build();

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	@TempDir
	private Path data;

	@Test
	void aPlanIsToldWithItsFormAndCost() {
		server.stubFor(WireMock.post("/v1/chat/completions")
			.willReturn(ModelAnswers.completion(ModelAnswers.searchPlan("lincoln"))));
		assertThat(ask("sk-key")).as(output()).isZero();
		assertThat(output())
			.contains("Asking some-model at " + server.baseUrl() + "/v1 to plan: Find 3 CTOs",
					"plan         can be carried out: lincoln.search_people, lincoln.collect_profiles",
					"answer form  strict JSON schema", "tokens       100 sent (40 of them cached), 20 received")
			.containsPattern("seconds +\\d+\\.\\d")
			.doesNotContain("sk-key");
	}

	@Test
	void aServerThatRefusesIsTold() {
		server.stubFor(WireMock.post("/v1/chat/completions").willReturn(ModelAnswers.error(404, "no such model")));
		assertThat(ask("sk-key")).isOne();
		assertThat(output()).contains("none: The model provider answered 404: no such model");
	}

	@Test
	void withoutAKeyThereIsNobodyToAsk() {
		assertThat(ask("")).isOne();
		assertThat(output()).contains("OPENAI_API_KEY is not set");
	}

	private int ask(String key) {
		return ModelDoctor.run(new PrintStream(this.output, true, StandardCharsets.UTF_8), "--OPENAI_API_KEY=" + key,
				"--OPENAI_BASE_URL=" + server.baseUrl() + "/v1", "--OPENAI_MODEL=some-model",
				"--ZIGRAL_DATA_DIR=" + this.data, "--LOG_DIR=" + this.data);
	}

	private String output() {
		return this.output.toString(StandardCharsets.UTF_8);
	}

}
