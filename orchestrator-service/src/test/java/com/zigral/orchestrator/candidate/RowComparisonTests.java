package com.zigral.orchestrator.candidate;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.orchestrator.list.OpenRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RowComparisonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Ada Byron           | Ada Byron               | SAME
			Dr. Ada Byron, PhD  | ada byron               | SAME
			Jürgen Groß         | Juergen Gross           | SAME
			Byron, Ada          | Ada Byron               | SAME
			Ada Byron           | Ada Mary Byron          | SIMILAR
			A. Byron            | Ada Byron               | SIMILAR
			Alex Byron          | Alexander Byron         | SIMILAR
			Ada                 | Ada Byron               | SIMILAR
			Ada Byron           | Ida Byron               | DIFFERENT
			Ada Byron           | Ada Milbanke            | DIFFERENT
			""")
	void namesAreComparedAsPeopleWriteThem(String row, String candidate, Agreement agreement) {
		assertThat(reasons(Map.of("full_name", row), prospect(candidate, Map.of())))
			.containsExactly(new Reason("full_name", agreement, row, candidate));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			company  | Paylane GmbH   | PAYLANE                     | SAME
			company  | Müller & Söhne | Mueller und Soehne KG       | SIMILAR
			company  | Müller & Söhne | Mueller & Soehne KG         | SAME
			company  | Paylane        | Paylane Europe              | SIMILAR
			company  | Paylane        | Kestrel                     | DIFFERENT
			title    | CTO            | cto                         | SAME
			title    | CTO            | CTO and Founder             | SIMILAR
			title    | CTO            | Head of Sales               | DIFFERENT
			location | Berlin         | Berlin, Germany             | SIMILAR
			location | Austin, TX     | Austin, Texas, United States| SIMILAR
			location | Austin         | Boston                      | DIFFERENT
			""")
	void otherFieldsAreComparedByTheirWords(String field, String row, String candidate, Agreement agreement) {
		Field known = Field.valueOf(field.toUpperCase(Locale.ROOT));
		assertThat(reasons(Map.of("full_name", "Ada", field, row), prospect("Ada", Map.of(known, candidate))))
			.contains(new Reason(field, agreement, row, candidate));
	}

	@Test
	void aHeadlineSpeaksForACandidateAndNeverAgainstThem() {
		Map<String, String> row = Map.of("full_name", "Ada", "company", "Paylane GmbH", "location", "Paylane");
		assertThat(reasons(row, prospect("Ada", Map.of(Field.HEADLINE, "CTO at Paylane", Field.COMPANY, "Advisory"))))
			.contains(new Reason("company", Agreement.SIMILAR, "Paylane GmbH", "CTO at Paylane"))
			.noneMatch((reason) -> reason.field().equals("location"));
		assertThat(reasons(row, prospect("Ada", Map.of(Field.HEADLINE, "CTO at Kestrel"))))
			.noneMatch((reason) -> reason.field().equals("company"));
	}

	@Test
	void whoeverWasFoundByNameAloneIsSaidToBe() {
		OpenRow row = row(Map.of("full_name", "Ada Byron", "company", "Paylane"));
		assertThat(new RowComparison(row, prospect("Ada Byron", Map.of(Field.COMPANY, "Kestrel")), true).reasons())
			.endsWith(new Reason("company", Agreement.DIFFERENT, "Paylane", "Kestrel"),
					new Reason("company", Agreement.NOT_FOUND, "Paylane", ""));
		OpenRow freelancer = row(Map.of("full_name", "Ada Byron"));
		assertThat(new RowComparison(freelancer, prospect("Ada Byron", Map.of()), true).reasons()).hasSize(1);
	}

	@Test
	void whoeverHasMostInCommonComesFirstAndAContradictionLast() {
		OpenRow row = row(Map.of("full_name", "Ada Byron", "company", "Paylane"));
		List<String> order = Stream
			.of(prospect("Ada Byron", Map.of(Field.COMPANY, "Kestrel", Field.HEADLINE, "1")),
					prospect("Ada Byron", Map.of(Field.HEADLINE, "2")),
					prospect("Ida Byron", Map.of(Field.COMPANY, "Paylane", Field.HEADLINE, "3")),
					prospect("Ada Byron", Map.of(Field.COMPANY, "Paylane", Field.HEADLINE, "4")))
			.map((prospect) -> Candidate.of(row, prospect, false))
			.sorted(Candidate.BEST_FIRST)
			.map((candidate) -> String.valueOf(candidate.headline()))
			.toList();
		assertThat(order).containsExactly("4", "2", "1", "3");
	}

	private static List<Reason> reasons(Map<String, String> row, Prospect candidate) {
		return new RowComparison(row(row), candidate, false).reasons();
	}

	private static OpenRow row(Map<String, String> texts) {
		return new OpenRow(2, Optional.empty(), new HashMap<>(texts), Optional.empty());
	}

	private static Prospect prospect(String name, Map<Field, String> texts) {
		Map<Field, String> known = new EnumMap<>(Field.class);
		known.putAll(texts);
		return Prospect.brief(new ProfileUrl("ada"), name, known, Instant.EPOCH, "test");
	}

}
