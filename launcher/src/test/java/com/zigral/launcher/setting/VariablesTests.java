package com.zigral.launcher.setting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VariablesTests {

	@TempDir
	private Path directory;

	@Test
	void theEnvironmentWinsOverTheFile() throws Exception {
		write("LOG_LEVEL=DEBUG\nAPI_PORT=8100\n");
		Variables variables = Variables.read(this.directory, Map.of("LOG_LEVEL", "WARN"));
		assertThat(variables.values()).isEqualTo(Map.of("LOG_LEVEL", "WARN", "API_PORT", "8100"));
	}

	@Test
	void theFileMayHoldCommentsAndQuotedValues() throws Exception {
		write("# a comment\n\nLINKEDIN_PASSWORD=\"a#b c$d\" # why\nOPENAI_BASE_URL=http://127.0.0.1/v1?a=b\n");
		assertThat(Variables.read(this.directory, Map.of()).values())
			.isEqualTo(Map.of("LINKEDIN_PASSWORD", "a#b c$d", "OPENAI_BASE_URL", "http://127.0.0.1/v1?a=b"));
	}

	@Test
	void aVariableWithoutAValueIsNotSet() throws Exception {
		write("OPENAI_API_KEY=\nLOG_LEVEL=   \n");
		assertThat(Variables.read(this.directory, Map.of("API_PORT", "")).values()).isEmpty();
	}

	@Test
	void anUnreadableLineIsRefusedWithoutShowingIt() throws Exception {
		write("LOG_LEVEL=INFO\nsecret words\n");
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> Variables.read(this.directory, Map.of()))
			.withMessageContaining(".env")
			.withMessageNotContaining("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "65536", "-1", "80 81", "x", "8000.5", "99999999999" })
	void aBadPortIsRefusedByName(String value) {
		Variables variables = new Variables(Map.of("API_PORT", value));
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> variables.port("API_PORT"))
			.withMessage("API_PORT is '" + value + "'; expected a port number from 1 to 65535");
	}

	@Test
	void variablesThatBelongTogetherAreAskedForTogether() {
		Variables variables = new Variables(Map.of("LINKEDIN_USERNAME", "a@b.example"));
		assertThat(variables.allOrNone("LINKEDIN_USERNAME")).isTrue();
		assertThat(variables.allOrNone("DATABASE_URL", "LINKEDIN_PASSWORD")).isFalse();
		assertThatExceptionOfType(LaunchException.class)
			.isThrownBy(() -> variables.allOrNone("LINKEDIN_USERNAME", "LINKEDIN_PASSWORD"))
			.withMessageStartingWith("Set LINKEDIN_PASSWORD as well");
	}

	@Test
	void whatSteersZigralCanBeTakenOut() {
		Variables variables = new Variables(
				Map.of("PATH", "/bin", "OPENAI_API_KEY", "k", "SPRING_PROFILES_ACTIVE", "x", "CHROMIUM_PATH", "/c"));
		assertThat(variables.withoutOwn().values()).containsOnlyKeys("PATH", "CHROMIUM_PATH");
	}

	@Test
	void theDataDirectoryIsWithinTheProjectUnlessSet() {
		assertThat(new Variables(Map.of()).dataDirectory(this.directory)).isEqualTo(this.directory.resolve("data"));
		assertThat(new Variables(Map.of("ZIGRAL_DATA_DIR", "/somewhere/else")).dataDirectory(this.directory))
			.isEqualTo(Path.of("/somewhere/else"));
	}

	@Test
	void aFileIsNoDataDirectory() throws Exception {
		write("");
		assertThatExceptionOfType(LaunchException.class)
			.isThrownBy(() -> new Variables(Map.of("ZIGRAL_DATA_DIR", ".env")).dataDirectory(this.directory))
			.withMessageStartingWith("ZIGRAL_DATA_DIR is '" + this.directory.resolve(".env") + "'");
	}

	private void write(String content) throws Exception {
		Files.writeString(this.directory.resolve(".env"), content);
	}

}
