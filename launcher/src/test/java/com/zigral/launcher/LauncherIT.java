package com.zigral.launcher;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.zigral.cli.screen.Screen;
import com.zigral.launcher.setting.Ports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class LauncherIT {

	@TempDir
	private Path root;

	private final Map<String, String> environment = new HashMap<>();

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	private @Nullable Process launcher;

	@BeforeEach
	void prepare() throws Exception {
		TinyService.buildProject(this.root);
		Ports ports = Ports.free();
		this.environment.putAll(Map.of("PATH", System.getenv("PATH"), "API_PORT", String.valueOf(ports.orchestrator()),
				"CONTEXT_MANAGER_PORT", String.valueOf(ports.contextManager()), "SANDBOX_LINKEDIN_PORT",
				String.valueOf(ports.linkedIn()), "SANDBOX_SHEETS_PORT", String.valueOf(ports.sheets()),
				"SANDBOX_POSTGRES_PORT", String.valueOf(ports.postgres())));
	}

	@AfterEach
	void stop() {
		if (this.launcher != null) {
			this.launcher.descendants().forEach(ProcessHandle::destroyForcibly);
			this.launcher.destroyForcibly();
		}
	}

	@Test
	void theEndOfARunningStackIsOrderly() throws Exception {
		Process process = launch("up");
		List<String> lines = readUntil(process, "Stop it with Ctrl-C.");
		assertThat(lines).anyMatch((line) -> line.contains("the practice site at http://127.0.0.1:"))
			.anyMatch((line) -> line.contains(
					"ZIGRAL_URL=http://127.0.0.1:" + this.environment.get("API_PORT") + " ./zigral ask \"Find CTOs"));
		assertEndsOnSigterm(process);
	}

	@Test
	void theEndWhileStartingIsOrderly() throws Exception {
		this.environment.put(TinyService.MODE, "mute");
		Process process = launch("up");
		Instant limit = Instant.now().plus(Duration.ofSeconds(60));
		while (process.children().count() < 2) {
			assertThat(Instant.now()).isBefore(limit);
			Thread.onSpinWait();
		}
		assertEndsOnSigterm(process);
	}

	@Test
	void theStackEndsWhenAServiceDoes() throws Exception {
		Process process = launch("up");
		readUntil(process, "Stop it with Ctrl-C.");
		long postgres = Long.parseLong(Files.readAllLines(postmaster("data")).getFirst());
		process.children().filter((child) -> child.pid() != postgres).findFirst().orElseThrow().destroyForcibly();
		assertThat(readUntil(process, "zigral: ")).last()
			.asString()
			.matches("zigral: The \\w+( manager)? ended with exit code 137\\. Read .*\\.log.*");
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(1);
		assertThat(postmaster("data")).doesNotExist();
	}

	@Test
	void theStackEndsWhenPostgreSqlDoes() throws Exception {
		Process process = launch("up");
		readUntil(process, "Stop it with Ctrl-C.");
		long postgres = Long.parseLong(Files.readAllLines(postmaster("data")).getFirst());
		ProcessHandle.of(postgres).orElseThrow().destroyForcibly();
		assertThat(readUntil(process, "zigral: ")).last()
			.asString()
			.matches("zigral: PostgreSQL ended with exit code 137\\. Read .*postgres\\.log");
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(1);
	}

	@Test
	void whatAKilledLauncherLeftIsStoppedByTheNext() throws Exception {
		Process first = launch("up");
		readUntil(first, "Stop it with Ctrl-C.");
		List<ProcessHandle> left = first.descendants().toList();
		first.destroyForcibly().waitFor();
		assertThat(left).allMatch(ProcessHandle::isAlive);
		Process second = launch("up");
		readUntil(second, "Stop it with Ctrl-C.");
		assertThat(left).noneMatch(ProcessHandle::isAlive);
		assertEndsOnSigterm(second);
	}

	@Test
	void aDemoWhoseSheetStaysEmptyFails() throws Exception {
		Path answer = Files.writeString(this.root.resolve("job.json"), """
				{"job_id": "j1", "status": "completed", "planner": "offline", "steps": []}""");
		Files.writeString(this.root.resolve(".env"), TinyService.ANSWERS + "=" + answer + "\n");
		assertThat(run("demo")).isEqualTo(1);
		assertThat(text()).contains("has no people").doesNotContain("Stopping");
		assertThat(postmaster("data/demo")).doesNotExist();
	}

	@Test
	void standInsAloneSayHowToBeReached() throws Exception {
		this.environment.put("SANDBOX_HOST", "practice.test");
		Process process = launch("stand-ins");
		List<String> lines = readUntil(process, "GOOGLE_SHEETS_CREDENTIALS_PATH=");
		String sheets = this.environment.get("SANDBOX_SHEETS_PORT");
		assertThat(lines).contains(
				"LINKEDIN_BASE_URL=http://practice.test:" + this.environment.get("SANDBOX_LINKEDIN_PORT"),
				"GOOGLE_SHEETS_ROOT_URL=http://practice.test:" + sheets + "/");
		Path key = Path.of(lines.getLast().substring(lines.getLast().indexOf('=') + 1));
		assertThat(Files.readString(key)).contains("http://practice.test:" + sheets + "/token");
		process.destroy();
		assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void standInsNeedTheirPorts() throws Exception {
		try (ServerSocket taken = new ServerSocket(0)) {
			this.environment.put("SANDBOX_SHEETS_PORT", String.valueOf(taken.getLocalPort()));
			assertThat(run("stand-ins")).isEqualTo(1);
			assertThat(text()).startsWith("zigral: The stand-ins could not be started")
				.contains(String.valueOf(taken.getLocalPort()));
		}
	}

	@Test
	void anUnknownCommandIsRefused() throws Exception {
		assertThat(run("dance")).isEqualTo(2);
		assertThat(text()).contains(
				"expected demo, demo --keep, demo --campaign, up, doctor linkedin, doctor model, read or stand-ins,",
				"not 'dance'");
	}

	@Test
	void theDoctorLooksAtThePracticeSiteWhereThereIsNoAccount() throws Exception {
		assertThat(run("doctor", "linkedin")).isZero();
		assertThat(text()).startsWith("Looking at the practice LinkedIn");
	}

	@Test
	void theDoctorsVerdictIsTheExitCode() throws Exception {
		this.environment.putAll(Map.of("LINKEDIN_USERNAME", "a", "LINKEDIN_PASSWORD", "b"));
		assertThat(run("doctor", "linkedin")).isEqualTo(1);
		assertThat(text()).startsWith("Looking at https://www.linkedin.com with the account of LINKEDIN_USERNAME:");
	}

	@Test
	void theDoctorAsksTheModelWithoutAStandIn() throws Exception {
		assertThat(run("doctor", "model")).isEqualTo(3);
		assertThat(text()).isEmpty();
	}

	@Test
	void aBadSettingStopsTheStart() throws Exception {
		this.environment.put("LOG_LEVEL", "loud");
		assertThat(run("up")).isEqualTo(1);
		assertThat(text())
			.isEqualTo("zigral: LOG_LEVEL is 'loud'; expected one of DEBUG, ERROR, INFO, OFF, TRACE, WARN\n");
	}

	private void assertEndsOnSigterm(Process process) throws Exception {
		List<ProcessHandle> started = process.descendants().toList();
		assertThat(started).isNotEmpty();
		process.destroy();
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(143);
		assertThat(started).noneMatch(ProcessHandle::isAlive);
		assertThat(postmaster("data")).doesNotExist();
	}

	private Process launch(String command) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx128m", "-cp", System.getProperty("java.class.path"), Main.class.getName(), command)
			.directory(this.root.toFile())
			.redirectErrorStream(true);
		builder.environment().clear();
		builder.environment().putAll(this.environment);
		Process process = builder.start();
		this.launcher = process;
		return process;
	}

	private static List<String> readUntil(Process process, String beginning) throws Exception {
		List<String> lines = new ArrayList<>();
		BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
		String line = reader.readLine();
		while (line != null) {
			lines.add(line);
			if (line.startsWith(beginning)) {
				return lines;
			}
			line = reader.readLine();
		}
		throw new AssertionError("No line starts with '" + beginning + "' in " + lines);
	}

	private int run(String... command) throws Exception {
		Screen screen = new Screen(new PrintStream(this.output, true, StandardCharsets.UTF_8), false, 100);
		return Launcher.run(this.root, this.environment, screen, List.of(command));
	}

	private String text() {
		return this.output.toString(StandardCharsets.UTF_8);
	}

	private Path postmaster(String data) {
		return this.root.resolve(data).resolve("postgres/data/postmaster.pid");
	}

}
