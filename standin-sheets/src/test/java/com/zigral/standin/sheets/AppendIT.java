package com.zigral.standin.sheets;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where {@code spreadsheets.values.append} puts rows, after the two tables of Google's
 * guide: one in A1:C2 and one in B4:D6.
 */
class AppendIT extends OnSheetsServer {

	private String id;

	@BeforeEach
	void fill() {
		this.id = this.server.addSpreadsheet("Guide", "Sheet1", List.of(List.of("x", "y", "z"), List.of("x", "y", "z"),
				List.of(), List.of("", "x", "y", "z"), List.of("", "x", "y", "z"), List.of("", "x", "y", "z")));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "Sheet1, Sheet1!B4:D6, Sheet1!B7", "B4, Sheet1!B4:D6, Sheet1!B7", "B2:D4, Sheet1!B4:D6, Sheet1!B7",
			"A1:C2, Sheet1!A1:C2, Sheet1!A3", "A2, Sheet1!A1:C2, Sheet1!A3" })
	void addsBelowTheLastTableOfTheRange(String range, String table, String written)
			throws IOException, InterruptedException {
		assertThat(append(range, "OVERWRITE", "[['new']]")).isEqualTo("200 {'spreadsheetId':'" + this.id
				+ "','tableRange':'" + table + "','updates':{'spreadsheetId':'" + this.id + "','updatedRange':'"
				+ written + "','updatedRows':1,'updatedColumns':1,'updatedCells':1}}");
	}

	@Test
	void writesAtTheRangeWhenThereIsNoTable() throws IOException, InterruptedException {
		assertThat(append("A9", "OVERWRITE", "[['new']]")).doesNotContain("tableRange")
			.contains("'updatedRange':'Sheet1!A9'");
	}

	@Test
	void insertsRowsOnlyWhenAsked() throws IOException, InterruptedException {
		append("A1", "INSERT_ROWS", "[['new'],['newer']]");
		assertThat(this.server.rows(this.id, "Sheet1")).hasSize(8).element(5).isEqualTo(List.of("", "x", "y", "z"));
		assertThat(this.server.rows(this.id, "Sheet1").get(2)).containsExactly("new");
	}

	@Test
	void overwritesWhatStandsBelowWhenNotAskedToInsert() throws IOException, InterruptedException {
		append("A1", "OVERWRITE", "[['n','n'],['n','n']]");
		assertThat(this.server.rows(this.id, "Sheet1").get(3)).containsExactly("n", "n", "y", "z");
	}

	@Test
	void growsTheGrid() throws IOException, InterruptedException {
		this.server.edit(this.id,
				"{\"deleteDimension\":{\"range\":{\"sheetId\":0,\"dimension\":\"ROWS\",\"startIndex\":6}}}");
		assertThat(append("B4", "OVERWRITE", "[['a'],['b']]")).contains("'updatedRange':'Sheet1!B7:B8'");
		assertThat(
				this.client.call("GET", "/v4/spreadsheets/" + this.id + "?fields=sheets.properties.gridProperties", ""))
			.isEqualTo("200 {'sheets':[{'properties':{'gridProperties':{'rowCount':8,'columnCount':26}}}]}");
	}

	private String append(String range, String option, String values) throws IOException, InterruptedException {
		return this.client.call("POST", "/v4/spreadsheets/" + this.id + "/values/" + range
				+ ":append?valueInputOption=RAW&insertDataOption=" + option, "{'values':" + values + "}");
	}

}
