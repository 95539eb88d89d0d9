package com.zigral.shaun;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect.Field;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DryRunIT extends SheetsFixture {

	private static final List<String> WRITES = List.of("spreadsheets.create", "spreadsheets.batchUpdate",
			"values.batchUpdate", "values.update", "values.append");

	@Test
	void answersTheDifferenceAndWritesNothing() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Profile URL", "Name", "Title", "Connection"),
						List.of("linkedin.com/in/ada", "Ada", "", "3rd"),
						List.of("linkedin.com/in/bob", "Bob", "Boss", "2nd")));
		List<List<String>> before = this.google.sources(id, "Sheet1");
		Outcome.Succeeded outcome = dryRun(Map.of("spreadsheet", id));
		assertThat(outcome.output()).containsEntry("added", 1)
			.containsEntry("updated", 2)
			.containsEntry("unchanged", 0)
			.containsEntry("new_columns", List.of("Company", "Location", "Status", "Notes", "Headline", "Industry",
					"Source", "Collected At"));
		assertThat(rows(outcome)).extracting("change", "key")
			.containsExactly(tuple("updated", "https://www.linkedin.com/in/ada"),
					tuple("updated", "https://www.linkedin.com/in/bob"),
					tuple("added", "https://www.linkedin.com/in/cto-1"));
		assertThat(cells(outcome, 0)).contains(Map.of("column", "Title", "old", "", "new", "CTO"),
				Map.of("column", "Connection", "old", "3rd", "new", "2nd"));
		assertThat(cells(outcome, 1)).extracting("column").containsExactly("Source", "Collected At");
		assertThat(this.google.sources(id, "Sheet1")).isEqualTo(before);
		assertThat(operations()).doesNotContainAnyElementsOf(WRITES);
	}

	@Test
	void saysWhenTheSheetWouldHaveToBeMade() throws InterruptedException {
		Outcome.Succeeded outcome = dryRun(Map.of("spreadsheet", "Deals"));
		assertThat(outcome.summary()).isEqualTo(
				"Would add 3, update 0 and leave 0 unchanged in a sheet that would be made; nothing was written");
		assertThat(this.google.idsOf("Deals")).isEmpty();
	}

	@Test
	void makesNoWorksheet() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of());
		assertThat(dryRun(Map.of("spreadsheet", id, "worksheet", "New")).output()).containsEntry("added", 3);
		assertThat(operations()).doesNotContainAnyElementsOf(WRITES);
	}

	private Outcome.Succeeded dryRun(Map<String, Object> parameters) throws InterruptedException {
		Map<String, Object> all = new HashMap<>(parameters);
		all.put("dry_run", true);
		return succeeded(upsert(all,
				List.of(prospect("ada", "Ada L.", Map.of(Field.TITLE, "CTO", Field.CONNECTION_DEGREE, "2nd")),
						prospect("bob", "Bob", Map.of(Field.TITLE, "CEO", Field.CONNECTION_DEGREE, "2nd")), cto(1)),
				new Step()));
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> rows(Outcome.Succeeded outcome) {
		return (List<Map<String, Object>>) outcome.output().get("rows");
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> cells(Outcome.Succeeded outcome, int row) {
		return (List<Map<String, Object>>) rows(outcome).get(row).get("cells");
	}

}
