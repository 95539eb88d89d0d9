package com.zigral.orchestrator.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One figure: so many of so many, and how many may still come.
 *
 * @param campaignId the campaign, empty for all of them together
 * @param campaign its name, empty for all of them together
 * @param status its status, empty for all of them together
 * @param figure {@code invited}, {@code accepted}, {@code written_to} or
 * {@code answered}; of a step {@code answered}
 * @param step the id of the step, empty for all steps together and where all campaigns
 * are
 * @param kind what the step does, empty for all steps together
 * @param position which step of its kind it is, from 1; 0 for all steps together
 * @param version the version of the step's words, 0 where several are counted together
 * @param text the step's words, empty for none
 * @param numerator how many it is true of
 * @param denominator of how many
 * @param open how many of the others it may still become true of
 */
record ReportRow(@Schema(description = "Empty for all campaigns together") String campaignId, String campaign,
		String status, @Schema(example = "answered") String figure, String step,
		@Schema(description = "invite, message or withdraw; empty for all steps together") String kind,
		@Schema(description = "Which step of its kind, from 1; 0 for all steps together") int position, int version,
		String text, int numerator, int denominator, int open) {

	static final List<String> COLUMNS = List.of("campaign_id", "campaign", "status", "figure", "step", "kind",
			"position", "version", "text", "numerator", "denominator", "open");

	/**
	 * This figure together with the same one of another campaign.
	 * @param other the other one
	 * @return their sum, of all campaigns
	 */
	ReportRow plus(ReportRow other) {
		return new ReportRow("", "", "", this.figure, "", this.kind, this.position, 0, "",
				this.numerator + other.numerator, this.denominator + other.denominator, this.open + other.open);
	}

	/**
	 * The same figure as one of all campaigns.
	 * @return the figure without its campaign, step and words
	 */
	ReportRow ofAll() {
		return plus(new ReportRow("", "", "", this.figure, "", this.kind, this.position, 0, "", 0, 0, 0));
	}

	Map<String, Object> cells() {
		Map<String, Object> cells = new LinkedHashMap<>();
		List<Object> values = List.of(this.campaignId, this.campaign, this.status, this.figure, this.step, this.kind,
				this.position, this.version, this.text, this.numerator, this.denominator, this.open);
		for (int i = 0; i < COLUMNS.size(); i++) {
			cells.put(COLUMNS.get(i), values.get(i));
		}
		return cells;
	}

}
