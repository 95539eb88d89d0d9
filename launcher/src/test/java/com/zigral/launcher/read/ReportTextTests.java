package com.zigral.launcher.read;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.cli.screen.Screen;
import com.zigral.lincoln.doctor.PageReport;
import com.zigral.lincoln.doctor.SavedPageKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTextTests {

	@Test
	void fieldsStandInATableWithWhatFoundThem() {
		assertThat(printed(Map.of("fields", Map.of("full_name", Map.of("value", "Ada", "by", "heading")))))
			.isEqualTo("""
					kind: search

					field      value  found by
					─────────  ─────  ────────
					full_name  Ada    heading

					""");
	}

	@Test
	void peopleStandInATableEachWithWhatIsKnownOfThem() {
		assertThat(printed(Map.of("results", List.of(Map.of("name", "Ada"), Map.of("name", "Bob"), "odd"))))
			.contains("results: 3", "Ada", "Bob", "odd");
	}

	@Test
	void listsAreCutOffWithTheirCountAndFlagsAreWords() {
		Map<String, Object> parts = new LinkedHashMap<>();
		parts.put("unread", List.of());
		parts.put("next", true);
		parts.put("people", List.of("a", "b", "c", "d"));
		parts.put("relationship", Map.of("pending", false));
		assertThat(printed(parts).lines()).containsExactly("kind: search", "unread: none", "next: yes",
				"people: 4: a; b; c; …", "relationship: pending no");
	}

	private static String printed(Map<String, Object> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ReportText(new PageReport(SavedPageKind.SEARCH, parts, Optional.empty()))
			.print(new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), false, 80));
		return out.toString(StandardCharsets.UTF_8);
	}

}
