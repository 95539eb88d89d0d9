package com.zigral.orchestrator.job.store;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.zigral.orchestrator.memory.ContextManagerClient;
import com.zigral.orchestrator.memory.MemoryUnavailableException;
import com.zigral.orchestrator.memory.StaleWriteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JobOutcomesTests {

	@RegisterExtension
	static final WireMockExtension service = WireMockExtension.newInstance()
		.options(WireMockConfiguration.wireMockConfig().dynamicPort())
		.build();

	private static final OutreachFigures FIGURES = new OutreachFigures(12, 5, 0, 2);

	private final JobOutcomes outcomes = new JobOutcomes(
			new ContextManagerClient(RestClient.create(service.baseUrl())));

	@Test
	void figuresStandBeforeTheOutcomeAndReplaceEarlierOnes() {
		assertThat(FIGURES.addedTo("Found 12."))
			.isEqualTo("Its people since then: 12 invited, 5 accepted, 2 answered. Found 12.");
		assertThat(new OutreachFigures(12, 6, 6, 3).addedTo(FIGURES.addedTo("Found 12.")))
			.isEqualTo("Its people since then: 12 invited, 6 accepted, 6 written to, 3 answered. Found 12.");
		assertThat(new OutreachFigures(0, 0, 4, 1).addedTo("Found 12."))
			.isEqualTo("Its people since then: 4 written to, 1 answered. Found 12.");
		assertThat(FIGURES.addedTo("")).isEmpty();
	}

	@Test
	void theOutcomeIsChangedInTheVersionThatWasReadAndNothingElse() {
		entry("Found 12.");
		service.stubFor(WireMock.patch("/context/j1").willReturn(WireMock.okJson(json("Found 12."))));
		this.outcomes.tell("j1", FIGURES);
		service.verify(WireMock.patchRequestedFor(WireMock.urlEqualTo("/context/j1"))
			.withHeader("If-Match", WireMock.equalTo("\"7\""))
			.withRequestBody(WireMock.equalToJson(
					"{\"outcome\": \"Its people since then: 12 invited, 5 accepted, 2 answered. Found 12.\"}")));
	}

	@Test
	void whatIsSaidAlreadyOrCannotBeSaidIsNotWritten() {
		entry(FIGURES.addedTo("Found 12."));
		this.outcomes.tell("j1", FIGURES);
		entry("");
		this.outcomes.tell("j1", FIGURES);
		service.stubFor(WireMock.get("/context/j1").willReturn(WireMock.notFound()));
		this.outcomes.tell("j1", FIGURES);
		service.verify(0, WireMock.patchRequestedFor(WireMock.urlEqualTo("/context/j1")));
	}

	@Test
	void somebodyElsesChangeStaysAndAServiceThatIsDownIsSaidSo() {
		entry("Found 12.");
		service.stubFor(WireMock.patch("/context/j1").willReturn(WireMock.status(412)));
		assertThatExceptionOfType(StaleWriteException.class).isThrownBy(() -> this.outcomes.tell("j1", FIGURES));
		service.stubFor(WireMock.get("/context/j1").willReturn(WireMock.status(503)));
		assertThatExceptionOfType(MemoryUnavailableException.class).isThrownBy(() -> this.outcomes.tell("j1", FIGURES));
	}

	private static void entry(String outcome) {
		service.stubFor(
				WireMock.get("/context/j1").willReturn(WireMock.okJson(json(outcome)).withHeader("ETag", "\"7\"")));
	}

	private static String json(String outcome) {
		return """
				{"jobId": "j1", "jobType": "prospecting", "contextData": {"outcome": "%s"},
				 "createdAt": "2026-11-02T08:00:00Z", "updatedAt": "2026-11-02T08:00:00Z"}""".formatted(outcome);
	}

}
