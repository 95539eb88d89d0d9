package com.zigral.shaun;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.shaun.sheet.CellValue;
import com.zigral.shaun.table.ProfileAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random layouts (preambles, rows of groups, defaults, formulas, check boxes, odd spaces,
 * totals, legends, any order of columns, known and unknown names) and random people:
 * whoever is there is found, nobody stands twice, and what stands in foreign cells stays.
 */
class RandomLayoutsIT extends SheetsFixture {

	private static final String SHEET = "Sheet1";

	private static final List<String> KEYS = List.of("Profile URL", "LinkedIn", "Person Linkedin Url", "linkedinUrl",
			"LinkedIn-Profil", "LINKEDIN_PROFILE", " Profile\u00a0 URL ", "Their page", "Web address");

	private static final List<List<String>> NAMES = List.of(List.of("Full Name"), List.of("first_name", "last_name"),
			List.of("Vorname", "Nachname"), List.of("Contact Name"), List.of("Who"));

	private static final List<String> OTHERS = List.of("Company", "Firma", "Job Title", "E-Mail", "Industry", "Owner",
			"Priority", "Next step", "Notes", "Company Linkedin Url", "");

	private static final List<List<String>> ABOVE = List.of(List.of("Lead list"), List.of("Notes:"), List.of(),
			List.of("", "Made by the team on Monday, see the other tab for what the colours mean."),
			List.of("Contact", "", "", "Company", "", "Status"));

	private Random random = new Random(0);

	static LongStream seeds() {
		return LongStream.rangeClosed(1, 60);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void whoeverIsThereIsFoundAndNobodyStandsTwice(long seed) throws InterruptedException {
		this.random = new Random(seed);
		Layout layout = layout();
		String id = this.google.addSpreadsheet("Random", SHEET, layout.rows());
		Map<String, Map<Integer, String>> people = people(id, layout);
		assertThat(people).as("people in the sheet").hasSize(layout.people());
		for (int run = 0; run < 3; run++) {
			List<Prospect> some = IntStream.range(0, 1 + this.random.nextInt(6))
				.mapToObj((each) -> person(this.random.nextInt(12)))
				.distinct()
				.toList();
			Outcome.Succeeded outcome = succeeded(upsert(id, some));
			Map<String, Map<Integer, String>> now = people(id, layout);
			long unknown = some.stream().filter((person) -> !people.containsKey(key(person))).distinct().count();
			assertThat(outcome.output()).as(outcome.summary()).containsEntry("added", (int) unknown);
			assertThat(now.keySet()).containsAll(some.stream().map(RandomLayoutsIT::key).toList())
				.hasSize(people.size() + (int) unknown);
			people.forEach((person, cells) -> assertThat(now.get(person)).as(person).containsAllEntriesOf(cells));
			assertThat(this.google.sources(id, SHEET).subList(0, layout.header())).as("above the header")
				.isEqualTo(layout.rows().subList(0, layout.header()).stream().map(RandomLayoutsIT::trimmed).toList());
			people.putAll(now);
			List<List<String>> before = this.google.sources(id, SHEET);
			assertThat(succeeded(upsert(id, some)).output()).containsEntry("added", 0).containsEntry("updated", 0);
			assertThat(this.google.sources(id, SHEET)).isEqualTo(before);
		}
	}

	private Layout layout() {
		List<List<String>> rows = new ArrayList<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			rows.add(pick(ABOVE));
		}
		int header = rows.size();
		List<String> columns = new ArrayList<>();
		String key = pick(KEYS);
		columns.add(key);
		List<String> names = pick(NAMES);
		columns.addAll(names);
		List<String> others = new ArrayList<>(OTHERS);
		Collections.shuffle(others, this.random);
		columns.addAll(others.subList(0, 2 + this.random.nextInt(5)));
		boolean hasDefault = this.random.nextBoolean();
		boolean hasFormula = this.random.nextBoolean();
		boolean hasBoxes = this.random.nextBoolean();
		if (hasDefault) {
			columns.add("Status");
		}
		if (hasFormula) {
			columns.add("Line");
		}
		if (hasBoxes) {
			columns.add("Done");
		}
		Collections.shuffle(columns, this.random);
		rows.add(columns);
		int people = 1 + this.random.nextInt(5);
		List<Integer> numbers = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
		Collections.shuffle(numbers, this.random);
		int filled = people + ((hasDefault || hasFormula || hasBoxes) ? this.random.nextInt(30) : 0);
		for (int i = 0; i < filled; i++) {
			int number = numbers.get(i % 12);
			int row = rows.size() + 1;
			boolean isPerson = i < people;
			rows.add(columns.stream().map((column) -> cell(column, key, names, number, row, isPerson)).toList());
		}
		if (this.random.nextInt(3) == 0) {
			rows.add(List.of());
			rows.add(columns.stream().map((column) -> column.equals(names.getFirst()) ? "Total" : "").toList());
		}
		if (this.random.nextInt(3) == 0) {
			addLegend(rows, header, columns.size());
		}
		return new Layout(rows, header, columns.indexOf(key), people);
	}

	private void addLegend(List<List<String>> rows, int header, int width) {
		for (int i = 0; i < 4; i++) {
			if (rows.size() <= header + i) {
				rows.add(List.of());
			}
			List<String> row = new ArrayList<>(rows.get(header + i));
			while (row.size() <= width) {
				row.add("");
			}
			row.add((i == 0) ? "Legend" : "colour " + i);
			rows.set(header + i, row);
		}
	}

	private String cell(String column, String key, List<String> names, int number, int row, boolean isPerson) {
		switch (column) {
			case "Status":
				return "New";
			case "Line":
				return "=A%d&\"!\"".formatted(row);
			case "Done":
				return "FALSE";
			default:
				break;
		}
		if (!isPerson) {
			return "";
		}
		if (column.equals(key)) {
			return address(number);
		}
		if (names.contains(column)) {
			return (names.size() == 1) ? "Person No" + number
					: column.equals(names.getFirst()) ? "Person" : "No" + number;
		}
		if (column.equals("Company Linkedin Url")) {
			return "https://www.linkedin.com/company/c-" + number;
		}
		return (this.random.nextInt(4) == 0) ? ""
				: column.equals("E-Mail") ? "p" + number + "@people.example" : "own " + this.random.nextInt(1_000_000);
	}

	private String address(int number) {
		String plain = "www.linkedin.com/in/person-" + number;
		return pick(List.of("https://" + plain, "http://" + plain + "/", plain + "?trk=abc",
				"https://" + plain + "\u00a0", "HTTPS://WWW.LINKEDIN.COM/IN/PERSON-" + number,
				"https://www.google.com/url?q=https%3A%2F%2F" + plain.replace("/", "%2F") + "&sa=D",
				"=HYPERLINK(\"https://" + plain + "\",\"open\")", "=\"https://\"&\"" + plain + "\""));
	}

	private static Prospect person(int number) {
		return prospect("person-" + number, "Person No" + number,
				Map.of(Field.COMPANY, "Company " + number, Field.TITLE, "CTO"));
	}

	private static String key(Prospect person) {
		return person.profileUrl().toString();
	}

	// Who stands in which row, with everything filled that is not a formula.
	private Map<String, Map<Integer, String>> people(String id, Layout layout) {
		List<List<String>> sources = this.google.sources(id, SHEET);
		List<List<String>> shown = this.google.rows(id, SHEET);
		Map<String, Map<Integer, String>> people = new HashMap<>();
		for (int row = layout.header() + 1; row < sources.size(); row++) {
			String source = cell(sources, row, layout.key());
			Optional<String> who = ProfileAddress.of(new CellValue(source, cell(shown, row, layout.key()), ""))
				.map(Object::toString);
			Map<Integer, String> cells = new HashMap<>();
			for (int column = 0; column < sources.get(row).size(); column++) {
				String text = cell(sources, row, column);
				if (!text.isEmpty() && (!text.startsWith("=") || column == layout.key())) {
					cells.put(column, text);
				}
			}
			who.ifPresent((person) -> assertThat(people.put(person, cells)).as("twice: " + person).isNull());
		}
		return people;
	}

	private static String cell(List<List<String>> rows, int row, int column) {
		List<String> cells = (row < rows.size()) ? rows.get(row) : List.of();
		return (column < cells.size()) ? cells.get(column) : "";
	}

	private static List<String> trimmed(List<String> row) {
		List<String> cells = new ArrayList<>(row);
		while (!cells.isEmpty() && cells.getLast().isEmpty()) {
			cells.removeLast();
		}
		return cells;
	}

	private <T> T pick(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/**
	 * A sheet to begin with.
	 *
	 * @param rows its rows
	 * @param header which of them is the header
	 * @param key which column holds the addresses
	 * @param people how many stand in it
	 */
	private record Layout(List<List<String>> rows, int header, int key, int people) {
	}

}
