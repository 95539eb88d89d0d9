package com.zigral.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.zigral.cli.screen.Table;
import com.zigral.cli.screen.TerminalText;
import tools.jackson.databind.JsonNode;

/**
 * A campaign in words.
 *
 * @param campaign the campaign as the orchestrator tells it
 */
record CampaignText(JsonNode campaign) {

	/**
	 * How it stands.
	 * @return its status, and whether its messages wait
	 */
	String standing() {
		return text(this.campaign, "status") + (this.campaign.has("held") ? ": messages wait" : "");
	}

	/**
	 * Who is in it.
	 * @return how many people are in which state
	 */
	String people() {
		String states = this.campaign.path("people")
			.propertyStream()
			.map((state) -> state.getValue().asInt(0) + " " + state.getKey().replace('_', ' '))
			.collect(Collectors.joining(", "));
		return states.isEmpty() ? "nobody" : states;
	}

	/**
	 * All of it.
	 * @param report what it has brought
	 * @param width how many columns a line has
	 * @return the lines
	 */
	List<String> lines(JsonNode report, int width) {
		List<String> lines = new ArrayList<>();
		lines.add("Campaign %s: %s".formatted(text(this.campaign, "id"), text(this.campaign, "name")));
		lines.add("It is %s, with the account %s. In it: %s.".formatted(standing(), text(this.campaign, "account"),
				people()));
		if (this.campaign.has("held")) {
			lines.add("No messages go out: " + text(this.campaign, "held"));
		}
		this.campaign.path("fed_by")
			.forEach((schedule) -> lines.add("People come in by the schedule %s: ./zigral schedule %s"
				.formatted(text(schedule, "name"), text(schedule, "id"))));
		this.campaign.path("steps").forEach((step) -> lines.add("  " + step(step)));
		lines.add("");
		lines.addAll(figures(report).lines(width));
		return lines;
	}

	private static String step(JsonNode step) {
		int delay = step.path("delay").asInt(0);
		String words = text(step, "text");
		return "%s %s %s%s".formatted(text(step, "kind"),
				(delay > 0) ? delay + " " + text(step, "unit").replace('_', ' ') + " after" : "after",
				text(step, "after"), words.isEmpty() ? "" : ": " + words);
	}

	private static Table figures(JsonNode report) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("figure", "step", "so many", "of", "still open"));
		report.forEach((row) -> rows.add(List.of(text(row, "figure").replace('_', ' '), text(row, "step"),
				String.valueOf(row.path("numerator").asInt(0)), String.valueOf(row.path("denominator").asInt(0)),
				String.valueOf(row.path("open").asInt(0)))));
		return new Table(rows);
	}

	private static String text(JsonNode node, String key) {
		return TerminalText.line(node.path(key).asString(""));
	}

}
