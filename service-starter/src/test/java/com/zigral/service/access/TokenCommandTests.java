package com.zigral.service.access;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./zigral token} makes what {@link ApiTokens} reads. */
class TokenCommandTests {

	@Test
	void tokenOpensWithTheEntryThatIsPrintedBesideIt() throws Exception {
		ApiToken token = made("anna");
		assertThat(token.name()).isEqualTo("anna");
		assertThat(token.scopes()).containsExactlyInAnyOrder(Scope.values());
		assertThat(made("crm-2", "read", "approve").scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.APPROVE);
	}

	@Test
	void allScopesThatThereAreAreKnown() throws Exception {
		String[] scopes = Stream.of(Scope.values()).map(Scope::key).toArray(String[]::new);
		assertThat(made(Stream.concat(Stream.of("all"), Stream.of(scopes)).toArray(String[]::new)).scopes())
			.containsExactlyInAnyOrder(Scope.values());
	}

	@ParameterizedTest
	@CsvSource({ "'', '', give a name", "'an na', '', give a name", "shared, '', is taken by Zigral itself",
			"service, read, is taken by Zigral itself", "anna, write, 'is no scope; they are read, plan, run'",
			"anna, READ, 'is no scope; they are read, plan, run'" })
	void whatServicesWouldRefuseIsNotMade(String name, String scope, String problem) throws Exception {
		Process process = start(
				Stream.of(name, scope).filter((argument) -> !argument.isEmpty()).toArray(String[]::new));
		assertThat(lines(process)).singleElement().asString().startsWith("zigral: token: ").contains(problem);
		assertThat(process.waitFor()).isOne();
	}

	private static ApiToken made(String... arguments) throws Exception {
		Process process = start(arguments);
		List<String> lines = lines(process);
		assertThat(process.waitFor()).as("%s", lines).isZero();
		ApiTokens tokens = ApiTokens
			.from(new MockEnvironment().withProperty("ZIGRAL_API_TOKENS", lines.getLast().strip()));
		return tokens.find(lines.get(1).strip()).orElseThrow();
	}

	private static Process start(String... arguments) throws IOException {
		List<String> command = Stream.concat(Stream.of("./zigral", "token"), Stream.of(arguments)).toList();
		return new ProcessBuilder(command).directory(new File("..")).redirectErrorStream(true).start();
	}

	private static List<String> lines(Process process) throws IOException {
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
	}

}
