package com.zigral.standin.sheets;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

import com.zigral.standin.sheets.request.ApiException;
import com.zigral.standin.sheets.request.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The answers have the fields and types that the reference gives them. Those stand in
 * {@code messages.txt}, which another test compares with Google's own client.
 */
class AnswersIT extends OnSheetsServer {

	private String id;

	@BeforeEach
	void fill() {
		this.id = this.server.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Name", "Size", "Won", "={\"Sum\";ARRAYFORMULA(B2:B3*2)}"),
						List.of("=HYPERLINK(\"https://a.example\",\"Bob\")", "2", "TRUE"), List.of("Ada", "=NO(1)")));
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					POST | /v4/spreadsheets | {'properties':{'title':'New'}} | Spreadsheet
					GET | /v4/spreadsheets/ID?includeGridData=true | "" | Spreadsheet
					GET | /v4/spreadsheets/ID?ranges=A2:B3&fields=sheets.data | "" | Spreadsheet
					GET | /v4/spreadsheets/ID/values/A1:D3 | "" | ValueRange
					GET | /v4/spreadsheets/ID/values:batchGet?ranges=A1&ranges=B2 | "" | BatchGetValuesResponse
					PUT | /v4/spreadsheets/ID/values/A9?valueInputOption=RAW&includeValuesInResponse=true | {'values':[['x']]} | UpdateValuesResponse
					POST | /v4/spreadsheets/ID/values/A1:append?valueInputOption=RAW | {'values':[['x']]} | AppendValuesResponse
					POST | /v4/spreadsheets/ID/values/A9:clear | {} | ClearValuesResponse
					POST | /v4/spreadsheets/ID/values:batchClear | {'ranges':['A9']} | BatchClearValuesResponse
					POST | /v4/spreadsheets/ID/values:batchUpdate | {'valueInputOption':'RAW','data':[{'range':'A9','values':[['x']]}]} | BatchUpdateValuesResponse
					POST | /v4/spreadsheets/ID:batchUpdate | {'requests':[{'addSheet':{}}],'includeSpreadsheetInResponse':true,'responseIncludeGridData':true} | BatchUpdateSpreadsheetResponse
					""")
	void haveTheFieldsOfTheReference(String method, String path, String body, String message)
			throws IOException, InterruptedException {
		describeRanges();
		HttpResponse<String> answer = this.client.send(method, path.replace("ID", this.id), body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(Messages.fieldsOf(message)).doesNotContainKey("*");
		Messages.check(message, JsonMapper.shared().readTree(answer.body()), "");
	}

	@Test
	void anotherFieldWouldBeNoticed() {
		assertThatExceptionOfType(ApiException.class)
			.isThrownBy(() -> Messages.check("Spreadsheet",
					JsonMapper.shared().readTree("{\"sheets\":[{\"data\":[{\"rows\":[]}]}]}"), ""))
			.withMessageContaining("Unknown name \"rows\" at 'sheets[0].data[0]'");
	}

	// So that everything that can be told of a range is.
	private void describeRanges() throws IOException, InterruptedException {
		String range = "'range':{'sheetId':0,'startRowIndex':4,'endRowIndex':6,'startColumnIndex':0,'endColumnIndex':2}";
		String answer = this.client.call("POST", "/v4/spreadsheets/" + this.id + ":batchUpdate",
				("{'requests':[{'mergeCells':{RANGE,'mergeType':'MERGE_ALL'}},{'addTable':{'table':{'name':'T',RANGE}}},"
						+ "{'addNamedRange':{'namedRange':{'name':'n',RANGE}}},{'setBasicFilter':{'filter':{RANGE}}},"
						+ "{'addProtectedRange':{'protectedRange':{RANGE,'warningOnly':true}}},"
						+ "{'setDataValidation':{RANGE,'rule':{'condition':{'type':'BOOLEAN'}}}}]}")
					.replace("RANGE", range));
		assertThat(answer).startsWith("200");
		Messages.check("BatchUpdateSpreadsheetResponse",
				JsonMapper.shared().readTree(answer.substring(4).replace('\'', '"')), "");
	}

}
