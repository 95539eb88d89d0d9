package com.zigral.orchestrator.job;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlannedStepTests {

	@Test
	void itsWordsNameEachParameterInAnOrderThatNeverChanges() {
		PlannedStep step = new PlannedStep("s2", "shaun", "upsert_prospects", Map.of("worksheet", "People",
				"spreadsheet", "Austin CTOs", "prospects", Map.of("from_step", "s1"), "limit", 5));
		assertThat(step.words())
			.isEqualTo("shaun.upsert_prospects: limit 5, prospects from s1, spreadsheet Austin CTOs, worksheet People");
	}

	@Test
	void withoutParametersTheWordsAreTheAction() {
		assertThat(new PlannedStep("s1", "tester", "print", Map.of()).words()).isEqualTo("tester.print");
	}

}
