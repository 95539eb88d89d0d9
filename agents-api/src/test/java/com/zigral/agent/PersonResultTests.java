package com.zigral.agent;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonResultTests {

	private static final PersonResult SKIPPED = new PersonResult(new ProfileUrl("ada"), "Ada", PersonResult.SKIPPED,
			"pending", "An earlier invitation is still pending");

	@Test
	void aResultIsReadAsItWasWritten() {
		assertThat(SKIPPED.toData()).containsExactly(Map.entry("profile_url", "https://www.linkedin.com/in/ada"),
				Map.entry("name", "Ada"), Map.entry("result", "skipped"), Map.entry("code", "pending"),
				Map.entry("reason", "An earlier invitation is still pending"));
		assertThat(PersonResult.from(SKIPPED.toData())).contains(SKIPPED);
		PersonResult sent = new PersonResult(new ProfileUrl("bob"), "Bob", PersonResult.SENT, "", "wire");
		assertThat(sent.toData()).doesNotContainKey("code");
		assertThat(PersonResult.from(sent.toData())).contains(sent);
	}

	@Test
	void whatAnEarlierVersionWroteIsRead() {
		assertThat(PersonResult.from(Map.of("profile_url", "https://www.linkedin.com/in/ada", "full_name", "Ada",
				"outcome", "sent", "note", "wire")))
			.contains(new PersonResult(new ProfileUrl("ada"), "Ada", "sent", "", "wire"));
	}

	@Test
	void whatIsAboutNobodyIsNone() {
		assertThat(PersonResult.from(Map.of("result", "sent"))).isEmpty();
		assertThat(PersonResult.from(List.of())).isEmpty();
	}

	@Test
	void theCodeCountsBeforeTheResult() {
		assertThat(SKIPPED.label()).isEqualTo("pending");
	}

}
