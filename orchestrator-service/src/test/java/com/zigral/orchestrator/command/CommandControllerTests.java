package com.zigral.orchestrator.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.orchestrator.command.Commands.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;

@WebMvcTest(CommandController.class)
class CommandControllerTests {

	@Autowired
	private MockMvcTester http;

	@MockitoBean
	private Commands commands;

	@MockitoBean
	private CommandViews views;

	@BeforeEach
	void planAndRun() {
		allow("SCOPE_plan", "SCOPE_run");
	}

	@AfterEach
	void nobody() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void whoMayOnlyPlanHasNothingCarriedOut() {
		limited();
		allow("SCOPE_plan");
		assertThat(post("{\"command\": \"Find CTOs\"}")).hasStatus(403)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("the scope 'run'");
		BDDMockito.then(this.commands).should(Mockito.never()).handle(any(), any(), anyBoolean());
		assertThat(post("{\"command\": \"Find CTOs\", \"dry_run\": true}")).hasStatusOk();
	}

	@Test
	void aWholeRequestIsRead() {
		limited();
		assertThat(
				post("""
						{"command": " Find CTOs ", "dry_run": true,
						 "context": {"job_id": " q4-austin ", "city": "Austin", "limit": 5, "remote": false, "tags": ["a"]}}"""))
			.hasStatusOk();
		BDDMockito.then(this.commands)
			.should()
			.handle("Find CTOs", new CommandContext(Optional.of("q4-austin"),
					Map.of("city", "Austin", "limit", 5, "remote", false, "tags", List.of("a"))), true);
	}

	@Test
	void aCommandAloneIsEnough() {
		limited();
		assertThat(post("{\"command\": \"Find CTOs\"}")).hasStatusOk();
		BDDMockito.then(this.commands)
			.should()
			.handle("Find CTOs", new CommandContext(Optional.empty(), Map.of()), false);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                                     | command
			[]                                                     | body
			"text"                                                 | body
			{"command": ""}                                        | command
			{"command": " \\t "}                                   | command
			{"command": 5}                                         | command
			{"command": null}                                      | command
			{"command": "a", "dry_run": "yes"}                     | dry_run
			{"command": "a", "dry_run": 1}                         | dry_run
			{"command": "a", "dryRun": true}                       | dryRun
			{"command": "a", "job_id": "q4"}                       | job_id
			{"command": "a", "context": "text"}                    | context
			{"command": "a", "context": []}                        | context
			{"command": "a", "context": {"x": {"y": 1}}}           | context.x
			{"command": "a", "context": {"x": null}}               | context.x
			{"command": "a", "context": {"x": ""}}                 | context.x
			{"command": "a", "context": {"x": " "}}                | context.x
			{"command": "a", "context": {"x": []}}                 | context.x
			{"command": "a", "context": {"x": [1]}}                | context.x
			{"command": "a", "context": {"x": ["a", " "]}}         | context.x
			{"command": "a", "context": {"x": [["a"]]}}            | context.x
			{"command": "a", "context": {"a]b[": null}}            | context.a]b[
			{"command": "a", "context": {"": "x"}}                 | context.
			{"command": "a", "context": {"job_id": 5}}             | context.job_id
			{"command": "a", "context": {"job_id": "../etc"}}      | context.job_id
			{"command": "a", "context": {"job_id": "a b"}}         | context.job_id
			{"command": "a", "context": {"job_id": ""}}            | context.job_id
			""")
	void whatIsWrongIsNamedAndNothingIsStarted(String body, String field) {
		assertThat(post(body)).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactly(field);
		BDDMockito.then(this.commands).should(Mockito.never()).handle(any(), any(), anyBoolean());
	}

	@Test
	void aMisspelledPropertyIsToldItsName() {
		assertThat(post("{\"command\": \"a\", \"dryRun\": true}")).bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("dryRun is not known here; did you mean dry_run?");
		assertThat(post("{\"command\": \"a\", \"contxt\": {}}")).bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("contxt is not known here; did you mean context?");
		assertThat(post("{\"command\": \"a\", \"budget\": 5}")).bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("known are", "command", "context", "dry_run");
	}

	@Test
	void allEntriesThatAreWrongAreNamedAtOnce() {
		assertThat(post("{\"command\": \"a\", \"context\": {\"x\": null, \"y\": \" \"}}")).bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactly("context.x", "context.y");
	}

	@Test
	void aHugeCommandIsRefused() {
		assertThat(post("{\"command\": \"" + "a".repeat(4001) + "\"}")).hasStatus(422);
		assertThat(post("{\"command\": \"a\", \"context\": {%s}}".formatted(
				String.join(",", Stream.iterate(0, (i) -> i + 1).limit(101).map("\"x%d\": 1"::formatted).toList()))))
			.hasStatus(422);
	}

	private static void allow(String... scopes) {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("sam", "", scopes));
	}

	private void limited() {
		BDDMockito.given(this.commands.handle(any(), any(), anyBoolean())).willReturn(new Answer.Limited("Later"));
	}

	private MvcTestResult post(String body) {
		return this.http.post().uri("/command").contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

}
