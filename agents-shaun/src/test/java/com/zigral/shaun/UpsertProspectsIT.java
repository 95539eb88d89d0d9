package com.zigral.shaun;

import java.util.List;
import java.util.Map;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.PersonResult;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.shaun.table.ColumnRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UpsertProspectsIT extends SheetsFixture {

	@Test
	void makesTheSpreadsheetWhenThereIsNoneOfThatTitle() throws InterruptedException {
		Outcome.Succeeded outcome = succeeded(upsert("Austin CTOs", List.of(cto(1))));
		String id = this.google.idsOf("Austin CTOs").getFirst();
		assertThat(this.google.rows(id, "Prospects")).containsExactly(HEADERS,
				List.of("Person 1", "CTO", "Company 1", "Austin, Texas", "https://www.linkedin.com/in/cto-1", "", "",
						"", "", "2nd", "linkedin search", "2026-11-23 08:00 UTC"));
		assertThat(outcome.output()).containsEntry("spreadsheet_id", id)
			.containsEntry("title", "Austin CTOs")
			.containsEntry("worksheet", "Prospects")
			.containsEntry("spreadsheet_url", this.google.uri() + "spreadsheets/d/" + id + "/edit")
			.containsEntry("added", 1)
			.containsEntry("updated", 0)
			.containsEntry("unchanged", 0)
			.containsEntry("added_rows", List.of(2));
		assertThat(outcome.summary()).isEqualTo("Added 1, updated 0 and left 0 unchanged in the worksheet 'Prospects' "
				+ "of 'Austin CTOs': " + this.google.uri() + "spreadsheets/d/" + id + "/edit");
	}

	@Test
	void nobodyMakesNoSpreadsheet() throws InterruptedException {
		Outcome.Succeeded outcome = succeeded(upsert("Austin CTOs", List.of()));
		assertThat(outcome.isEmpty()).isTrue();
		assertThat(outcome.summary())
			.isEqualTo("Nothing written: there was nobody to add, so the sheet in 'Austin CTOs' was not made");
		assertThat(this.google.idsOf("Austin CTOs")).isEmpty();
		assertThat(
				succeeded(this.shaun.perform(
						new ActionRequest("update_prospects",
								Map.of("spreadsheet", "Austin CTOs", "prospects", List.of(), "status", "New")),
						new Step()))
					.summary())
			.startsWith("Nothing written: ");
	}

	@Test
	void everyPersonHasAResult() throws InterruptedException {
		upsert("Austin CTOs", List.of(cto(1), cto(2)));
		String id = this.google.idsOf("Austin CTOs").getFirst();
		this.google.type(id, "Prospects!C2", List.of(List.of("")));
		assertThat(results(upsert("Austin CTOs", ctos(3)))).containsExactly("cto-1 updated Row 2",
				"cto-2 unchanged Their row says so already", "cto-3 added Row 4");
		assertThat(results(this.shaun.perform(new ActionRequest("update_prospects",
				Map.of("spreadsheet", "Austin CTOs", "status", "New", "prospects",
						List.of(cto(3).toData(), cto(4).toData()))),
				new Step())))
			.containsExactly("cto-3 updated Row 4", "cto-4 skipped They do not stand in the sheet");
	}

	private static List<String> results(Outcome outcome) {
		return ((List<?>) succeeded(outcome).output().getOrDefault(PersonResult.KEY, List.of())).stream()
			.flatMap((result) -> PersonResult.from(result).stream())
			.map((result) -> String.join(" ", result.profile().publicIdentifier(), result.result(), result.reason()))
			.toList();
	}

	@Test
	void addsNothingTheSecondTime() throws InterruptedException {
		upsert("Austin CTOs", ctos(25));
		Outcome.Succeeded outcome = succeeded(upsert("Austin CTOs", ctos(25)));
		String id = this.google.idsOf("Austin CTOs").getFirst();
		assertThat(this.google.rows(id, "Prospects")).hasSize(26);
		assertThat(outcome.output()).containsEntry("added", 0)
			.containsEntry("updated", 0)
			.containsEntry("unchanged", 25);
		assertThat(outcome.isEmpty()).isTrue();
		assertThat(outcome.summary()).startsWith("Nothing written: added 0, updated 0 and left 25 unchanged");
	}

	@Test
	void fillsInWhatIsMissingAndKeepsWhatPeopleWrote() throws InterruptedException {
		upsert("Austin CTOs", ctos(2));
		String id = this.google.idsOf("Austin CTOs").getFirst();
		this.google.type(id, "Prospects!B3", List.of(List.of("VP Engineering", "", "Dallas")));
		this.google.type(id, "Prospects!F3", List.of(List.of("called", "likes sailing")));
		Outcome.Succeeded outcome = succeeded(upsert("Austin CTOs", ctos(2)));
		assertThat(this.google.rows(id, "Prospects").get(2)).startsWith("Person 2", "VP Engineering", "Company 2",
				"Dallas", "https://www.linkedin.com/in/cto-2", "called", "likes sailing");
		assertThat(outcome.output()).containsEntry("updated", 1)
			.containsEntry("updated_rows", List.of(3))
			.containsEntry("unchanged", 1);
	}

	@Test
	void whatCouldNotBeReadOfAProfileLeavesItsCellsAsTheyAre() throws InterruptedException {
		this.shaun = new Shaun(settings().withColumns(ColumnRules.from("", "Company,Location,Headline", "", "")));
		upsert("Austin CTOs", List.of(cto(1)));
		String id = this.google.idsOf("Austin CTOs").getFirst();
		List<List<String>> before = this.google.rows(id, "Prospects");
		Prospect unread = new Prospect(cto(1).profileUrl(), "Person 1", Map.of(Field.TITLE, "CTO"), List.of(),
				List.of(), List.of(), List.of(), List.of("location", "connection_degree", "experience"), MORNING,
				"linkedin profile");
		assertThat(succeeded(upsert("Austin CTOs", List.of(unread))).output()).containsEntry("unchanged", 1);
		assertThat(this.google.rows(id, "Prospects")).isEqualTo(before);
	}

	@Test
	void textThatLooksLikeAFormulaStaysText() throws InterruptedException {
		upsert("Austin CTOs", List.of(prospect("eve", "=1+1", Map.of(Field.TITLE, "+49 170", Field.COMPANY, "@home",
				Field.LOCATION, "-1", Field.HEADLINE, "'quoted"))));
		String id = this.google.idsOf("Austin CTOs").getFirst();
		assertThat(this.google.rows(id, "Prospects").get(1)).startsWith("=1+1", "+49 170", "@home", "-1")
			.contains("'quoted");
	}

}
