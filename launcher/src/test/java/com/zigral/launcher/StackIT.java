package com.zigral.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.zigral.launcher.setting.LaunchException;
import com.zigral.launcher.setting.StandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StackIT {

	@TempDir
	private Path root;

	private StackSettings settings;

	@BeforeEach
	void prepare() throws Exception {
		TinyService.buildProject(this.root);
		this.settings = StackSettings.practice(this.root, this.root.resolve("data"))
			.withJavaOptions(List.of("-Xmx32m", "-XX:+UseSerialGC"));
	}

	@Test
	void theServicesAreLedToTheStandIns() throws Exception {
		try (Stack stack = Stack.start(this.settings.withEnvironment(Map.of("LINCOLN_PAUSE_MAX", "1ms")))) {
			assertThat(environment(stack, Service.ORCHESTRATOR)).contains(
					"DATABASE_URL=" + stack.postgres().url("zigral", "orchestrator"),
					"LINKEDIN_BASE_URL=" + stack.linkedIn().uri(), "LINKEDIN_USERNAME=" + stack.linkedIn().username(),
					"GOOGLE_SHEETS_ROOT_URL=" + stack.sheets().uri(),
					"CONTEXT_MANAGER_URL=" + stack.uri(Service.CONTEXT_MANAGER),
					"ZIGRAL_DATA_DIR=" + this.root.resolve("data"), "LINCOLN_PAUSE_MIN=100ms", "LINCOLN_PAUSE_MAX=1ms");
			assertThat(this.root.resolve("data/sheets-account.json")).hasContent(stack.sheets().serviceAccountJson());
		}
	}

	@Test
	void eachProcessHasTheVariablesItNeedsAndNoSecretBesides() throws Exception {
		Map<String, String> secrets = new HashMap<>();
		for (String name : List.of("OPENAI_API_KEY", "GOOGLE_SHEETS_CREDENTIALS_JSON", "ZIGRAL_ENCRYPTION_KEY",
				"LINKEDIN_NOTE", "AWS_SECRET_ACCESS_KEY", "POSTGRES_PASSWORD", "SANDBOX_SECRET")) {
			secrets.put(name, "the-secret-of-" + name);
		}
		secrets.put("ZIGRAL_API_TOKENS", "anna:" + "a".repeat(64));
		secrets.put("DATABASE_PASSWORD", "the-secret-of-another-database");
		try (Stack stack = Stack.start(this.settings.withEnvironment(secrets))) {
			assertThat(environ(stack.postgres().process())).doesNotContain("the-secret-of", "anna", "CONTEXT_MANAGER")
				.contains("PATH=");
			assertThat(environ(stack.process(Service.CONTEXT_MANAGER)))
				.doesNotContain("the-secret-of", stack.linkedIn().password(), "GOOGLE_SHEETS")
				.contains("DATABASE_URL=" + stack.postgres().url("zigral", "context"), "ZIGRAL_API_TOKENS=anna:");
			assertThat(environ(stack.process(Service.ORCHESTRATOR)))
				.contains("OPENAI_API_KEY=the-secret-of-OPENAI_API_KEY", stack.linkedIn().password())
				.doesNotContain("AWS_SECRET", "POSTGRES_PASSWORD", "SANDBOX_SECRET", "another-database");
			assertThat(variable(stack, Service.ORCHESTRATOR, "CONTEXT_MANAGER_TOKEN")).hasSize(64)
				.isEqualTo(variable(stack, Service.CONTEXT_MANAGER, "CONTEXT_MANAGER_TOKEN"));
		}
	}

	@Test
	void closingStopsEverything() throws Exception {
		List<ProcessHandle> processes;
		try (Stack stack = Stack.start(this.settings)) {
			processes = EnumSet.allOf(Service.class).stream().map(stack::process).toList();
			assertThat(processes).allMatch(ProcessHandle::isAlive);
			assertThat(postmaster()).exists();
		}
		assertThat(processes).noneMatch(ProcessHandle::isAlive);
		assertThat(postmaster()).doesNotExist();
	}

	@Test
	void aServiceCanBeKilledAndStartedAgain() throws Exception {
		StackSettings one = this.settings.withServices(EnumSet.of(Service.ORCHESTRATOR))
			.withStandIns(EnumSet.noneOf(StandIn.class));
		try (Stack stack = Stack.start(one)) {
			ProcessHandle first = stack.process(Service.ORCHESTRATOR);
			stack.kill(Service.ORCHESTRATOR);
			assertThat(first.isAlive()).isFalse();
			stack.restart(Service.ORCHESTRATOR);
			assertThat(environment(stack, Service.ORCHESTRATOR)).isNotEmpty();
			assertThatIllegalStateException().isThrownBy(() -> stack.kill(Service.CONTEXT_MANAGER));
			assertThatIllegalStateException().isThrownBy(stack::sheets);
		}
	}

	@Test
	void aServiceThatDoesNotStartLeavesNothingRunning() {
		assertThatExceptionOfType(LaunchException.class)
			.isThrownBy(() -> Stack.start(this.settings.withEnvironment(Map.of(TinyService.MODE, "exits"))))
			.withMessageContaining("ended with exit code 7 before it was healthy. Read ");
		assertThat(postmaster()).doesNotExist();
	}

	@Test
	void aDatabaseThatDoesNotStartIsTold() throws Exception {
		Path data = this.root.resolve("data/postgres/data");
		Files.createDirectories(data);
		Files.writeString(data.resolve("PG_VERSION"), "9.6");
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> Stack.start(this.settings))
			.withMessageStartingWith("PostgreSQL could not be started in " + this.root.resolve("data/postgres"));
	}

	@Test
	void aClosedStackDoesNotStart() {
		Stack stack = new Stack(this.settings);
		stack.close();
		assertThatExceptionOfType(LaunchException.class).isThrownBy(stack::start)
			.withMessage("Zigral was stopped while it started");
	}

	@Test
	void aMissingJarIsNamed() {
		StackSettings elsewhere = StackSettings.practice(this.root.resolve("empty"), this.root.resolve("data"));
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> Stack.start(elsewhere))
			.withMessageStartingWith("There is no context-manager-service-*-exec.jar in ");
	}

	private static String variable(Stack stack, Service service, String name) throws Exception {
		return Stream.of(environ(stack.process(service)).split("\0"))
			.filter((variable) -> variable.startsWith(name + "="))
			.map((variable) -> variable.substring(name.length() + 1))
			.findFirst()
			.orElseThrow();
	}

	private static String environ(ProcessHandle process) throws Exception {
		return Files.readString(Path.of("/proc/" + process.pid() + "/environ"));
	}

	private Path postmaster() {
		return this.root.resolve("data/postgres/data/postmaster.pid");
	}

	private static String environment(Stack stack, Service service) throws Exception {
		URI uri = stack.uri(service).resolve("/environment");
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
		}
	}

}
