package com.zigral.orchestrator.memory;

import java.util.List;
import java.util.Map;
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

class ContextManagerClientTests {

	@RegisterExtension
	static final WireMockExtension service = WireMockExtension.newInstance()
		.options(WireMockConfiguration.wireMockConfig().dynamicPort())
		.build();

	private static final EntryQuery JOBS = new EntryQuery("prospecting", Optional.empty(), Optional.of(false));

	private final ContextManagerClient memory = new ContextManagerClient(RestClient.create(service.baseUrl()));

	@Test
	void aPageThatIsTooLargeIsReadInHalves() {
		answer(0, 3, WireMock.status(422));
		answer(0, 1, WireMock.okJson(entries("a")));
		answer(1, 2, WireMock.status(422));
		answer(1, 1, WireMock.okJson(entries("b")));
		answer(2, 1, WireMock.okJson(entries("c")));
		Page page = this.memory.list(JOBS, 0, 3);
		assertThat(page.entries()).extracting(ContextEntry::jobId).containsExactly("a", "b", "c");
		assertThat(page.total()).isEqualTo(7);
	}

	@Test
	void anEntryTooLargeByItselfIsNoPage() {
		answer(0, 1, WireMock.status(422));
		assertThatExceptionOfType(HttpClientErrorException.class).isThrownBy(() -> this.memory.list(JOBS, 0, 1));
	}

	@Test
	void whatIsDeletedMeanwhileIsNotWritten() {
		service.stubFor(WireMock.put("/context/j1/checkpoint").willReturn(WireMock.notFound()));
		CheckpointWrite write = new CheckpointWrite(Map.of(), null, null, List.of(), List.of());
		assertThatExceptionOfType(StaleWriteException.class)
			.isThrownBy(() -> this.memory.checkpoints().save("j1", write, Optional.of("\"1\"")));
	}

	@Test
	void anEntryIsDeletedInTheVersionThatIsNamed() {
		service.stubFor(WireMock.delete("/context/j1")
			.withHeader("If-Match", WireMock.equalTo("\"1\""))
			.willReturn(WireMock.noContent()));
		service.stubFor(WireMock.delete("/context/j1")
			.withHeader("If-Match", WireMock.equalTo("\"0\""))
			.willReturn(WireMock.status(412)));
		service.stubFor(WireMock.delete("/context/j2").willReturn(WireMock.notFound()));
		assertThat(this.memory.delete("j1", "\"1\"")).isTrue();
		assertThat(this.memory.delete("j2", "\"1\"")).isFalse();
		assertThatExceptionOfType(StaleWriteException.class).isThrownBy(() -> this.memory.delete("j1", "\"0\""));
	}

	@Test
	void anEntryThatIsGoneIsNotPatched() {
		service.stubFor(WireMock.patch(WireMock.urlEqualTo("/context/j1")).willReturn(WireMock.notFound()));
		assertThat(this.memory.patchEntry("j1", Map.of("name", "Austin"))).isEmpty();
	}

	@Test
	void whatCannotBeKeptIsReplacedOnItsWayIntoTheContextManager() {
		service.stubFor(WireMock.put("/context/j9/checkpoint").willReturn(WireMock.ok().withHeader("ETag", "\"2\"")));
		ContextManagerClient storing = new ContextManagerClient(
				RestClient.builder().baseUrl(service.baseUrl()).requestInterceptor(new StorableBody()).build());
		storing.checkpoints()
			.save("j9",
					new CheckpointWrite(Map.of("error", "a\0b\uD800 \uD83D\uDE00"), null, null, List.of(), List.of()),
					Optional.of("\"1\""));
		service.verify(WireMock.putRequestedFor(WireMock.urlEqualTo("/context/j9/checkpoint"))
			.withRequestBody(WireMock.equalToJson("{\"error\": \"a\uFFFDb\uFFFD \uD83D\uDE00\"}")));
	}

	private static void answer(int skip, int limit, ResponseDefinitionBuilder answer) {
		service.stubFor(WireMock.get(WireMock.urlPathEqualTo("/contexts"))
			.withQueryParam("archived", WireMock.equalTo("false"))
			.withQueryParam("skip", WireMock.equalTo(String.valueOf(skip)))
			.withQueryParam("limit", WireMock.equalTo(String.valueOf(limit)))
			.willReturn(answer.withHeader("X-Total-Count", "7")));
	}

	private static String entries(String jobId) {
		return "[{\"jobId\": \"%s\", \"jobType\": \"prospecting\", \"contextData\": {}}]".formatted(jobId);
	}

}
