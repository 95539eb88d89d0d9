package com.zigral.launcher;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * The figures of a campaign's report.
 *
 * @param report the answer of the orchestrator
 */
record CampaignFigures(JsonNode report) {

	private static final Map<String, String> FUNNEL = Map.of("invited", "were invited", "accepted", "accepted",
			"written_to", "were written to", "answered", "answered");

	/**
	 * How many people a figure of the whole campaign counts.
	 * @param figure its name
	 * @return the count, 0 if the report has no such figure
	 */
	int count(String figure) {
		return this.report.valueStream()
			.filter((row) -> row.path("figure").asString("").equals(figure) && row.path("step").asString("").isEmpty())
			.mapToInt((row) -> row.path("numerator").asInt(0))
			.findFirst()
			.orElse(0);
	}

	/**
	 * The report in words.
	 * @return a line a figure
	 */
	List<String> lines() {
		return this.report.valueStream().map(CampaignFigures::line).toList();
	}

	private static String line(JsonNode row) {
		String step = row.path("step").asString("");
		String figure = row.path("figure").asString("");
		return "%3d of %3d %s%s".formatted(row.path("numerator").asInt(0), row.path("denominator").asInt(0),
				FUNNEL.getOrDefault(figure, figure),
				step.isEmpty() ? "" : " after '" + row.path("text").asString("") + "'");
	}

}
