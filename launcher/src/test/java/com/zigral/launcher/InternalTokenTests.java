package com.zigral.launcher;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InternalTokenTests {

	private final StackSettings settings = StackSettings.practice(Path.of("root"), Path.of("data"));

	@Test
	void aStackWithTokensGetsOneOfItsOwn() {
		StackSettings guarded = this.settings.withEnvironment(Map.of("ZIGRAL_API_TOKENS_FILE", "tokens"));
		assertThat(InternalToken.of(guarded).get("CONTEXT_MANAGER_TOKEN")).matches("[0-9a-f]{64}")
			.isNotEqualTo(InternalToken.of(guarded).get("CONTEXT_MANAGER_TOKEN"));
	}

	@Test
	void oneThatAPersonSetIsKept() {
		assertThat(InternalToken
			.of(this.settings.withEnvironment(Map.of("ZIGRAL_API_TOKEN", "a", "CONTEXT_MANAGER_TOKEN_FILE", "b"))))
			.isEmpty();
	}

	@Test
	void withoutTokensNoneIsNeeded() {
		assertThat(InternalToken.of(this.settings)).isEmpty();
	}

	@Test
	void aServiceAloneKeepsWhatTheOthersHave() {
		assertThat(InternalToken.of(this.settings.withServices(EnumSet.of(Service.ORCHESTRATOR))
			.withEnvironment(Map.of("ZIGRAL_API_TOKEN", "a")))).isEmpty();
	}

}
