package com.zigral.standin.sheets;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests and answers of {@code spreadsheets.values}, single quotes standing for double
 * ones.
 */
class ValuesApiIT extends OnSheetsServer {

	private String id;

	@BeforeEach
	void fill() {
		this.id = this.server.addSpreadsheet("Deals", "My sheet",
				List.of(List.of("Name", "Size", "Sum"), List.of("Ada", "1.50", "=A2"), List.of("Bob", "", "")));
	}

	@ParameterizedTest(name = "GET {0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					My sheet!A1:B2      | {'range':''My sheet'!A1:B2','majorDimension':'ROWS','values':[['Name','Size'],['Ada','1.5']]}
					'My sheet'!A:A      | {'range':''My sheet'!A1:A1000','majorDimension':'ROWS','values':[['Name'],['Ada'],['Bob']]}
					'My sheet'!2:3      | {'range':''My sheet'!A2:Z3','majorDimension':'ROWS','values':[['Ada','1.5','Ada'],['Bob']]}
					'My sheet'!B2:B     | {'range':''My sheet'!B2:B1000','majorDimension':'ROWS','values':[['1.5']]}
					'My sheet'          | {'range':''My sheet'!A1:Z1000','majorDimension':'ROWS','values':[['Name','Size','Sum'],['Ada','1.5','Ada'],['Bob']]}
					B2                  | {'range':''My sheet'!B2','majorDimension':'ROWS','values':[['1.5']]}
					$A$3                | {'range':''My sheet'!A3','majorDimension':'ROWS','values':[['Bob']]}
					A3:B1               | {'range':''My sheet'!A1:B3','majorDimension':'ROWS','values':[['Name','Size'],['Ada','1.5'],['Bob']]}
					Z9                  | {'range':''My sheet'!Z9','majorDimension':'ROWS'}
					A999:B2000          | {'range':''My sheet'!A999:B1000','majorDimension':'ROWS'}
					A1:C2?majorDimension=COLUMNS | {'range':''My sheet'!A1:C2','majorDimension':'COLUMNS','values':[['Name','Ada'],['Size','1.5'],['Sum','Ada']]}
					A2:C2?valueRenderOption=UNFORMATTED_VALUE | {'range':''My sheet'!A2:C2','majorDimension':'ROWS','values':[['Ada',1.5,'Ada']]}
					A2:C2?valueRenderOption=FORMULA | {'range':''My sheet'!A2:C2','majorDimension':'ROWS','values':[['Ada',1.5,'=A2']]}
					""")
	void readsRanges(String range, String answer) throws IOException, InterruptedException {
		assertThat(this.client.call("GET", values(range), "")).isEqualTo("200 " + answer);
	}

	@ParameterizedTest(name = "GET {0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			Nobody!A1      | Unable to parse range: Nobody!A1
			Nobody         | Unable to parse range: Nobody
			My sheet!A0    | Unable to parse range: My sheet!A0
			AA1            | Range (AA1) exceeds grid limits. Max rows: 1000, max columns: 26
			A1001:A1002    | Range (A1001:A1002) exceeds grid limits. Max rows: 1000, max columns: 26
			""")
	void refusesRangesThatAreNotThere(String range, String message) throws IOException, InterruptedException {
		assertThat(this.client.call("GET", values(range), ""))
			.isEqualTo("400 {'error':{'code':400,'message':'" + message + "','status':'INVALID_ARGUMENT'}}");
	}

	@Test
	void readsSeveralRangesAtOnce() throws IOException, InterruptedException {
		assertThat(this.client.call("GET", "/v4/spreadsheets/" + this.id + "/values:batchGet?ranges=A1&ranges=B:B", ""))
			.isEqualTo("200 {'spreadsheetId':'" + this.id
					+ "','valueRanges':[{'range':''My sheet'!A1','majorDimension':'ROWS','values':[['Name']]},"
					+ "{'range':''My sheet'!B1:B1000','majorDimension':'ROWS','values':[['Size'],['1.5']]}]}");
	}

	@ParameterizedTest(name = "{0} as {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			'=1+1'       | RAW          | '=1+1'  | '=1+1'
			'=1+1'       | USER_ENTERED | '=1+1'  | '2'
			'007'        | RAW          | '007'   | '007'
			'007'        | USER_ENTERED | 7       | '7'
			'\\u00271'   | RAW          | ''1'    | ''1'
			'\\u00271'   | USER_ENTERED | '1'     | '1'
			'true'       | USER_ENTERED | true    | 'TRUE'
			true         | RAW          | true    | 'TRUE'
			12.5         | RAW          | 12.5    | '12.5'
			'1,200'      | USER_ENTERED | 1200    | '1,200'
			'50%'        | USER_ENTERED | 0.5     | '50%'
			'2026-11-23' | USER_ENTERED | 46349   | '2026-11-23'
			'11/23/2026' | USER_ENTERED | 46349   | '11/23/2026'
			'2026-13-41' | USER_ENTERED | '2026-13-41' | '2026-13-41'
			'-'          | USER_ENTERED | '-'     | '-'
			""")
	void takesValuesAsTheOptionSays(String value, String option, String source, String shown)
			throws IOException, InterruptedException {
		assertThat(this.client.call("PUT", values("E5?valueInputOption=" + option), "{'values':[[" + value + "]]}"))
			.isEqualTo("200 {'spreadsheetId':'" + this.id
					+ "','updatedRange':''My sheet'!E5','updatedRows':1,'updatedColumns':1,'updatedCells':1}");
		assertThat(this.client.call("GET", values("E5?valueRenderOption=FORMULA"), "")).endsWith("[[" + source + "]]}");
		assertThat(this.client.call("GET", values("E5"), "")).endsWith("[[" + shown + "]]}");
	}

	@Test
	void nullLeavesACellAndEmptyTextClearsIt() throws IOException, InterruptedException {
		this.client.call("PUT", values("A2:B3?valueInputOption=RAW"), "{'values':[[null,'x'],['']]}");
		assertThat(this.server.rows(this.id, "My sheet")).containsExactly(List.of("Name", "Size", "Sum"),
				List.of("Ada", "x", "Ada"));
	}

	@ParameterizedTest(name = "PUT {0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					A1:B1?valueInputOption=RAW | {'values':[['a','b','c']]}     | Requested writing within range ['My sheet'!A1:B1], but tried writing to column [C]
					A1:B1?valueInputOption=RAW | {'values':[['a'],['b']]}       | Requested writing within range ['My sheet'!A1:B1], but tried writing to row [2]
					A1                         | {'values':[['a']]}             | 'valueInputOption' is required but not specified
					Z1?valueInputOption=RAW    | {'values':[['a','b']]}         | Range (Z1) exceeds grid limits. Max rows: 1000, max columns: 26
					""")
	void refusesToWrite(String range, String body, String message) throws IOException, InterruptedException {
		assertThat(this.client.call("PUT", values(range), body))
			.isEqualTo("400 {'error':{'code':400,'message':'" + message + "','status':'INVALID_ARGUMENT'}}");
	}

	@Test
	void refusesACellOfMoreThanFiftyThousandCharacters() throws IOException, InterruptedException {
		String path = values("A1?valueInputOption=RAW");
		assertThat(this.client.call("PUT", path, "{'values':[['" + "x".repeat(50_001) + "']]}")).startsWith("400")
			.contains("Your input contains more than the maximum of 50000 characters in a single cell.");
		assertThat(this.client.call("PUT", path, "{'values':[['" + "x".repeat(50_000) + "']]}")).startsWith("200");
	}

	@Test
	void aBatchIsWrittenAsAWholeOrNotAtAll() throws IOException, InterruptedException {
		assertThat(this.client.call("POST", "/v4/spreadsheets/" + this.id + "/values:batchUpdate",
				"{'valueInputOption':'RAW','data':[{'range':'A1','values':[['new']]},{'range':'AA1','values':[['x']]}]}"))
			.startsWith("400")
			.contains("Invalid data[1]: Range (AA1) exceeds grid limits");
		assertThat(this.server.rows(this.id, "My sheet").getFirst()).startsWith("Name");
	}

	@Test
	void aBatchRepeatsTheValuesOfItsRanges() throws IOException, InterruptedException {
		assertThat(this.client.call("POST", "/v4/spreadsheets/" + this.id + "/values:batchUpdate",
				"{'valueInputOption':'RAW','includeValuesInResponse':true,"
						+ "'data':[{'range':'A3:B3','values':[[null,'2']]}]}"))
			.isEqualTo("200 {'spreadsheetId':'" + this.id + "','responses':[{'spreadsheetId':'" + this.id
					+ "','updatedRange':''My sheet'!A3:B3','updatedRows':1,'updatedColumns':2,'updatedCells':1,"
					+ "'updatedData':{'range':''My sheet'!A3:B3','majorDimension':'ROWS','values':[['Bob','2']]}}],"
					+ "'totalUpdatedCells':1}");
	}

	@Test
	void clearsRanges() throws IOException, InterruptedException {
		assertThat(this.client.call("POST", values("B2:C:clear"), ""))
			.isEqualTo("200 {'spreadsheetId':'" + this.id + "','clearedRange':''My sheet'!B2:C1000'}");
		assertThat(this.client.call("POST", "/v4/spreadsheets/" + this.id + "/values:batchClear", "{'ranges':['A3']}"))
			.startsWith("200");
		assertThat(this.server.rows(this.id, "My sheet")).containsExactly(List.of("Name", "Size", "Sum"),
				List.of("Ada"));
	}

	private String values(String range) {
		return "/v4/spreadsheets/" + this.id + "/values/" + range;
	}

}
