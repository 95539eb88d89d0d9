package com.zigral.orchestrator.memory;

import java.util.Optional;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContextManagerTests {

	@RegisterExtension
	static final WireMockExtension service = WireMockExtension.newInstance()
		.options(WireMockConfiguration.wireMockConfig().dynamicPort())
		.build();

	private final ContextManager memory = new ContextManager(RestClient.create(service.baseUrl()));

	@Test
	void aPageThatIsTooLargeIsReadInHalves() {
		answer(0, 3, WireMock.status(422));
		answer(0, 1, WireMock.okJson(entries("a")));
		answer(1, 2, WireMock.status(422));
		answer(1, 1, WireMock.okJson(entries("b")));
		answer(2, 1, WireMock.okJson(entries("c")));
		Page page = this.memory.list("prospecting", Optional.empty(), 0, 3);
		assertThat(page.entries()).extracting(ContextEntry::jobId).containsExactly("a", "b", "c");
		assertThat(page.total()).isEqualTo(7);
	}

	@Test
	void anEntryTooLargeByItselfIsNoPage() {
		answer(0, 1, WireMock.status(422));
		assertThatExceptionOfType(HttpClientErrorException.class)
			.isThrownBy(() -> this.memory.list("prospecting", Optional.empty(), 0, 1));
	}

	private static void answer(int skip, int limit, ResponseDefinitionBuilder answer) {
		service.stubFor(WireMock.get(WireMock.urlPathEqualTo("/contexts"))
			.withQueryParam("skip", WireMock.equalTo(String.valueOf(skip)))
			.withQueryParam("limit", WireMock.equalTo(String.valueOf(limit)))
			.willReturn(answer.withHeader("X-Total-Count", "7")));
	}

	private static String entries(String jobId) {
		return "[{\"jobId\": \"%s\", \"jobType\": \"prospecting\", \"contextData\": {}}]".formatted(jobId);
	}

}
