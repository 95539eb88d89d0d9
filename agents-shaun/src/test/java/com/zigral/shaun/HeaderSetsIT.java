package com.zigral.shaun;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sheets that begin with the headers of a known tool: one person who is in them and one
 * who is not. Whoever and whatever stands there is invented.
 */
class HeaderSetsIT extends SheetsFixture {

	private static final String SHEET = "Leads";

	private static final Prospect JANE = prospect("jane-roe", "Jane Roe",
			Map.of(Field.TITLE, "Head of Looms", Field.COMPANY, "Looms Ltd", Field.LOCATION, "Leeds"));

	private static final Prospect JOHN = prospect("john-doe-7", "Dr. John van der Doe",
			Map.of(Field.TITLE, "CTO", Field.COMPANY, "Mills Ltd", Field.LOCATION, "York"));

	static Stream<HeaderSet> sets() throws IOException {
		try (InputStream stream = Objects.requireNonNull(HeaderSetsIT.class.getResourceAsStream("header-sets.txt"))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map(HeaderSet::of)
				.toList()
				.stream();
		}
	}

	@Test
	void thereAreEnoughOfThem() throws IOException {
		assertThat(sets()).hasSizeGreaterThanOrEqualTo(30);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sets")
	void aKnownPersonIsFoundAndANewOneAddedOnce(HeaderSet set) throws InterruptedException {
		List<List<String>> before = List.of(set.headers(), set.row());
		String id = this.google.addSpreadsheet("List", SHEET, before);
		Outcome.Succeeded first = succeeded(upsert(id, List.of(JANE, JOHN)));
		assertThat(first.output()).as(first.summary())
			.containsEntry("added", 1)
			.containsEntry("added_rows", List.of(3));
		List<List<String>> rows = this.google.sources(id, SHEET);
		assertThat(rows).hasSize(3);
		assertThat(rows.getFirst()).startsWith(set.headers().toArray(String[]::new)).doesNotHaveDuplicates();
		assertThat(rows.getFirst().subList(set.headers().size(), rows.getFirst().size()))
			.isEqualTo(first.output().get("new_columns"))
			.doesNotContain("Profile URL");
		for (int column = 0; column < set.headers().size(); column++) {
			assertThat(rows.get(1).get(column)).as(set.headers().get(column)).isEqualTo(set.row().get(column));
		}
		assertThat(rows.get(2).get(set.key())).isEqualTo(JOHN.profileUrl().toString());
		Outcome.Succeeded second = succeeded(upsert(id, List.of(JANE, JOHN)));
		assertThat(second.output()).containsEntry("added", 0).containsEntry("updated", 0);
		assertThat(this.google.sources(id, SHEET)).isEqualTo(rows);
	}

	/**
	 * The headers of a tool and one row below them.
	 *
	 * @param name which tool
	 * @param headers the headers
	 * @param row the row of somebody who is known
	 * @param key which column holds the address
	 */
	record HeaderSet(String name, List<String> headers, List<String> row, int key) {

		static HeaderSet of(String line) {
			List<String> parts = List.of(line.split("\\|", -1));
			List<String> headers = new ArrayList<>();
			List<String> row = new ArrayList<>();
			int key = -1;
			for (String part : parts.subList(1, parts.size())) {
				key = part.endsWith("*") ? headers.size() : key;
				row.add(cell(part, headers.size()));
				headers.add(part.replaceAll("[*+]$", ""));
			}
			return new HeaderSet(parts.getFirst(), headers, row, key);
		}

		private static String cell(String header, int column) {
			String plain = header.toLowerCase(Locale.ROOT);
			if (header.endsWith("*")) {
				return "http://www.linkedin.com/in/Jane-Roe/";
			}
			if (header.endsWith("+")) {
				return plain.contains("sales") ? "https://www.linkedin.com/sales/lead/ACwAAAbCdEfGhIjKlM,NAME_SEARCH,x1"
						: "https://www.linkedin.com/in/ACwAAAbCdEfGhIjKlM";
			}
			if (plain.contains("sender_profile")) {
				return "https://www.linkedin.com/in/sam-seller";
			}
			if (plain.contains("linkedin") && plain.contains("company")) {
				return "https://www.linkedin.com/company/looms-" + column;
			}
			return plain.contains("email") ? "jane@looms" + column + ".example" : "text " + column;
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
