package com.zigral.agent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeTests {

	private static final Instant NOW = Instant.parse("2026-11-01T10:15:30Z");

	private static final Artifact PAGE = new Artifact("page.png", "image/png");

	@Test
	void whatAnAgentHandsOverDoesNotChangeAfterwards() {
		Map<String, Object> output = new HashMap<>(Map.of("count", 1));
		List<Artifact> artifacts = new ArrayList<>(List.of(PAGE));
		Outcome.Succeeded succeeded = new Outcome.Succeeded("Done", output, artifacts);
		Outcome.Failed failed = new Outcome.Failed(ErrorKind.NETWORK, "Broken", artifacts);
		Progress progress = new Progress(1, OptionalInt.of(2), "One of two", output);
		output.put("count", 2);
		artifacts.clear();
		assertThat(succeeded.output()).containsEntry("count", 1);
		assertThat(succeeded.artifacts()).containsExactly(PAGE);
		assertThat(failed.artifacts()).containsExactly(PAGE);
		assertThat(progress.state()).containsEntry("count", 1);
	}

	@Test
	void whatCameToNothingSaysSoInItsOutput() {
		Outcome.Succeeded nothing = Outcome.Succeeded.empty("Nobody found", Map.of("pages", 1));
		assertThat(nothing.isEmpty()).isTrue();
		assertThat(nothing.output()).containsEntry("result", "empty").containsEntry("pages", 1);
		assertThat(new Outcome.Succeeded("Found 1", Map.of(), List.of()).isEmpty()).isFalse();
	}

	@Test
	void aFailureWithoutKindIsAnyOther() {
		assertThat(new Outcome.Failed("Broken", List.of()).kind()).isEqualTo(ErrorKind.OTHER);
	}

	@Test
	void aQuestionAndAWaitNeedNoTroubleBehindThem() {
		assertThat(new Outcome.NeedsHuman("Which one?", Optional.of(PAGE)).kind()).isEmpty();
		assertThat(new Outcome.NotBefore(NOW, "It is night").kind()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "RATE_LIMITED", "LIMIT_REACHED", "TIMEOUT", "NETWORK", "BROWSER_CRASHED" })
	void onlyWhatPassesByItselfIsTriedAgain(ErrorKind kind) {
		assertThat(kind.isRetryable()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "AUTH_REQUIRED", "CHALLENGE", "RESTRICTED", "PAGE_CHANGED", "NOT_FOUND", "PRECONDITION",
			"OTHER" })
	void whatNeedsAPersonIsNotTriedAgain(ErrorKind kind) {
		assertThat(kind.isRetryable()).isFalse();
	}

	@Test
	void anErrorIsNamedAsInJson() {
		assertThat(ErrorKind.AUTH_REQUIRED.key()).isEqualTo("auth_required");
	}

	@Test
	void anArtifactIsKeptUntilItsTime() {
		Artifact kept = new Artifact("page.png", "image/png", NOW);
		assertThat(kept.isKept(NOW.minusSeconds(1))).isTrue();
		assertThat(kept.isKept(NOW)).isFalse();
		assertThat(PAGE.isKept(NOW.plusSeconds(1_000_000))).isTrue();
	}

	@Test
	void otherWordsGoToTheSamePerson() {
		Outreach outreach = new Outreach("message", new ProfileUrl("ada"), "Ada", "Hello {first_name}");
		assertThat(outreach.saying("Hello Ada"))
			.isEqualTo(new Outreach("message", new ProfileUrl("ada"), "Ada", "Hello Ada"));
	}

}
