package com.zigral.shaun;

import java.util.List;
import java.util.Map;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect.Field;
import com.zigral.shaun.table.ColumnRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnRulesIT extends SheetsFixture {

	@Test
	void rowsMayBeToldApartByNameAndCompany() throws InterruptedException {
		rules("Full Name, Company", "", "", "");
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Company", "Name", "Title"), List.of("ACME", "ada  lovelace")));
		Outcome.Succeeded outcome = succeeded(
				upsert(id, List.of(prospect("ada", "Ada Lovelace", Map.of(Field.COMPANY, "Acme", Field.TITLE, "CTO")),
						prospect("ada-2", "Ada Lovelace", Map.of(Field.COMPANY, "Engines")))));
		assertThat(outcome.output()).containsEntry("added", 1).containsEntry("updated", 1);
		assertThat(this.google.rows(id, "Sheet1")).extracting((row) -> row.subList(0, 3))
			.containsExactly(List.of("Company", "Name", "Title"), List.of("ACME", "ada  lovelace", "CTO"),
					List.of("Engines", "Ada Lovelace", ""));
	}

	@Test
	void whoeverLacksTheKeyIsLeftOutWithAWarning() throws InterruptedException {
		rules("Email", "", "", "");
		Outcome.Succeeded outcome = succeeded(
				upsert("Deals", List.of(cto(1), prospect("ada", "Ada", Map.of(Field.EMAIL, "ada@example.org")))));
		assertThat(outcome.output()).containsEntry("added", 1)
			.containsEntry("warnings", List.of("https://www.linkedin.com/in/cto-1 was left out: nothing is known of "
					+ "Email, which tells rows apart"));
	}

	@Test
	void aColumnToOverwriteIsKeptUpToDateExceptForFormulas() throws InterruptedException {
		rules("", "Title", "", "");
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Title", "Profile URL"), List.of("Boss", "https://www.linkedin.com/in/cto-1"),
						List.of("=\"Bo\"&\"ss\"", "https://www.linkedin.com/in/cto-2")));
		upsert(id, ctos(2));
		assertThat(this.google.sources(id, "Sheet1")).extracting(List::getFirst)
			.containsExactly("Title", "CTO", "=\"Bo\"&\"ss\"");
	}

	@Test
	void aColumnNeverToWriteIsNeitherFilledNorMadeNorSet() throws InterruptedException {
		rules("", "", "Company, Location, Owner", "");
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(List.of("Company", "Profile URL", "Owner")));
		succeeded(upsert(id, List.of(cto(1))));
		assertThat(this.google.rows(id, "Sheet1").getFirst()).doesNotContain("Location");
		assertThat(this.google.rows(id, "Sheet1").get(1).getFirst()).isEmpty();
		ActionRequest update = new ActionRequest("update_prospects", Map.of("spreadsheet", id, "prospects",
				List.of(cto(1).toData()), "cells", List.of(Map.of("column", "owner", "text", "Bob"))));
		assertThat(failed(this.shaun.perform(update, new Step())).reason())
			.isEqualTo("The column 'owner' is never written, as GOOGLE_SHEETS_NEVER_COLUMNS names it; leave it out");
	}

	@Test
	void newColumnsMayBeRefused() throws InterruptedException {
		rules("", "", "", "refuse");
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(List.of("Name", "Profile URL")));
		Outcome.Succeeded outcome = succeeded(upsert(id, List.of(cto(1))));
		assertThat(this.google.rows(id, "Sheet1")).containsExactly(List.of("Name", "Profile URL"),
				List.of("Person 1", "https://www.linkedin.com/in/cto-1"));
		assertThat(outcome.summary()).contains("GOOGLE_SHEETS_NEW_COLUMNS refuses new ones: Title, Company");
	}

	@Test
	void aMissingKeyColumnIsRefusedWhenNewOnesAre() throws InterruptedException {
		rules("", "", "", "refuse");
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(List.of("Name")));
		assertThat(failed(upsert(id, List.of(cto(1)))).reason()).isEqualTo(
				"There is no column 'Profile URL' in the worksheet 'Sheet1' of 'Deals', and GOOGLE_SHEETS_NEW_COLUMNS "
						+ "refuses new ones; add the column, or set it to 'add'");
		assertThat(this.google.rows(id, "Sheet1")).containsExactly(List.of("Name"));
	}

	private void rules(String key, String overwrite, String never, String added) {
		this.shaun = new Shaun(settings().withColumns(ColumnRules.from(key, overwrite, never, added)));
	}

}
