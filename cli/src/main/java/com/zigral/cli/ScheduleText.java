package com.zigral.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.zigral.cli.screen.TerminalText;
import tools.jackson.databind.JsonNode;

/**
 * A schedule in words. Times are those of this machine.
 *
 * @param schedule the schedule as the orchestrator tells it
 */
record ScheduleText(JsonNode schedule) {

	/**
	 * When it is due.
	 * @return its next time, or that it is paused
	 */
	String next() {
		return this.schedule.path("paused").asBoolean(false) ? "paused" : moment(this.schedule.path("next").path(0));
	}

	/**
	 * What came of its last time.
	 * @return when that was and how it stands, or nothing
	 */
	String last() {
		JsonNode last = this.schedule.path("last");
		return last.has("due_at") ? moment(last.path("due_at")) + " " + standing(last) : "";
	}

	private static String standing(JsonNode last) {
		return last.path("job_status").asString(last.path("result").asString("")).replace('_', ' ');
	}

	/**
	 * All of it.
	 * @return the lines
	 */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add("Schedule %s: %s".formatted(text("id"), text("name")));
		lines.add("  " + text("command"));
		lines.add("  %s, in %s".formatted(this.schedule.has("when") ? text("when") : "cron " + text("cron"),
				text("zone")));
		lines.add(this.schedule.path("paused").asBoolean(false) ? "It is paused." : "Next: "
				+ this.schedule.path("next").valueStream().map(ScheduleText::moment).collect(Collectors.joining(", ")));
		if (this.schedule.has("campaign")) {
			lines.add("It feeds the campaign %s%s: %d enrolled so far. ./zigral campaign %s".formatted(
					text("campaign_name"), this.schedule.has("campaign_name") ? "" : "that was deleted",
					this.schedule.path("enrolled").asInt(0), text("campaign")));
		}
		JsonNode last = this.schedule.path("last");
		if (last.has("due_at")) {
			String job = last.has("job_id") ? ", ./zigral job " + last.path("job_id").asString("") : "";
			lines.add(TerminalText.line("Last: " + last() + job));
			if (last.has("reason")) {
				lines.add("  " + TerminalText.line(last.path("reason").asString("")));
			}
			if (last.has("enrolled")) {
				lines.add("  " + enrolled(last));
			}
		}
		return lines;
	}

	private static String enrolled(JsonNode last) {
		String others = TerminalText.line(last.path("not_enrolled").asString(""));
		return last.path("enrolled").asInt(0) + " enrolled" + (others.isEmpty() ? "" : "; not enrolled: " + others);
	}

	private String text(String key) {
		return TerminalText.line(this.schedule.path(key).asString(""));
	}

	/**
	 * A moment for people.
	 * @param moment the moment as the orchestrator tells it
	 * @return the moment by the clock of this machine
	 */
	static String moment(JsonNode moment) {
		return moment.isString() ? TerminalText.moment(Instant.parse(moment.asString(""))) : "";
	}

}
