package com.zigral.orchestrator.job;

import java.time.Instant;
import java.util.Map;

import com.zigral.orchestrator.memory.ContextEntry;
import com.zigral.service.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LabelChangeTests {

	private static final JsonMapper JSON = new JsonMapper();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"name": " Austin "}              | {"name":"Austin"}
			{"name": null}                    | {"name":null}
			{"archived": true}                | {"archived":true}
			{"archived": false, "name": "日本"} | {"archived":false,"name":"日本"}
			""")
	void changesWhatIsGivenAndNothingElse(String body, String patch) {
		assertThat(LabelChange.from(JSON.readTree(body)).patch()).hasToString(patch);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                              | name
			[]                              | name
			"Austin"                        | name
			{"name": ""}                    | name
			{"name": "  "}                  | name
			{"name": 7}                     | name
			{"name": "a\\u0000"}            | name
			{"archived": "true"}            | archived
			{"archived": null}              | archived
			{"name": "a", "status": "done"} | status
			{"title": "a"}                  | title
			""")
	void whatIsNotUnderstoodIsRefusedByItsName(String body, String field) {
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> LabelChange.from(JSON.readTree(body)))
			.satisfies((ex) -> assertThat(ex.getBody().getDetail()).startsWith(field + " "));
	}

	@Test
	void aNameHasAtMostTwoHundredCharacters() {
		assertThat(LabelChange.from(JSON.valueToTree(Map.of("name", "a".repeat(200)))).patch()).isNotEmpty();
		assertThatExceptionOfType(InvalidInputException.class)
			.isThrownBy(() -> LabelChange.from(JSON.valueToTree(Map.of("name", "a".repeat(201)))));
	}

	@Test
	void aLabelIsReadFromWhateverAnEntryHolds() {
		assertThat(label(Map.of("name", "Austin", "archived", true))).isEqualTo(new JobLabel("Austin", true));
		assertThat(label(Map.of("name", 7, "archived", "yes"))).isEqualTo(JobLabel.NONE);
		assertThat(label(Map.of())).isEqualTo(JobLabel.NONE);
	}

	private static JobLabel label(Map<String, Object> data) {
		return JobLabel.from(new ContextEntry("j1", "prospecting", data, Instant.EPOCH, Instant.EPOCH));
	}

}
