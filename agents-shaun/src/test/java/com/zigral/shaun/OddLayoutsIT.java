package com.zigral.shaun;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sheets of {@code layouts.txt}, in which Jane stands and John does not: whoever is
 * there is found, the next person goes where people would put them, and all other cells
 * keep what stands in them.
 */
class OddLayoutsIT extends SheetsFixture {

	private static final String SHEET = "Leads";

	private static final Map<String, String> ADDRESSES = Map.of("J", "https://www.linkedin.com/in/jane-roe", "B",
			"https://www.linkedin.com/in/bob-poe", "A", "https://www.linkedin.com/in/ada-low");

	private static final List<Prospect> PEOPLE = List.of(
			prospect("jane-roe", "Jane Roe", Map.of(Field.COMPANY, "Looms Ltd")),
			prospect("john-doe", "John Doe", Map.of(Field.COMPANY, "Mills Ltd", Field.TITLE, "CTO")));

	static Stream<Layout> layouts() throws IOException {
		return read().filter((layout) -> layout.refusal().isEmpty());
	}

	static Stream<Layout> refused() throws IOException {
		return read().filter((layout) -> !layout.refusal().isEmpty());
	}

	private static Stream<Layout> read() throws IOException {
		try (InputStream stream = Objects.requireNonNull(OddLayoutsIT.class.getResourceAsStream("layouts.txt"))) {
			String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			return Arrays.stream(text.split("(?m)^== ", -1)).skip(1).map(Layout::of).toList().stream();
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("layouts")
	void whoIsThereIsFoundAndWhoIsNotIsAddedOnce(Layout layout) throws InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET, layout.rows());
		Outcome.Succeeded first = succeeded(upsert(id, PEOPLE));
		assertThat(first.output()).as(first.summary())
			.containsEntry("added", 1)
			.containsEntry("added_rows", List.of(layout.row()));
		List<List<String>> after = this.google.sources(id, SHEET);
		layout.assertKept(after);
		assertThat(String.join("|", after.get(layout.row() - 1))).contains("https://www.linkedin.com/in/john-doe");
		Outcome.Succeeded second = succeeded(upsert(id, PEOPLE));
		assertThat(second.output()).containsEntry("added", 0).containsEntry("updated", 0);
		assertThat(this.google.sources(id, SHEET)).isEqualTo(after);
		ActionRequest reading = new ActionRequest("read_prospects", Map.of("spreadsheet", id));
		assertThat(succeeded(this.shaun.perform(reading, new Step())).output().get("prospects"))
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.anySatisfy((person) -> assertThat(person.toString()).contains("/in/john-doe", "first_name=John"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refused")
	void whatIsNotClearIsRefusedAndNothingIsWritten(Layout layout) throws InterruptedException {
		String id = this.google.addSpreadsheet("List", SHEET, layout.rows());
		List<List<String>> before = this.google.sources(id, SHEET);
		assertThat(failed(upsert(id, PEOPLE)).reason()).contains(layout.refusal());
		assertThat(this.google.sources(id, SHEET)).isEqualTo(before);
	}

	/**
	 * A sheet in which Jane stands and John does not.
	 *
	 * @param name what is special about it
	 * @param row into which row John goes, counted from 1, or 0 if into none
	 * @param refusal why nobody is added, empty if somebody is
	 * @param rows what is typed into it
	 */
	record Layout(String name, int row, String refusal, List<List<String>> rows) {

		private static final Pattern REPEATED = Pattern.compile("(\\d+) \\* (.*)");

		static Layout of(String text) {
			List<String> lines = text.strip().lines().filter((line) -> !line.isEmpty()).toList();
			String[] parts = lines.getFirst().split(": ", 3);
			List<List<String>> rows = new ArrayList<>();
			for (String line : lines.subList(1, lines.size())) {
				Matcher repeated = REPEATED.matcher(line);
				int times = repeated.matches() ? Integer.parseInt(repeated.group(1)) : 1;
				String cells = repeated.matches() ? repeated.group(2) : line;
				for (int i = 0; i < times; i++) {
					rows.add(row(cells.replace("%r", Integer.toString(rows.size() + 1))));
				}
			}
			return new Layout(parts[0], (parts.length == 2) ? Integer.parseInt(parts[1]) : 0,
					(parts.length == 3) ? parts[2] : "", rows);
		}

		private static List<String> row(String line) {
			return line.equals("-") ? List.of()
					: Arrays.stream(line.replace("\\n", "\n").split("\\|", -1))
						.map((cell) -> ADDRESSES.getOrDefault(cell, cell))
						.toList();
		}

		/**
		 * What was typed stands where it stood, or a row below that if it was below John.
		 */
		void assertKept(List<List<String>> after) {
			for (int i = 0; i < this.rows.size(); i++) {
				List<String> now = after.get((i < this.row - 1) ? i : i + 1);
				for (int column = 0; column < this.rows.get(i).size(); column++) {
					String typed = this.rows.get(i).get(column);
					if (!typed.isEmpty() && !typed.startsWith("=")) {
						assertThat(now).as("row %d", i + 1).hasSizeGreaterThan(column);
						assertThat(now.get(column)).isEqualToIgnoringCase(typed);
					}
				}
			}
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
