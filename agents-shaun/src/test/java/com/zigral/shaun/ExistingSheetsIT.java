package com.zigral.shaun;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.standin.sheets.Call;
import com.zigral.standin.sheets.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sheets that people made before Shaun comes.
 */
class ExistingSheetsIT extends SheetsFixture {

	private static final String ADA = "https://www.linkedin.com/in/ada";

	private static final Prospect ADA_LOVELACE = prospect("ada", "Ada Lovelace",
			Map.of(Field.TITLE, "CTO", Field.COMPANY, "Engines", Field.CONNECTION_DEGREE, "1st"));

	@ParameterizedTest
	@ValueSource(strings = { "%s", "http://127.0.0.1/spreadsheets/d/%s/edit#gid=0",
			"https://docs.google.com/spreadsheets/d/%s/edit?usp=sharing",
			"https://docs.google.com/spreadsheets/u/1/d/%s", "Team's \\ list" })
	void aSheetIsNamedByIdAddressOrTitle(String name) throws InterruptedException {
		String id = this.google.addSpreadsheet("Team's \\ list", "Leads", List.of(List.of("Name", "LinkedIn")));
		succeeded(upsert(name.formatted(id), List.of(cto(1))));
		assertThat(this.google.rows(id, "Leads")).hasSize(2);
	}

	@Test
	void theAddressPointsToAWorksheet() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "First", List.of(List.of("Name")));
		this.google.edit(id, "{\"addSheet\":{\"properties\":{\"title\":\"Second\",\"sheetId\":77}}}");
		upsert("https://docs.google.com/spreadsheets/d/" + id + "/edit?gid=77#gid=77", List.of(cto(1)));
		assertThat(this.google.rows(id, "First")).hasSize(1);
		assertThat(this.google.rows(id, "Second")).hasSize(2);
	}

	@Test
	void anEmptySheetGetsABoldHeader() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "A1", List.of());
		Outcome.Succeeded outcome = succeeded(upsert(id, ctos(2)));
		assertThat(this.google.rows(id, "A1")).hasSize(3).first().isEqualTo(HEADERS);
		assertThat(outcome.output()).containsEntry("added_rows", List.of(2, 3));
		assertThat(operations()).containsExactly("token", "spreadsheets.get", "values.get", "spreadsheets.batchUpdate");
	}

	@Test
	void anEmptySheetStaysEmptyWithoutProspects() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of());
		Outcome.Succeeded outcome = succeeded(upsert(id, List.of()));
		assertThat(outcome.isEmpty()).isTrue();
		assertThat(outcome.summary()).startsWith("Nothing written: there was nobody to add to the worksheet 'Sheet1'");
		assertThat(this.google.rows(id, "Sheet1")).isEmpty();
	}

	@Test
	void headersAreFoundInAnyOrderAndUnderOtherNames() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Owner", "LinkedIn URL", "company_name", "NAME", "Next step"),
						List.of("Kim", ADA + "/?utm=1", "", "Ada", "=TODAY()")));
		succeeded(upsert(id, List.of(ADA_LOVELACE, cto(1))));
		List<List<String>> rows = this.google.sources(id, "Sheet1");
		assertThat(rows.get(0)).containsExactly("Owner", "LinkedIn URL", "company_name", "NAME", "Next step", "Title",
				"Location", "Status", "Notes", "Headline", "Industry", "Connection", "Source", "Collected At");
		assertThat(rows.get(1)).startsWith("Kim", ADA + "/?utm=1", "Engines", "Ada", "=TODAY()", "CTO");
		assertThat(rows.get(2)).startsWith("", "https://www.linkedin.com/in/cto-1", "Company 1", "Person 1", "", "CTO");
	}

	@Test
	void columnsThatASheetAsksForAreFilled() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("First name", "Surname", "Profile URL")));
		upsert(id,
				List.of(prospect("ada", "Ada Lovelace", Map.of(Field.FIRST_NAME, "Ada", Field.LAST_NAME, "Lovelace"))));
		assertThat(this.google.rows(id, "Sheet1").get(1)).startsWith("Ada", "Lovelace", ADA);
	}

	@Test
	void contactInfoIsFilledWhereASheetAsksForItAndStaysText() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Profile URL", "E-mail", "Mobile", "Website")));
		upsert(id, List.of(prospect("ada", "Ada Lovelace", Map.of(Field.EMAIL, "ada@looms.example", Field.PHONE,
				"+44 20 7946 0000", Field.WEBSITES, "https://looms.example, https://engine.example"))));
		assertThat(this.google.rows(id, "Sheet1").get(1)).startsWith(ADA, "ada@looms.example", "+44 20 7946 0000",
				"https://looms.example, https://engine.example");
	}

	@Test
	void columnsAreAddedBehindCellsWithoutAHeader() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Profile URL"), List.of(ADA, "", "remark")));
		upsert(id, List.of(ADA_LOVELACE));
		assertThat(this.google.rows(id, "Sheet1").get(0)).startsWith("Profile URL", "", "", "Full Name");
		assertThat(this.google.rows(id, "Sheet1").get(1)).startsWith(ADA, "", "remark", "Ada Lovelace");
	}

	@Test
	void aNarrowSheetIsWidened() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(List.of("Name", "Profile URL")));
		this.google.edit(id,
				"{\"deleteDimension\":{\"range\":{\"sheetId\":0,\"dimension\":\"COLUMNS\",\"startIndex\":2}}}");
		succeeded(upsert(id, List.of(cto(1))));
		assertThat(this.google.rows(id, "Sheet1").getFirst()).hasSize(12);
	}

	@Test
	void twoHeadersForTheKeyAreRefused() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(List.of("LinkedIn", "Name", "Profile URL")));
		assertThat(failed(upsert(id, List.of(cto(1))))).isEqualTo(new Outcome.Failed(
				"In the worksheet 'Sheet1' of 'Deals', the headers 'LinkedIn' (A1) and 'Profile URL' (C1) both mean "
						+ "Profile URL; rename one of them",
				List.of()));
	}

	@Test
	void theOwnNameOfAColumnWinsOverAnAlias() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Position", "Title", "Profile URL"), List.of("1", "", ADA)));
		upsert(id, List.of(ADA_LOVELACE));
		assertThat(this.google.rows(id, "Sheet1").get(1)).startsWith("1", "CTO", ADA);
	}

	@Test
	void aSheetWithoutKnownHeadersIsLeftAlone() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Apples", "Pears"), List.of("1", "2")));
		assertThat(failed(upsert(id, List.of(cto(1)))).reason()).isEqualTo(
				"No row of the worksheet 'Sheet1' of 'Deals' has a header that Shaun knows, such as 'Full Name' or "
						+ "'Profile URL'; it begins with 'Apples', 'Pears', '1', '2'. Put headers above the data or name another "
						+ "worksheet");
		assertThat(this.google.rows(id, "Sheet1")).containsExactly(List.of("Apples", "Pears"), List.of("1", "2"));
	}

	@Test
	void aHeaderMayStandBelowEmptyRows() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(List.of(), List.of("Name", "Profile URL")));
		succeeded(upsert(id, List.of(cto(1))));
		assertThat(this.google.rows(id, "Sheet1").get(2)).startsWith("Person 1", "https://www.linkedin.com/in/cto-1");
	}

	@Test
	void aKeyMayBeALinkFormula() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(List.of("Profile URL", "Name"),
				List.of("=HYPERLINK(\"https://linkedin.com/in/Ada/\", \"Ada\")", "")));
		Outcome.Succeeded outcome = succeeded(upsert(id, List.of(ADA_LOVELACE)));
		assertThat(outcome.output()).containsEntry("added", 0).containsEntry("updated", 1);
		assertThat(this.google.sources(id, "Sheet1").get(1))
			.startsWith("=HYPERLINK(\"https://linkedin.com/in/Ada/\", \"Ada\")", "Ada Lovelace");
	}

	@Test
	void aProfileThatStandsTwiceIsWarnedOf() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Profile URL", "Name"), List.of(ADA), List.of("http://linkedin.com/in/ADA")));
		Outcome.Succeeded outcome = succeeded(upsert(id, List.of(ADA_LOVELACE)));
		assertThat(outcome.output()).containsEntry("warnings",
				List.of("Rows 2 and 3 of the worksheet 'Sheet1' of 'Deals' "
						+ "have the same profile; only row 2 is kept up to date"));
		assertThat(this.google.rows(id, "Sheet1").get(2)).containsExactly("http://linkedin.com/in/ADA");
	}

	@Test
	void ownColumnsAreKeptUpToDateButNotWhatPeopleWroteIntoThem() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(List.of("Profile URL", "Connection"),
				List.of(ADA, "3rd+"), List.of("https://www.linkedin.com/in/cto-1", "through Kim")));
		upsert(id, List.of(ADA_LOVELACE, cto(1)));
		assertThat(this.google.rows(id, "Sheet1")).extracting((row) -> row.get(1))
			.containsExactly("Connection", "1st", "through Kim");
	}

	@Test
	void anotherTimeAloneChangesNothing() throws InterruptedException {
		upsert("Deals", List.of(ADA_LOVELACE));
		Prospect later = Prospect.brief(ADA_LOVELACE.profileUrl(), ADA_LOVELACE.fullName(), ADA_LOVELACE.texts(),
				MORNING.plusSeconds(86_400), "linkedin search");
		assertThat(succeeded(upsert("Deals", List.of(later))).output()).containsEntry("unchanged", 1);
	}

	@Test
	void anotherWorksheetIsMadeWhenAbsent() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(List.of("Apples")));
		Outcome.Succeeded outcome = succeeded(
				upsert(Map.of("spreadsheet", id, "worksheet", "Bob's 'A1'!"), List.of(cto(1)), new Step()));
		assertThat(outcome.output()).containsEntry("worksheet", "Bob's 'A1'!");
		assertThat(this.google.rows(id, "Bob's 'A1'!")).hasSize(2).first().isEqualTo(HEADERS);
		assertThat(this.google.rows(id, "Sheet1")).containsExactly(List.of("Apples"));
		upsert(Map.of("spreadsheet", id, "worksheet", "BOB'S 'a1'!"), List.of(cto(2)), new Step());
		assertThat(this.google.rows(id, "Bob's 'A1'!")).hasSize(3);
	}

	@Test
	void rowsGoBelowTheTableAndAboveWhatStandsFurtherDown() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Name", "Profile URL"), List.of("Ada", ADA), List.of(),
						List.of("", "", "", "", "", "", "", "", "", "", "", "", "", "=COUNTA(A2:A2)")));
		Outcome.Succeeded outcome = succeeded(upsert(id, ctos(2)));
		List<List<String>> rows = this.google.sources(id, "Sheet1");
		assertThat(outcome.output()).containsEntry("added_rows", List.of(3, 4));
		assertThat(rows.get(2)).startsWith("Person 1");
		assertThat(rows.get(3)).startsWith("Person 2");
		assertThat(rows.get(5).getLast()).isEqualTo("=COUNTA(A2:A2)");
	}

	@Test
	void rowsGoUnderTheirHeadersHoweverTheBlockAboveLooks() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Name", "", "Profile URL", "Title"), List.of(), List.of("", "", ADA, "CTO")));
		Outcome.Succeeded outcome = succeeded(upsert(id, List.of(cto(1))));
		assertThat(this.google.rows(id, "Sheet1").get(3)).startsWith("Person 1", "",
				"https://www.linkedin.com/in/cto-1", "CTO");
		assertThat(outcome.output()).containsEntry("added_rows", List.of(4));
	}

	@Test
	void aThousandProspectsTakeThreeCalls() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		Step step = new Step();
		upsert(Map.of("spreadsheet", id), ctos(1_000), step);
		assertThat(operations()).containsExactly("token", "spreadsheets.get", "values.get", "spreadsheets.batchUpdate");
		assertThat(this.google.rows(id, "Sheet1")).hasSize(1_001);
		assertThat(step.progress().getLast().done()).isEqualTo(1_000);
		assertThat(step.progress().getLast().total()).isEqualTo(OptionalInt.of(1_000));
	}

	@Test
	void updatingHalfAndAddingHalfTakesThreeCalls() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		upsert(id,
				ctos(500).stream()
					.map((each) -> prospect(each.profileUrl().publicIdentifier(), each.fullName(), Map.of()))
					.toList());
		this.google.forgetCalls();
		Outcome.Succeeded outcome = succeeded(upsert(id, ctos(1_000)));
		assertThat(outcome.output()).containsEntry("added", 500).containsEntry("updated", 500);
		assertThat(operations()).containsExactly("spreadsheets.get", "values.get", "spreadsheets.batchUpdate");
		assertThat(this.google.rows(id, "Sheet1").get(499)).startsWith("Person 499", "CTO", "Company 499");
	}

	@Test
	void muchTextGoesInBatchesBelowTwoMegabytes() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		List<Prospect> wordy = ctos(120).stream()
			.map((each) -> prospect(each.profileUrl().publicIdentifier(), each.fullName(),
					Map.of(Field.HEADLINE, "ü".repeat(20_000))))
			.toList();
		succeeded(upsert(id, wordy));
		assertThat(this.google.calls()).filteredOn((call) -> call.operation().equals("spreadsheets.batchUpdate"))
			.hasSizeGreaterThan(1)
			.extracting(Call::requestBytes)
			.allSatisfy((bytes) -> assertThat(bytes).isLessThan(2_000_000L));
		assertThat(this.google.rows(id, "Sheet1")).hasSize(121);
	}

	@Test
	void textThatIsTooLongIsCutWithAMark() throws InterruptedException {
		Outcome.Succeeded outcome = succeeded(
				upsert("Deals", List.of(prospect("ada", "Ada", Map.of(Field.HEADLINE, "😀".repeat(30_000))))));
		String headline = this.google.rows(this.google.idsOf("Deals").getFirst(), "Prospects").get(1).get(7);
		assertThat(headline).hasSizeLessThanOrEqualTo(50_000).endsWith("😀 [cut]");
		assertThat(outcome.summary()).endsWith("Please note: The Headline of https://www.linkedin.com/in/ada has 60000 "
				+ "characters and was cut to 50000");
	}

	@Test
	void oddCharactersArriveAsTheyAre() throws InterruptedException {
		String odd = "  Zoë \"Q\" O'Neil,\n\tساره 👩🏽‍💻 \\ é ";
		upsert("Deals", List.of(prospect("zoe", "Zoë", Map.of(Field.HEADLINE, odd, Field.TITLE, "a\u0000b\u0007"))));
		List<String> row = this.google.rows(this.google.idsOf("Deals").getFirst(), "Prospects").get(1);
		assertThat(row.get(7)).isEqualTo(odd.strip());
		assertThat(row.get(1)).isEqualTo("ab");
	}

	@Test
	void onePersonInTheListTwiceGetsOneRow() throws InterruptedException {
		Outcome.Succeeded outcome = succeeded(
				upsert("Deals", List.of(prospect("ada", "Ada", Map.of(Field.TITLE, "CTO")),
						prospect("ADA", "Ada L.", Map.of(Field.COMPANY, "Engines")))));
		assertThat(outcome.output()).containsEntry("added", 1);
		assertThat(this.google.rows(this.google.idsOf("Deals").getFirst(), "Prospects").get(1)).startsWith("Ada", "CTO",
				"Engines");
	}

	@Test
	void aRowThatAPersonAddsMeanwhileStays() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		this.google.faults()
			.inject("spreadsheets.batchUpdate", 1,
					new Fault.Meanwhile(() -> this.google.type(id, "Sheet1!A2", List.of(List.of("Typed")))));
		Outcome.Succeeded outcome = succeeded(upsert(id, ctos(2)));
		assertThat(this.google.rows(id, "Sheet1")).extracting(List::getFirst)
			.containsExactly("Full Name", "Person 1", "Person 2", "Typed");
		assertThat(outcome.output()).containsEntry("added_rows", List.of(2, 3));
	}

	@Test
	void aSheetThatIsSortedMeanwhileEndsUpRight() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		upsert(id, List.of(prospect("cto-1", "A", Map.of()), prospect("cto-2", "B", Map.of(Field.TITLE, "Head")),
				prospect("cto-3", "C", Map.of())));
		this.google.faults().inject("spreadsheets.batchUpdate", 1, new Fault.Meanwhile(() -> this.google.edit(id, """
				{"sortRange":{"range":{"sheetId":0,"startRowIndex":1},
				 "sortSpecs":[{"dimensionIndex":0,"sortOrder":"DESCENDING"}]}}""")));
		succeeded(upsert(id, ctos(3)));
		assertThat(this.google.rows(id, "Sheet1")).extracting((row) -> row.subList(0, 5))
			.containsExactly(HEADERS.subList(0, 5),
					List.of("C", "CTO", "Company 3", "Austin, Texas", "https://www.linkedin.com/in/cto-3"),
					List.of("B", "Head", "Company 2", "Austin, Texas", "https://www.linkedin.com/in/cto-2"),
					List.of("A", "CTO", "Company 1", "Austin, Texas", "https://www.linkedin.com/in/cto-1"));
	}

}
