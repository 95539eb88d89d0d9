package com.zigral.standin.sheets;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Google refuses, the stand-in refuses, and what moves there moves here. The sources
 * stand in docs/standin-sheets.md.
 */
class StrictnessIT extends OnSheetsServer {

	private String id;

	@BeforeEach
	void fill() {
		this.id = this.server.addSpreadsheet("Deals", "Sheet1", List.of(List.of("Name", "Size", "Sum"),
				List.of("Bob", "2", "=B2*2"), List.of("Ada", "1", "=SUM(B2:B3)")));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					{'insertDimension':{'range':{'sheetId':0,'dimension':'ROWS','startIndex':1}}} | Invalid requests[0].insertDimension: range.endIndex must be set.
					{'insertDimension':{'range':{'sheetId':0,'dimension':'ROWS','endIndex':1}}} | Invalid requests[0].insertDimension: range.startIndex must be set.
					{'insertDimension':{'range':{'sheetId':0,'dimension':'ROWS','startIndex':0,'endIndex':1},'inheritFromBefore':true}} | Invalid requests[0].insertDimension: range.startIndex must be greater than 0 if inheritFromBefore is true.
					{'insertDimension':{'range':{'sheetId':0,'dimension':'ROWS','startIndex':1000,'endIndex':1001}}} | Invalid requests[0].insertDimension: range.startIndex must be less than the grid size (1000) if inheritFromBefore is false.
					{'insertDimension':{'range':{'sheetId':0,'dimension':'ROWS','startIndex':2,'endIndex':2}}} | Invalid requests[0].insertDimension: range.endIndex[2] must be greater than range.startIndex[2].
					{'deleteDimension':{'range':{'sheetId':0,'dimension':'ROWS'}}} | Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.
					{'deleteDimension':{'range':{'sheetId':0,'dimension':'COLUMNS','startIndex':0,'endIndex':26}}} | Invalid requests[0].deleteDimension: You can't delete all the columns on the sheet.
					{'updateCells':{'start':{'sheetId':0},'rows':[]}} | Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)
					{'updateCells':{'fields':'userEnteredValue','rows':[]}} | Invalid requests[0].updateCells: Must specify either 'start' or 'range'.
					{'repeatCell':{'range':{'sheetId':0},'cell':{}}} | Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)
					{'updateSheetProperties':{'properties':{'title':'x'}}} | Invalid requests[0].updateSheetProperties: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)
					{'insertDimension':{'range':{'sheetId':0,'dimension':'ROWS','start':1}}} | Invalid JSON payload received. Unknown name 'start' at 'requests[0].insert_dimension.range': Cannot find field.
					{'insertDimensions':{}} | Invalid JSON payload received. Unknown name 'insertDimensions' at 'requests[0]': Cannot find field.
					{'appendDimension':{'sheetId':'x','dimension':'ROWS','length':1}} | Invalid value at 'requests[0].append_dimension.sheet_id' (TYPE_INT32), 'x'
					{'deleteSheet':{'sheetId':1},'addSheet':{}} | Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'addSheet'
					{} | Invalid requests[0]: No request set.
					{'addTable':{'table':{'range':{'sheetId':0,'startRowIndex':3,'endRowIndex':3}}}} | Invalid requests[0].addTable: range is empty: its end indexes must be greater than its start indexes.
					""")
	void refusesWhatGoogleRefuses(String request, String message) throws IOException, InterruptedException {
		assertThat(batchUpdate(request).replace("\\'", "'"))
			.isEqualTo("400 {'error':{'code':400,'message':'" + message + "','status':'INVALID_ARGUMENT'}}");
	}

	@Test
	void aKindThatIsNotCarriedOutIsSaidToBe() throws IOException, InterruptedException {
		assertThat(batchUpdate("{'addChart':{}}")).startsWith("501").contains("does not carry out 'addChart'");
	}

	@Test
	void aRowIsInsertedAtTheEndOfTheGridLikeTheOneBefore() throws IOException, InterruptedException {
		assertThat(batchUpdate("{'insertDimension':{'range':{'sheetId':0,'dimension':'ROWS','startIndex':1000,"
				+ "'endIndex':1001},'inheritFromBefore':true}}"))
			.startsWith("200");
	}

	@Test
	void formulasFollowWhatTheyReferTo() throws IOException, InterruptedException {
		batchUpdate("{'addSheet':{'properties':{'title':'My sums'}}}");
		this.server.type(this.id, "'My sums'!A1", List.of(List.of("=Sheet1!B3", "=B3", "=\"B3\"&Sheet1!$B$3")));
		batchUpdate("{'insertDimension':{'range':{'sheetId':0,'dimension':'ROWS','startIndex':2,'endIndex':4}}}");
		assertThat(this.server.sources(this.id, "Sheet1")).containsExactly(List.of("Name", "Size", "Sum"),
				List.of("Bob", "2", "=B2*2"), List.of(), List.of(), List.of("Ada", "1", "=SUM(B2:B5)"));
		assertThat(this.server.sources(this.id, "My sums"))
			.containsExactly(List.of("=Sheet1!B5", "=B3", "=\"B3\"&Sheet1!$B$5"));
		batchUpdate("{'insertDimension':{'range':{'sheetId':0,'dimension':'COLUMNS','startIndex':0,'endIndex':1}}}");
		assertThat(this.server.sources(this.id, "Sheet1").get(1)).containsExactly("", "Bob", "2", "=C2*2");
		batchUpdate("{'deleteDimension':{'range':{'sheetId':0,'dimension':'COLUMNS','startIndex':2,'endIndex':3}}}");
		assertThat(this.server.sources(this.id, "Sheet1").get(1)).containsExactly("", "Bob", "=#REF!*2");
	}

	@Test
	void formulasAreWorkedOut() throws IOException, InterruptedException {
		this.server.type(this.id, "Sheet1!E1", List.of(List.of("={\"Full\";ARRAYFORMULA(A2:A3&\"!\")}",
				"=HYPERLINK(\"https://a.example/\"&A2,\"open\")", "=IF(B2>1,\"big\",\"small\")", "=NOSUCH(1)")));
		assertThat(this.server.rows(this.id, "Sheet1")).containsExactly(
				List.of("Name", "Size", "Sum", "", "Full", "open", "big", "#NAME?"),
				List.of("Bob", "2", "4", "", "Bob!"), List.of("Ada", "1", "3", "", "Ada!"));
		assertThat(this.client.call("GET", "/v4/spreadsheets/" + this.id
				+ "?ranges=Sheet1!E2:F2&ranges=Sheet1!F1&fields=sheets.data.rowData.values(userEnteredValue,formattedValue,hyperlink)",
				""))
			.isEqualTo("200 {'sheets':[{'data':[{'rowData':[{'values':[{'formattedValue':'Bob!'}]}]},{'rowData':"
					+ "[{'values':[{'userEnteredValue':{'formulaValue':'=HYPERLINK(\\'https://a.example/\\'&A2,"
					+ "\\'open\\')'},'formattedValue':'open','hyperlink':'https://a.example/Bob'}]}]}]}]}");
	}

	@Test
	void anArrayOverwritesNothing() {
		this.server.type(this.id, "Sheet1!D1", List.of(List.of("={1;2}"), List.of("mine")));
		assertThat(this.server.rows(this.id, "Sheet1").get(0)).containsExactly("Name", "Size", "Sum", "#REF!");
		assertThat(this.server.rows(this.id, "Sheet1").get(1)).containsExactly("Bob", "2", "4", "mine");
	}

	@Test
	void copiedFormulasReferToTheirOwnRow() throws IOException, InterruptedException {
		batchUpdate("{'copyPaste':{'source':{'sheetId':0,'startRowIndex':1,'endRowIndex':2,'startColumnIndex':2,"
				+ "'endColumnIndex':3},'destination':{'sheetId':0,'startRowIndex':3,'endRowIndex':5,"
				+ "'startColumnIndex':2,'endColumnIndex':3}}}");
		assertThat(this.server.sources(this.id, "Sheet1").subList(3, 5)).containsExactly(List.of("", "", "=B4*2"),
				List.of("", "", "=B5*2"));
	}

	@Test
	void cellsThatNoRowGivesAreClearedInARange() throws IOException, InterruptedException {
		batchUpdate("{'updateCells':{'range':{'sheetId':0,'startRowIndex':1,'endRowIndex':3,'startColumnIndex':0,"
				+ "'endColumnIndex':1},'fields':'userEnteredValue','rows':[{'values':[{'userEnteredValue':"
				+ "{'stringValue':'Eve'}}]}]}}");
		assertThat(this.server.rows(this.id, "Sheet1").stream().map(List::getFirst)).containsExactly("Name", "Eve", "");
		batchUpdate("{'updateCells':{'start':{'sheetId':0},'fields':'userEnteredFormat','rows':[{'values':[{}]}]}}");
		assertThat(this.server.rows(this.id, "Sheet1").getFirst().getFirst()).isEqualTo("Name");
	}

	@Test
	void aRangeThatOnlyWarnsIsWrittenAndOneOfTheAccountToo() throws IOException, InterruptedException {
		protect("'startColumnIndex':0,'endColumnIndex':1", ",'warningOnly':true");
		protect("'startColumnIndex':1,'endColumnIndex':2",
				",'editors':{'users':['zigral@sandbox.iam.gserviceaccount.com']}");
		protect("'startColumnIndex':2,'endColumnIndex':3", "");
		assertThat(write("A1")).startsWith("200");
		assertThat(write("B1")).startsWith("200");
		assertThat(write("C1")).startsWith("400").contains("protected cell");
	}

	@Test
	void protectionsMoveWithRowsAndColumns() throws IOException, InterruptedException {
		protect("'startRowIndex':1,'endRowIndex':2,'startColumnIndex':1,'endColumnIndex':2", "");
		batchUpdate("{'insertDimension':{'range':{'sheetId':0,'dimension':'COLUMNS','startIndex':0,'endIndex':1}}},"
				+ "{'insertDimension':{'range':{'sheetId':0,'dimension':'ROWS','startIndex':0,'endIndex':1}}}");
		assertThat(write("B2")).startsWith("200");
		assertThat(write("C3")).startsWith("400");
		batchUpdate("{'deleteDimension':{'range':{'sheetId':0,'dimension':'ROWS','startIndex':0,'endIndex':2}}}");
		assertThat(write("C1")).startsWith("400");
	}

	@Test
	void whatIsKnownOfRangesIsToldAndOutlivesARestart() throws IOException, InterruptedException {
		batchUpdate("{'mergeCells':{'range':{'sheetId':0,'startRowIndex':0,'endRowIndex':1,'startColumnIndex':0,"
				+ "'endColumnIndex':2},'mergeType':'MERGE_ALL'}}");
		batchUpdate("{'addTable':{'table':{'name':'People','range':{'sheetId':0,'startRowIndex':0,'endRowIndex':3,"
				+ "'startColumnIndex':0,'endColumnIndex':3}}}}");
		batchUpdate("{'addNamedRange':{'namedRange':{'name':'all','range':{'sheetId':0,'startRowIndex':1}}}}");
		batchUpdate("{'setBasicFilter':{'filter':{'range':{'sheetId':0,'startRowIndex':0,'endRowIndex':3}}}}");
		batchUpdate(
				"{'setDataValidation':{'range':{'sheetId':0,'startRowIndex':1,'startColumnIndex':1,'endColumnIndex':2},"
						+ "'rule':{'condition':{'type':'BOOLEAN'},'strict':true}}}");
		String told = describe();
		assertThat(told)
			.contains("'merges':[{'sheetId':0,'startRowIndex':0,'endRowIndex':1,'startColumnIndex':0,"
					+ "'endColumnIndex':2}]")
			.contains("'name':'People'")
			.contains("'namedRanges':[{'name':'all'")
			.contains("'basicFilter':{'range':{'sheetId':0,'startRowIndex':0,'endRowIndex':3}}")
			.contains("'dataValidation':{'condition':{'type':'BOOLEAN'},'strict':true}");
		this.server.close();
		this.server = SheetsServer.start(0, this.directory);
		this.client = Client.authorized(this.server);
		assertThat(describe().replaceAll("'spreadsheetUrl':'[^']*'", ""))
			.isEqualTo(told.replaceAll("'spreadsheetUrl':'[^']*'", ""));
	}

	@Test
	void titlesAreFoundInEitherFormOfTheirAccents() throws IOException, InterruptedException {
		assertThat(this.client.call("GET",
				"/drive/v3/files?fields=files(name)&q=" + URLEncoder.encode(
						"(name = 'x' or name = 'Deals') and mimeType = 'application/vnd.google-apps.spreadsheet'",
						StandardCharsets.UTF_8),
				""))
			.isEqualTo("200 {'files':[{'name':'Deals'}]}");
	}

	private String describe() throws IOException, InterruptedException {
		return this.client.call("GET", "/v4/spreadsheets/" + this.id + "?includeGridData=true", "");
	}

	private void protect(String range, String more) throws IOException, InterruptedException {
		batchUpdate("{'addProtectedRange':{'protectedRange':{'range':{'sheetId':0," + range + "}" + more + "}}}");
	}

	private String write(String cell) throws IOException, InterruptedException {
		return this.client.call("PUT", "/v4/spreadsheets/" + this.id + "/values/" + cell + "?valueInputOption=RAW",
				"{'values':[['x']]}");
	}

	private String batchUpdate(String requests) throws IOException, InterruptedException {
		return this.client.call("POST", "/v4/spreadsheets/" + this.id + ":batchUpdate",
				"{'requests':[" + requests + "]}");
	}

}
