package com.zigral.orchestrator.job;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.zigral.agent.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SheetNotesTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	@Test
	void tellWhatPeopleWroteAndNothingElse() {
		Job job = job(List.of(Map.of("full_name", "Ada", "status", "called", "notes", "likes sailing", "about", "long"),
				Map.of("full_name", "Bob", "title", "CTO")));
		assertThat(SheetNotes.of(job))
			.containsExactly(Map.of("full_name", "Ada", "status", "called", "notes", "likes sailing"));
	}

	@Test
	void areShortAndFew() {
		Job job = job(Collections.nCopies(100, Map.of("full_name", "Ada", "notes", "👩".repeat(1_000))));
		assertThat(SheetNotes.of(job)).hasSize(40)
			.allSatisfy((note) -> assertThat(note).containsEntry("notes", "👩".repeat(300)));
	}

	@Test
	void areNoneWhenNothingWasRead() {
		assertThat(SheetNotes.of(job(List.of()))).isEmpty();
	}

	private static Job job(List<Map<String, Object>> people) {
		return Job
			.planned("j1", new Origin("Read my sheet", Map.of(), "offline", TokenUsage.NONE),
					new Plan("Read", List.of(new PlannedStep("s1", "shaun", "read_prospects", Map.of()))), NOW)
			.started(NOW)
			.begun("s1", NOW)
			.done("s1", new Outcome.Succeeded("Done", Map.of("prospects", people), List.of()), NOW);
	}

}
