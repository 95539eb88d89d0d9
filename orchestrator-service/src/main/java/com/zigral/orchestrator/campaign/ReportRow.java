package com.zigral.orchestrator.campaign;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One figure of a campaign's report: so many of so many, and how many may still come.
 *
 * @param figure {@code invited}, {@code accepted}, {@code written_to} or {@code answered};
 * of a step {@code answered}
 * @param step the step, empty for the campaign as a whole
 * @param version the version of the step's words, 0 for the campaign as a whole
 * @param text the step's words, empty for none
 * @param numerator how many it is true of
 * @param denominator of how many
 * @param open how many of the others it may still become true of
 */
record ReportRow(String figure, String step, int version, String text, int numerator, int denominator, int open) {

	Map<String, Object> cells() {
		Map<String, Object> cells = new LinkedHashMap<>();
		cells.put("figure", this.figure);
		cells.put("step", this.step);
		cells.put("version", this.version);
		cells.put("text", this.text);
		cells.put("numerator", this.numerator);
		cells.put("denominator", this.denominator);
		cells.put("open", this.open);
		return cells;
	}

}
