package com.zigral.cli;

import java.util.List;
import java.util.Map;

import com.zigral.cli.client.Job;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTextTests {

	@Test
	void stepsAreToldInWords() {
		Job job = new Job("j", "running", null, "offline",
				List.of(step("a", "lincoln", "search_people",
						Map.of("title", "CTO", "limit", 25, "location", List.of("Austin", "Dallas"))),
						step("b", "lincoln", "collect_profiles", Map.of("prospects", Map.of("from_step", "a"))),
						step("c", "shaun", "create_spreadsheet", Map.of()),
						step("d", "lincoln", "check_replies", Map.of("prospects", Map.of("from_list", "Fair")))),
				null, null, null, null, null);
		assertThat(new PlanText(job).lines()).containsExactly(
				"1. Lincoln: search people (limit 25, location \"Austin\" or \"Dallas\", title \"CTO\")",
				"2. Lincoln: collect profiles (the prospects of step 1)", "3. Shaun: create spreadsheet",
				"4. Lincoln: check replies (the prospects of the list Fair)");
	}

	private static Job.Step step(String id, String agent, String action, Map<String, Object> parameters) {
		return new Job.Step(id, agent, action, parameters, null, null, null, null, null, null, null, null);
	}

}
