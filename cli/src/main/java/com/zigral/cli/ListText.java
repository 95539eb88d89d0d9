package com.zigral.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.cli.screen.Table;
import com.zigral.cli.screen.TerminalText;
import tools.jackson.databind.JsonNode;

/**
 * What a list would bring, in words.
 *
 * @param list the list as the orchestrator tells it
 */
record ListText(JsonNode list) {

	private static final int MAX_ROWS = 60;

	private static final Map<String, String> KINDS = kinds();

	private static final List<String> SHOWN = List.of("row", "full_name", "title", "company", "email", "profile_url");

	private static Map<String, String> kinds() {
		Map<String, String> kinds = new LinkedHashMap<>();
		kinds.put("new", "new");
		kinds.put("known", "known already");
		kinds.put("duplicate", "a second time in it: left out");
		kinds.put("do_not_contact", "not to be contacted");
		kinds.put("erased", "erased by a person: left out");
		kinds.put("without_address", "without an address: to be resolved");
		kinds.put("unreadable", "without name and address: left out");
		return kinds;
	}

	/**
	 * The columns, the counts and the first people.
	 * @param width how many columns a line has
	 * @return the lines
	 */
	List<String> lines(int width) {
		List<String> lines = new ArrayList<>();
		lines.add(TerminalText.line("The list '%s', %d rows, headers in row %d".formatted(text(this.list, "name"),
				this.list.path("rows").asInt(0), this.list.path("header_row").asInt(0))));
		lines.add("");
		lines.addAll(columns().lines(width));
		lines.add("");
		lines.addAll(counts().lines(width));
		if (!this.list.path("people").isEmpty()) {
			lines.add("");
			lines.addAll(people().lines(width));
		}
		lines.add("");
		return lines;
	}

	private Table columns() {
		List<List<String>> rows = new ArrayList<>(List.of(List.of("column", "is taken for", "by its")));
		this.list.path("columns")
			.valueStream()
			.filter((column) -> column.path("field").isString())
			.forEach((column) -> rows
				.add(List.of(text(column, "header"), text(column, "field").replace('_', ' '), text(column, "by"))));
		return new Table(rows);
	}

	private Table counts() {
		List<List<String>> rows = new ArrayList<>(List.of(List.of("people", "who are", "rows")));
		KINDS.forEach((kind, words) -> {
			JsonNode count = this.list.path("counts").path(kind);
			if (count.path("count").asInt(0) > 0) {
				String numbers = text(count, "rows");
				rows.add(List.of(String.valueOf(count.path("count").asInt(0)), words,
						(numbers.length() > MAX_ROWS) ? numbers.substring(0, MAX_ROWS) + "..." : numbers));
			}
		});
		return new Table(rows);
	}

	private Table people() {
		List<List<String>> rows = new ArrayList<>(List.of(SHOWN.stream().map((key) -> key.replace('_', ' ')).toList()));
		this.list.path("people")
			.valueStream()
			.forEach((person) -> rows.add(SHOWN.stream().map((key) -> text(person, key)).toList()));
		return new Table(rows);
	}

	private static String text(JsonNode node, String key) {
		return TerminalText.line(node.path(key).asString(""));
	}

	/**
	 * How it ended.
	 * @param list the list as the orchestrator tells it
	 * @return a sentence
	 */
	static String end(JsonNode list) {
		return list.path("status").asString("").equals("committed")
				? "The list '%s' is in: ./zigral ask \"Invite the people in my list %s\"".formatted(text(list, "name"),
						text(list, "name"))
				: "Nothing was brought in. The same command with --yes brings it in.";
	}

}
