package com.zigral.orchestrator.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandRequestTests {

	private final JsonMapper json = new JsonMapper();

	@Test
	void aWholeRequestIsRead() {
		CommandRequest request = read(
				"""
						{"command": " Find CTOs ", "dry_run": true,
						 "context": {"job_id": " q4-austin ", "city": "Austin", "limit": 5, "remote": false, "tags": ["a"]}}""");
		assertThat(request).isEqualTo(new CommandRequest("Find CTOs",
				Map.of("city", "Austin", "limit", 5, "remote", false, "tags", List.of("a")), Optional.of("q4-austin"),
				true));
	}

	@Test
	void aCommandAloneIsEnough() {
		CommandRequest request = read("{\"command\": \"Find CTOs\"}");
		assertThat(request.jobId()).isEmpty();
		assertThat(request.context()).isEmpty();
		assertThat(request.dryRun()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                                     | command
			[]                                                     | command
			"text"                                                 | command
			null                                                   | command
			{"command": ""}                                        | command
			{"command": " \\t "}                                   | command
			{"command": 5}                                         | command
			{"command": null}                                      | command
			{"command": "a\\u0000b"}                               | command
			{"command": "a", "dry_run": "yes"}                     | dry_run
			{"command": "a", "context": "text"}                    | context
			{"command": "a", "context": null}                      | context
			{"command": "a", "context": []}                        | context
			{"command": "a", "context": {"x": {"y": 1}}}           | context.x
			{"command": "a", "context": {"x": null}}               | context.x
			{"command": "a", "context": {"x": ""}}                 | context.x
			{"command": "a", "context": {"x": " "}}                | context.x
			{"command": "a", "context": {"x": []}}                 | context.x
			{"command": "a", "context": {"x": [1]}}                | context.x
			{"command": "a", "context": {"x": ["a", " "]}}         | context.x
			{"command": "a", "context": {"x": [["a"]]}}            | context.x
			{"command": "a", "context": {"x": "a\\u0000"}}         | context.x
			{"command": "a", "context": {"job_id": 5}}             | context.job_id
			{"command": "a", "context": {"job_id": "../etc"}}      | context.job_id
			{"command": "a", "context": {"job_id": "a b"}}         | context.job_id
			{"command": "a", "context": {"job_id": ""}}            | context.job_id
			""")
	void whatIsWrongIsNamed(String body, String field) {
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> read(body))
			.satisfies((ex) -> assertThat(ex.getBody().getProperties()).extractingByKey("errors")
				.asInstanceOf(InstanceOfAssertFactories.list(FieldProblem.class))
				.extracting(FieldProblem::field)
				.containsExactly(field));
	}

	@Test
	void everythingThatIsWrongIsNamedAtOnce() {
		assertThatExceptionOfType(InvalidInputException.class)
			.isThrownBy(() -> read("{\"dry_run\": 1, \"context\": {\"x\": null}}"))
			.withMessageContaining("command")
			.withMessageContaining("context.x")
			.withMessageContaining("dry_run");
	}

	@Test
	void aHugeCommandIsRefused() {
		assertThatExceptionOfType(InvalidInputException.class)
			.isThrownBy(() -> read("{\"command\": \"" + "a".repeat(4001) + "\"}"));
	}

	private CommandRequest read(String body) {
		return CommandRequest.from(this.json.readTree(body));
	}

}
