package com.zigral.shaun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.table.ProfileAddress;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sheets as people and tools lay them out: what stands above the header, beside the table
 * and below it, and how the address of a person gets into a cell. All of it is invented.
 */
class SheetLayoutsIT extends SheetsFixture {

	private static final String SHEET = "Leads";

	private static final String ADDRESS = "https://www.linkedin.com/in/jane-roe";

	private static final Prospect JANE = prospect("jane-roe", "Jane Roe", Map.of(Field.COMPANY, "Looms Ltd"));

	private static final Prospect JOHN = prospect("john-doe", "John Doe", Map.of(Field.COMPANY, "Mills Ltd"));

	static Stream<Layout> layouts() {
		return Stream.of(
				new Layout("plain", 1, 2,
						List.of(row("Full Name", "Company", "Profile URL"), row("Jane Roe", "L", ADDRESS))),
				new Layout("a title above", 3, 4,
						List.of(row("Prospects of autumn"), row(), row("Full Name", "Company", "Profile URL"),
								row("Jane Roe", "L", ADDRESS))),
				new Layout("a title that is a known word", 2, 3,
						List.of(row("Contacts"), row("Full Name", "Company", "LinkedIn"),
								row("Jane Roe", "L", ADDRESS))),
				new Layout("the notes of LinkedIn's connections", 4, 5,
						List.of(row("Notes:"), row(
								"When exporting your connections, some addresses may be missing, as people decide."),
								row(), row("First Name", "Last Name", "URL", "Email Address", "Company"),
								row("Jane", "Roe", ADDRESS, "", "L"))),
				new Layout("a row of groups above", 2, 3,
						List.of(row("Contact", "", "", "Company", "", "Status"),
								row("Name", "Title", "LinkedIn", "Company Name", "Industry", "Stage"),
								row("Jane Roe", "", ADDRESS, "L", "", "warm"))),
				new Layout("groups with merged cells", 2, 3, List.of(row("Person", "", "Account", ""),
						row("First Name", "Last Name", "Company", "LinkedIn URL"), row("Jane", "Roe", "L", ADDRESS)),
						"""
								{"mergeCells":{"range":{"sheetId":0,"startRowIndex":0,"endRowIndex":1,"startColumnIndex":0,"endColumnIndex":2},"mergeType":"MERGE_ALL"}}"""),
				new Layout("a default to row 100", 1, 2, defaults("New")),
				new Layout("a formula to row 500", 1, 2, formulas()),
				new Layout("check boxes to row 60", 1, 2, defaults("FALSE"),
						"""
								{"setDataValidation":{"range":{"sheetId":0,"startRowIndex":1,"startColumnIndex":3,"endColumnIndex":4},"rule":{"condition":{"type":"BOOLEAN"},"strict":true}}}"""),
				new Layout("a grid as large as the table", 1, 2,
						List.of(row("Full Name", "Profile URL"), row("Jane Roe", ADDRESS)),
						"{\"deleteDimension\":{\"range\":{\"sheetId\":0,\"dimension\":\"ROWS\",\"startIndex\":2}}}"),
				new Layout("an address behind the name", 1, 2,
						List.of(row("Full Name", "Company"), row("Jane Roe", "L")),
						"""
								{"updateCells":{"start":{"sheetId":0,"rowIndex":0,"columnIndex":2},"fields":"userEnteredValue,textFormatRuns","rows":[{"values":[{"userEnteredValue":{"stringValue":"LinkedIn"}}]},{"values":[{"userEnteredValue":{"stringValue":"profile"},"textFormatRuns":[{"format":{"link":{"uri":"https://www.linkedin.com/in/jane-roe"}}}]}]}]}}"""),
				new Layout("a link made by a formula from another cell", 1, 2,
						List.of(row("Profile", "Raw link", "Full Name"),
								row("=HYPERLINK(B2,\"open\")", "linkedin.com/in/jane-roe?trk=x", "Jane Roe"))),
				new Layout("an address put together by a formula", 1, 2,
						List.of(row("Full Name", "Slug", "Profile URL"),
								row("Jane Roe", "jane-roe", "=\"https://www.linkedin.com/in/\"&B2"))),
				new Layout("odd spaces and a redirect", 1, 2, List
					.of(row(" Full\u00a0Name ", "Company", "Profile \u00a0 URL"), row("Jane Roe", "L",
							"https://www.google.com/url?q=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-roe%3Ftrk%3Da\u00a0"))),
				new Layout("a legend beside the table", 1, 2,
						List.of(row("Full Name", "Profile URL", "", "Legend"),
								row("Jane Roe", ADDRESS, "", "red: later"), row("", "", "", "green: now"),
								row("", "", "", "blue: never"))),
				new Layout("sections within the table", 2, 5,
						List.of(row("Full Name", "Company", "Profile URL"), row("Germany"),
								row("Jane Roe", "L", ADDRESS), row(), row("Austria"))),
				new Layout("a warning, a filter, a table and a name", 1, 2,
						List.of(row("Full Name", "Company", "Profile URL", "Owner"),
								row("Jane Roe", "L", ADDRESS, "Kim")),
						"""
								{"addProtectedRange":{"protectedRange":{"range":{"sheetId":0},"warningOnly":true}}}""",
						"""
								{"setBasicFilter":{"filter":{"range":{"sheetId":0,"startRowIndex":0,"endRowIndex":2,"startColumnIndex":0,"endColumnIndex":4}}}}""",
						"""
								{"addTable":{"table":{"name":"Leads","range":{"sheetId":0,"startRowIndex":0,"endRowIndex":2,"startColumnIndex":0,"endColumnIndex":4}}}}""",
						"""
								{"addNamedRange":{"namedRange":{"name":"people","range":{"sheetId":0,"startRowIndex":1,"endRowIndex":2}}}}"""));
	}

	private static List<String> row(String... cells) {
		return List.of(cells);
	}

	private static List<List<String>> defaults(String text) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(row("Full Name", "Company", "LinkedIn", "Status"));
		rows.add(row("Jane Roe", "L", ADDRESS, text));
		IntStream.range(0, 58).forEach((each) -> rows.add(row("", "", "", text)));
		return rows;
	}

	private static List<List<String>> formulas() {
		List<List<String>> rows = new ArrayList<>();
		rows.add(row("Full Name", "Company", "LinkedIn", "Line"));
		rows.add(row("Jane Roe", "L", ADDRESS, "=IF(A2=\"\",\"\",A2&\" of \"&B2)"));
		IntStream.rangeClosed(3, 60)
			.forEach((row) -> rows.add(row("", "", "", "=IF(A%1$d=\"\",\"\",A%1$d&\" of \"&B%1$d)".formatted(row))));
		return rows;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("layouts")
	void whoIsThereIsFoundAndWhoIsNotIsAddedOnce(Layout layout) throws InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET, layout.rows());
		layout.edits().forEach((edit) -> this.google.edit(id, edit));
		List<List<String>> before = this.google.sources(id, SHEET);
		Outcome.Succeeded first = succeeded(upsert(id, List.of(JANE, JOHN)));
		assertThat(first.output()).as(first.summary())
			.containsEntry("added", 1)
			.containsEntry("added_rows", List.of(layout.added() + 1));
		List<List<String>> after = this.google.sources(id, SHEET);
		for (int row = 0; row < layout.added(); row++) {
			for (int column = 0; column < before.get(row).size(); column++) {
				String old = before.get(row).get(column);
				if (!old.isEmpty()) {
					assertThat(after.get(row).get(column)).isEqualTo(old);
				}
			}
		}
		assertThat(after.get(layout.added())).contains(JOHN.profileUrl().toString());
		assertThat(after.get(layout.known())).doesNotContain(JOHN.profileUrl().toString());
		Outcome.Succeeded second = succeeded(upsert(id, List.of(JANE, JOHN)));
		assertThat(second.output()).containsEntry("added", 0).containsEntry("updated", 0);
		assertThat(this.google.sources(id, SHEET)).isEqualTo(after);
		assertThat(read(id).output().get("prospects")).asInstanceOf(InstanceOfAssertFactories.LIST)
			.hasSize(2)
			.allSatisfy((person) -> assertThat(person.toString()).containsAnyOf("full_name=Jane Roe",
					"full_name=John Doe"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("layouts")
	void allRowsAreReadWithTheAddressesWrittenOut(Layout layout) throws SheetsException, InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET, layout.rows());
		layout.edits().forEach((edit) -> this.google.edit(id, edit));
		List<List<String>> rows = this.shaun.rows(id, Optional.of(SHEET)).rows();
		assertThat(rows.get(layout.known()).stream().flatMap((text) -> ProfileAddress.read(text).stream()))
			.contains(JANE.profileUrl());
		assertThat(rows.get(layout.known() - 1)).containsSubsequence(this.google.rows(id, SHEET)
			.get(layout.known() - 1)
			.stream()
			.filter((text) -> !text.isEmpty())
			.toArray(String[]::new));
	}

	@Test
	void theAddressBehindANameGetsAColumnOfItsOwn() throws SheetsException, InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET, List.of(row("People"), row("Full Name", "Company"),
				row("=HYPERLINK(\"%s\",\"Jane Roe\")".formatted(ADDRESS), "L"), row("John Doe", "M")));
		SheetRows read = this.shaun.rows("List", Optional.empty());
		assertThat(read.title()).isEqualTo("List");
		assertThat(read.url()).contains(id);
		assertThat(read.rows()).containsExactly(row("People", "", ""), row("Full Name", "Company", "Profile URL"),
				row("Jane Roe", "L", ADDRESS), row("John Doe", "M", ""));
	}

	@Test
	void aNewRowTakesWhatWasFilledInBeforehand() throws InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET, formulas());
		succeeded(upsert(id, List.of(JANE, JOHN)));
		assertThat(this.google.rows(id, SHEET).get(2)).startsWith("John Doe", "Mills Ltd",
				"https://www.linkedin.com/in/john-doe", "John Doe of Mills Ltd");
		assertThat(this.google.sources(id, SHEET).get(3)).startsWith("", "", "", "=IF(A4=\"\",\"\",A4&\" of \"&B4)");
		String other = this.google.addSpreadsheet("List 2", SHEET, defaults("New"));
		succeeded(upsert(other, List.of(JOHN)));
		assertThat(this.google.rows(other, SHEET).get(2)).startsWith("John Doe", "Mills Ltd",
				"https://www.linkedin.com/in/john-doe", "New");
	}

	@Test
	void aColumnThatAFormulaInItsHeaderFillsIsNotWrittenAndNotAddedAgain() throws InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET, List.of(
				row("={\"Full Name\";ARRAYFORMULA(B2:B3&\" \"&C2:C3)}", "First Name", "Last Name", "Profile URL"),
				row("", "Jane", "Roe", ADDRESS)));
		Outcome.Succeeded outcome = succeeded(upsert(id, List.of(JANE, JOHN)));
		assertThat(outcome.output().get("new_columns")).asInstanceOf(InstanceOfAssertFactories.LIST)
			.doesNotContain("Full Name");
		assertThat(this.google.rows(id, SHEET).get(1)).startsWith("Jane Roe", "Jane", "Roe", ADDRESS);
		assertThat(this.google.rows(id, SHEET).get(2)).contains("John", "Doe", "https://www.linkedin.com/in/john-doe");
	}

	@Test
	void aGridOfNothingButItsHeaderGrows() throws InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET, List.of(row("Full Name", "Profile URL")));
		this.google.edit(id,
				"{\"deleteDimension\":{\"range\":{\"sheetId\":0,\"dimension\":\"ROWS\",\"startIndex\":1}}}");
		succeeded(upsert(id, List.of(JANE, JOHN)));
		assertThat(this.google.rows(id, SHEET)).hasSize(3);
	}

	@Test
	void aLinkNamesItsTabWhateverItsNumber() throws InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET, List.of(row("Full Name", "Profile URL")));
		this.google.edit(id, "{\"addSheet\":{\"properties\":{\"title\":\"Second\",\"sheetId\":1812582007}}}");
		String address = "docs.google.com/spreadsheets/d/" + id + "/edit?gid=1812582007#gid=1812582007";
		succeeded(upsert(address, List.of(JANE)));
		assertThat(this.google.rows(id, SHEET)).hasSize(1);
		assertThat(this.google.rows(id, "Second")).hasSize(2);
		Outcome.Failed failed = failed(upsert(address.replace("1812582007", "4000000001"), List.of(JANE)));
		assertThat(failed.reason()).isEqualTo("The spreadsheet 'List' has no such worksheet; it has 'Leads', 'Second'");
	}

	@Test
	void aFilledSheetWithoutAKeyIsRefusedWithWhatWasSeen() throws InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET,
				List.of(row("First Name", "Last Name", "Company"), row("Jane", "Roe", "L")));
		String reason = "The worksheet 'Leads' of 'List' has 1 row, but no column that tells its people apart: none is "
				+ "called Profile URL or holds addresses of LinkedIn profiles. Its headers in row 1 are 'First Name', "
				+ "'Last Name', 'Company'. Add the column with each person's address, or name another worksheet";
		assertThat(failed(upsert(id, List.of(JANE))).reason()).isEqualTo(reason);
		Outcome read = this.shaun.perform(new ActionRequest("read_prospects", Map.of("spreadsheet", id)), new Step());
		assertThat(failed(read).reason()).isEqualTo(reason);
		assertThat(this.google.rows(id, SHEET)).hasSize(2);
	}

	@Test
	void aKeyCellThatCannotBeReadIsNamedAndNeverFilled() throws InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET, List.of(row("Full Name", "LinkedIn"),
				row("Jane Roe", "https://lnkd.in/eAbC12"), row("Eve", ADDRESS + "-2")));
		Outcome.Succeeded outcome = succeeded(upsert(id, List.of(JANE)));
		assertThat(outcome.output().get("warnings")).asInstanceOf(InstanceOfAssertFactories.LIST)
			.containsExactly(
					"B2 ('https://lnkd.in/eAbC12') of the worksheet 'Leads' of 'List' cannot be read as the address of a "
							+ "profile, so whose row it is nobody knows",
					"Row 2 of the worksheet 'Leads' of 'List' has the name of https://www.linkedin.com/in/jane-roe, but no "
							+ "address that tells whether it is them; if so, delete one of the rows");
		assertThat(this.google.rows(id, SHEET).get(1)).startsWith("Jane Roe", "https://lnkd.in/eAbC12");
		assertThat(read(id).summary()).contains("Read 2 prospects").contains("B2 ('https://lnkd.in/eAbC12')");
	}

	@Test
	void whatCouldNotBeReadOnAPageClearsNoCell() throws InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET,
				List.of(row("Full Name", "Location", "Email", "Profile URL"),
						row("Jane Roe", "Leeds", "jane@looms.example", ADDRESS)));
		Map<String, Object> data = new HashMap<>(prospect("jane-roe", "Jane Roe", Map.of()).toData());
		data.put("unread", List.of("location", "email", "experience"));
		succeeded(this.shaun.perform(
				new ActionRequest("upsert_prospects", Map.of("spreadsheet", id, "prospects", List.of(data))),
				new Step()));
		assertThat(this.google.rows(id, SHEET).get(1)).startsWith("Jane Roe", "Leeds", "jane@looms.example", ADDRESS);
	}

	@Test
	void nothingIsMadeFromWhatLooksLikeAnAddressOrAnId() throws InterruptedException {
		for (String name : List.of("docs.google.com/spreadsheets/d/1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV2wX3yZ4a5b6/edit",
				"1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV2wX3yZ4a5",
				"https://docs.google.com/spreadsheets/d/e/2PACX-1vQabcdefghijk/pubhtml")) {
			failed(upsert(name, List.of(JANE)));
		}
		assertThat(operations()).doesNotContain("spreadsheets.create");
	}

	@Test
	void aTitleIsFoundWhateverItsSpacesAndHowItsAccentsAreWritten() throws InterruptedException {
		String id = this.google.addSpreadsheet("Künden 2026", SHEET, List.of(row("Full Name", "Profile URL")));
		for (String title : List.of("Künden 2026 ", "Ku\u0308nden 2026", "\u200bKünden\u00a02026")) {
			succeeded(upsert(title, List.of(JANE)));
		}
		assertThat(operations()).doesNotContain("spreadsheets.create");
		assertThat(this.google.rows(id, SHEET)).hasSize(2);
		String odd = this.google.addSpreadsheet("Leads  of May ", SHEET, List.of(row("Full Name", "Profile URL")));
		succeeded(upsert("Leads of May", List.of(JANE)));
		assertThat(this.google.rows(odd, SHEET)).hasSize(2);
	}

	@Test
	void newColumnsAreTold() throws InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET,
				List.of(row("Full Name", "Title", "Company", "Location", "Profile URL", "Status", "Notes", "Headline"),
						row("Jane Roe", "", "", "", ADDRESS)));
		Map<String, Object> dry = Map.of("spreadsheet", id, "dry_run", true);
		assertThat(succeeded(upsert(dry, List.of(JANE), new Step())).summary())
			.contains(", with the new columns Industry, Connection, Source, Collected At; nothing was written");
		Outcome.Succeeded outcome = succeeded(upsert(id, List.of(JANE)));
		assertThat(outcome.summary()).contains(". New columns: Industry, Connection, Source, Collected At");
		assertThat(outcome.output()).containsEntry("new_columns",
				List.of("Industry", "Connection", "Source", "Collected At"));
	}

	private Outcome.Succeeded read(String id) throws InterruptedException {
		return succeeded(
				this.shaun.perform(new ActionRequest("read_prospects", Map.of("spreadsheet", id)), new Step()));
	}

	/**
	 * A sheet in which Jane stands and John does not.
	 *
	 * @param name what is special about it
	 * @param known where Jane stands, counted from 0
	 * @param added where John goes
	 * @param rows what is typed into it
	 * @param edits what is done to it then
	 */
	record Layout(String name, int known, int added, List<List<String>> rows, List<String> edits) {

		Layout(String name, int known, int added, List<List<String>> rows, String... edits) {
			this(name, known, added, rows, List.of(edits));
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
