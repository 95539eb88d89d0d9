package com.zigral.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.zigral.launcher.setting.LaunchException;
import com.zigral.launcher.setting.Ports;
import com.zigral.launcher.setting.StandIn;
import com.zigral.launcher.setting.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UpSettingsTests {

	@TempDir
	private Path root;

	private final Map<String, String> variables = new HashMap<>();

	@BeforeEach
	void setPorts() {
		Ports ports = Ports.free();
		this.variables.putAll(Map.of("API_PORT", String.valueOf(ports.orchestrator()), "CONTEXT_MANAGER_PORT",
				String.valueOf(ports.contextManager()), "SANDBOX_LINKEDIN_PORT", String.valueOf(ports.linkedIn()),
				"SANDBOX_SHEETS_PORT", String.valueOf(ports.sheets()), "SANDBOX_POSTGRES_PORT",
				String.valueOf(ports.postgres())));
	}

	@Test
	void aWindowToLogInWithAtANamedSiteNeedsNoAccount() {
		this.variables.putAll(Map.of("LINCOLN_HEADLESS", "false", "LINKEDIN_BASE_URL", "https://www.linkedin.com"));
		assertThat(read().standIns()).doesNotContain(StandIn.LINKEDIN);
	}

	@Test
	void standInsTakeThePlaceOfWhatIsNotSet() {
		assertThat(read().standIns()).containsExactlyInAnyOrder(StandIn.values());
		assertThat(new Welcome(read()).advice()).hasSize(3);
	}

	@Test
	void whatIsSetIsReal() throws Exception {
		Files.writeString(this.root.resolve("key.json"), "{}");
		this.variables.putAll(Map.of("LINKEDIN_USERNAME", "ada@example.com", "LINKEDIN_PASSWORD", "secret",
				"GOOGLE_SHEETS_CREDENTIALS_PATH", "key.json", "DATABASE_URL", "postgres://a:b@db/zigral",
				"OPENAI_API_KEY", "k", "ZIGRAL_API_TOKEN", "t"));
		StackSettings settings = read();
		assertThat(settings.standIns()).isEmpty();
		assertThat(new Welcome(settings).advice()).isEmpty();
		assertThat(String.join("\n", new Welcome(settings).lines())).contains("the real one, as ada@example.com")
			.contains("the one at DATABASE_URL")
			.contains("the language model")
			.doesNotContain("secret", "a:b");
		assertThat(new Welcome(settings).example())
			.startsWith("ZIGRAL_URL=" + settings.uri(Service.ORCHESTRATOR) + " ./zigral ask ");
	}

	@Test
	void anotherAddressIsNotCalledTheRealOne() {
		this.variables.putAll(Map.of("LINKEDIN_USERNAME", "ada@example.com", "LINKEDIN_PASSWORD", "secret",
				"LINKEDIN_BASE_URL", "http://127.0.0.1:8090", "GOOGLE_SHEETS_CREDENTIALS_JSON", "e30=",
				"GOOGLE_SHEETS_ROOT_URL", "http://localhost:8091/"));
		assertThat(String.join("\n", new Welcome(read()).lines())).doesNotContain("the real one")
			.contains("the one at http://127.0.0.1:8090, which LINKEDIN_BASE_URL names, as ada@example.com",
					"the one at http://localhost:8091/, which GOOGLE_SHEETS_ROOT_URL names");
	}

	@Test
	void aSecretMayBeInAFile() throws Exception {
		Path password = Files.writeString(this.root.resolve("password"), "secret");
		this.variables
			.putAll(Map.of("LINKEDIN_USERNAME", "ada@example.com", "LINKEDIN_PASSWORD_FILE", password.toString()));
		assertThat(read().standIns()).doesNotContain(StandIn.LINKEDIN).contains(StandIn.POSTGRES);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "LOG_LEVEL | loud", "LOG_FORMAT | xml", "RATE_LIMIT_PER_MINUTE | 0",
					"RATE_LIMIT_PER_MINUTE | five", "OPENAI_BASE_URL | api.openai.com", "OPENAI_BASE_URL | http://[",
					"GOOGLE_SHEETS_CREDENTIALS_PATH | none.json", "DATABASE_URL | mysql://a:secret@db/zigral" })
	void aBadValueIsRefusedByName(String name, String value) {
		this.variables.put(name, value);
		assertThatExceptionOfType(LaunchException.class).isThrownBy(this::read)
			.withMessageStartingWith(name + " is ")
			.withMessageNotContaining("secret");
	}

	@Test
	void aServiceThatListensEverywhereIsAskedOnTheLoopbackAddress() {
		this.variables.put("API_HOST", "0.0.0.0");
		assertThat(read().uri(Service.ORCHESTRATOR)).hasToString("http://127.0.0.1:" + this.variables.get("API_PORT"));
	}

	private StackSettings read() {
		return new UpSettings(this.root, new Variables(this.variables)).read();
	}

}
