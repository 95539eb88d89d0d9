package com.zigral.orchestrator.export;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	private final Csv csv = new Csv(List.of("Name"));

	@ParameterizedTest
	@ValueSource(strings = { "=1", "+1", "-1", "@x", "\t=1", "\r\n=1", "\n=1", "\n\n x", " =1", "\u00A0=1", "\uFEFF=1",
			"\u200B=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x" })
	void noCellIsAFormula(String cell) {
		assertThat(lines(cell)).matches("(?s)\"?'.*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ada", " Ada", "a=1", "3", "Ada\n=1", "Ada@example.com" })
	void otherCellsStandAsTheyAre(String cell) {
		assertThat(lines(cell)).matches("(?s)\"?\\Q" + cell + "\\E\"?\n");
	}

	private String lines(String cell) {
		return this.csv.lines(List.of(Map.of("Name", cell)));
	}

}
