package com.zigral.orchestrator.planning;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlanningSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://api.openai.com/v1", "https://api.openai.com/v1/", "http://localhost:11434/v1",
			"https://acme.openai.azure.com/openai/v1" })
	void anAddressOfAServerIsTaken(URI address) {
		assertThat(settings(address).baseUrl()).isEqualTo(address);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			api.openai.com                                             | http or https
			ftp://api.openai.com/v1                                    | http or https
			https:///v1                                                | a host and a path
			https://sk-key@api.openai.com/v1                           | a host and a path
			https://acme.openai.azure.com/openai?api-version=2024-02-01 | openai.azure.com/openai/v1
			https://api.openai.com/v1/chat/completions                 | before /chat/completions
			https://api.openai.com/v1/completions/                     | before /chat/completions
			""")
	void anotherIsRefusedWithWhatToDo(URI address, String words) {
		assertThatIllegalArgumentException().isThrownBy(() -> settings(address))
			.withMessageContaining("OPENAI_BASE_URL")
			.withMessageContaining(words)
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("sk-key"));
	}

	private static PlanningSettings settings(URI address) {
		return new PlanningSettings("sk-key", address, "some-model", Duration.ofSeconds(1), 1000, Duration.ZERO);
	}

}
