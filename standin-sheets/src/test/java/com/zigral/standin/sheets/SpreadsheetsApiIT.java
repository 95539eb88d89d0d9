package com.zigral.standin.sheets;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetsApiIT extends OnSheetsServer {

	private String id;

	@BeforeEach
	void fill() {
		this.id = this.server.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Name", "Size"), List.of("Bob", "2"), List.of("Ada", "1")));
	}

	@Test
	void describesASpreadsheet() throws IOException, InterruptedException {
		assertThat(this.client.call("GET", "/v4/spreadsheets/" + this.id, "")).isEqualTo("200 {'spreadsheetId':'"
				+ this.id + "','properties':{'title':'Deals','locale':'en_US','autoRecalc':'ON_CHANGE',"
				+ "'timeZone':'Etc/GMT'},'sheets':[{'properties':{'sheetId':0,'title':'Sheet1','index':0,"
				+ "'sheetType':'GRID','gridProperties':{'rowCount':1000,'columnCount':26}}}],'spreadsheetUrl':'"
				+ this.server.uri() + "spreadsheets/d/" + this.id + "/edit'}");
	}

	@Test
	void answersOnlyTheFieldsAskedFor() throws IOException, InterruptedException {
		assertThat(this.client.call("GET", "/v4/spreadsheets/" + this.id
				+ "?ranges=Sheet1!A2:B2&fields=properties.title,sheets(properties/title,data.rowData.values(formattedValue))",
				""))
			.isEqualTo("200 {'properties':{'title':'Deals'},'sheets':[{'properties':{'title':'Sheet1'},"
					+ "'data':[{'rowData':[{'values':[{'formattedValue':'Bob'},{'formattedValue':'2'}]}]}]}]}");
	}

	@Test
	void createsASpreadsheetWithItsData() throws IOException, InterruptedException {
		assertThat(this.client.call("POST", "/v4/spreadsheets?fields=properties.title,sheets.properties", """
				{'properties':{'title':'New'},'sheets':[{'properties':{'title':'Prospects',
				 'gridProperties':{'rowCount':10,'columnCount':3,'frozenRowCount':1}},
				 'data':[{'rowData':[{'values':[{'userEnteredValue':{'stringValue':'=Name'},
				  'userEnteredFormat':{'textFormat':{'bold':true}}}]}]}]}]}"""))
			.isEqualTo("200 {'properties':{'title':'New'},'sheets':[{'properties':{'sheetId':0,'title':'Prospects',"
					+ "'index':0,'sheetType':'GRID','gridProperties':{'rowCount':10,'columnCount':3,"
					+ "'frozenRowCount':1}}}]}");
		assertThat(this.server.rows(this.server.idsOf("New").getFirst(), "Prospects"))
			.containsExactly(List.of("=Name"));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					{'addSheet':{'properties':{'title':'More'}}} | {'addSheet':{'properties':{'sheetId':1,'title':'More','index':1,'sheetType':'GRID','gridProperties':{'rowCount':1000,'columnCount':26}}}}
					{'appendDimension':{'sheetId':0,'dimension':'COLUMNS','length':2}} | {}
					{'updateSheetProperties':{'properties':{'sheetId':0,'title':'Renamed'},'fields':'title'}} | {}
					{'insertDimension':{'range':{'sheetId':0,'dimension':'COLUMNS','startIndex':1,'endIndex':2}}} | {}
					{'deleteDimension':{'range':{'sheetId':0,'dimension':'COLUMNS','startIndex':1,'endIndex':2}}} | {}
					{'repeatCell':{'range':{'endRowIndex':1},'cell':{'userEnteredFormat':{'textFormat':{'bold':true}}},'fields':'userEnteredFormat'}} | {}
					{'updateSpreadsheetProperties':{'properties':{'title':'Other'},'fields':'title'}} | {}
					""")
	void carriesOutRequests(String request, String reply) throws IOException, InterruptedException {
		assertThat(batchUpdate(request)).isEqualTo("200 {'spreadsheetId':'" + this.id + "','replies':[" + reply + "]}");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					{'addSheet':{'properties':{'title':'sheet1'}}} | Invalid requests[0].addSheet: A sheet with the name 'sheet1' already exists. Please enter another name.
					{'deleteSheet':{'sheetId':0}} | Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.
					{'deleteSheet':{'sheetId':7}} | Invalid requests[0].deleteSheet: No grid with id: 7
					{'appendDimension':{'sheetId':0,'dimension':'ROWS','length':0}} | Invalid requests[0].appendDimension: length must be greater than 0
					{'appendDimension':{'sheetId':0,'dimension':'ROWS','length':400000}} | This action would increase the number of cells in the workbook above the limit of 10000000 cells.
					""")
	void refusesRequests(String request, String message) throws IOException, InterruptedException {
		assertThat(batchUpdate(request).replace("\\'", "'"))
			.isEqualTo("400 {'error':{'code':400,'message':'" + message + "','status':'INVALID_ARGUMENT'}}");
	}

	@Test
	void sortsAndMovesCells() throws IOException, InterruptedException {
		batchUpdate("{'sortRange':{'range':{'sheetId':0,'startRowIndex':1},'sortSpecs':[{'dimensionIndex':0}]}},"
				+ "{'cutPaste':{'source':{'sheetId':0,'startRowIndex':2,'endRowIndex':3,'startColumnIndex':0,"
				+ "'endColumnIndex':2},'destination':{'sheetId':0,'rowIndex':3,'columnIndex':1}}}");
		assertThat(this.server.rows(this.id, "Sheet1")).containsExactly(List.of("Name", "Size"), List.of("Ada", "1"),
				List.of(), List.of("", "Bob", "2"));
	}

	@Test
	void refusesToWriteIntoAProtectedRange() throws IOException, InterruptedException {
		this.server.edit(this.id, """
				{"addProtectedRange":{"protectedRange":{"range":{"sheetId":0,"startRowIndex":0,"endRowIndex":1}}}}""");
		assertThat(this.client.call("PUT", "/v4/spreadsheets/" + this.id + "/values/A1?valueInputOption=RAW",
				"{'values':[['x']]}"))
			.startsWith("400")
			.contains("You are trying to edit a protected cell or object.");
	}

	@Test
	void answersOnlyThoseCellsOfTheChangedSpreadsheetThatAreAskedFor() throws IOException, InterruptedException {
		this.server.type(this.id, "Sheet1!A1", List.of(List.of("Name", "Key"), List.of("Ada", "k1")));
		assertThat(this.client.call("POST",
				"/v4/spreadsheets/" + this.id + ":batchUpdate?fields=updatedSpreadsheet.sheets.data"
						+ "(startRow,startColumn,rowData.values.userEnteredValue)",
				"""
						{'requests': [{'insertDimension': {'range': {'sheetId': 0, 'dimension': 'ROWS', 'startIndex': 1, 'endIndex': 2}}}],
						 'includeSpreadsheetInResponse': true, 'responseRanges': ['Sheet1!1:1', 'Sheet1!B2:B']}"""))
			.startsWith("200 {'updatedSpreadsheet':{'sheets':[{'data':[{'rowData':[{'values':[{'userEnteredValue':"
					+ "{'stringValue':'Name'}},{'userEnteredValue':{'stringValue':'Key'}}")
			.contains("{'startRow':1,'startColumn':1,'rowData':[{'values':[]},{'values':[{'userEnteredValue':"
					+ "{'stringValue':'k1'}}]}");
	}

	@Test
	void answersTheChangedSpreadsheetWhenAsked() throws IOException, InterruptedException {
		assertThat(this.client.call("POST", "/v4/spreadsheets/" + this.id + ":batchUpdate",
				"{'requests':[{'updateCells':{'start':{'sheetId':0,'rowIndex':3},'rows':[{'values':"
						+ "[{'userEnteredValue':{'stringValue':'Eve'}}]}],'fields':'userEnteredValue'}}],"
						+ "'includeSpreadsheetInResponse':true,'responseIncludeGridData':true,"
						+ "'responseRanges':['Sheet1!A4']}"))
			.contains("'updatedSpreadsheet'")
			.contains("'formattedValue':'Eve'")
			.doesNotContain("Bob");
	}

	private String batchUpdate(String requests) throws IOException, InterruptedException {
		return this.client.call("POST", "/v4/spreadsheets/" + this.id + ":batchUpdate",
				"{'requests':[" + requests + "]}");
	}

}
