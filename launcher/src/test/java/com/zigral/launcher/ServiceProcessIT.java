package com.zigral.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.zigral.launcher.setting.LaunchException;
import com.zigral.launcher.setting.Ports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServiceProcessIT {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	@TempDir
	private Path directory;

	private @Nullable ServiceProcess process;

	@AfterEach
	void close() {
		if (this.process != null) {
			this.process.close();
		}
	}

	@Test
	void aHealthyServiceIsWaitedFor() throws Exception {
		ServiceProcess service = start("healthy");
		ServiceProcess.awaitHealthy(List.of(service), LIMIT);
		assertThat(service.handle().isAlive()).isTrue();
		assertThat(log()).content().isEqualTo("tiny service, healthy\n");
	}

	@Test
	void aServiceThatExitsIsNotWaitedFor() throws Exception {
		ServiceProcess service = start("exits");
		Instant start = Instant.now();
		assertThatExceptionOfType(LaunchException.class)
			.isThrownBy(() -> ServiceProcess.awaitHealthy(List.of(service), LIMIT))
			.withMessage("The tiny service ended with exit code 7 before it was healthy. Read " + log()
					+ "; its last lines are:\n  tiny service, exits");
		assertThat(Duration.between(start, Instant.now())).isLessThan(LIMIT);
	}

	@Test
	void aServiceThatIsNeverHealthyIsGivenUp() throws Exception {
		ServiceProcess service = start("mute");
		assertThatExceptionOfType(LaunchException.class)
			.isThrownBy(() -> ServiceProcess.awaitHealthy(List.of(service), Duration.ofSeconds(3)))
			.withMessageStartingWith("The tiny service was not healthy within 3 s: GET http://127.0.0.1:")
			.withMessageContaining("Read " + log());
	}

	@Test
	void stoppingEndsTheProcessInAnOrderlyWay() throws Exception {
		ServiceProcess service = start("healthy");
		ServiceProcess.awaitHealthy(List.of(service), LIMIT);
		service.stop();
		assertThat(service.handle().isAlive()).isFalse();
		assertThat(service.onExit().get(1, TimeUnit.SECONDS)).startsWith("The tiny service ended with exit code 143");
	}

	@Test
	void aProcessThatWillNotEndIsKilled() throws Exception {
		ServiceProcess service = start("stubborn");
		ServiceProcess.awaitHealthy(List.of(service), LIMIT);
		service.stop();
		assertThat(service.onExit().get(1, TimeUnit.SECONDS)).startsWith("The tiny service ended with exit code 137");
	}

	@Test
	void theChildrenOfAProcessEndWithIt() throws Exception {
		ServiceProcess service = start("parent");
		ServiceProcess.awaitHealthy(List.of(service), LIMIT);
		List<ProcessHandle> children = service.handle().children().toList();
		assertThat(children).hasSize(1);
		service.stop();
		assertThat(children.getFirst().onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
	}

	@Test
	void aKilledProcessCanBeStartedAgain() throws Exception {
		ServiceProcess service = start("healthy");
		long first = service.handle().pid();
		service.kill();
		service.start();
		ServiceProcess.awaitHealthy(List.of(service), LIMIT);
		assertThat(service.handle().pid()).isNotEqualTo(first);
	}

	@Test
	void aClosedProcessCannotBeStartedAgain() throws Exception {
		ServiceProcess service = start("healthy");
		service.close();
		assertThatExceptionOfType(LaunchException.class).isThrownBy(service::start);
	}

	@Test
	void theEnvironmentIsTheGivenOneOnly() throws Exception {
		ServiceProcess service = start("healthy");
		Path environment = Path.of("/proc", String.valueOf(service.handle().pid()), "environ");
		ServiceProcess.awaitHealthy(List.of(service), LIMIT);
		assertThat(Files.readString(environment)).isEqualTo(TinyService.MODE + "=healthy\0");
	}

	private ServiceProcess start(String mode) throws Exception {
		ServiceProcess service = service(mode);
		this.process = service;
		service.start();
		return service;
	}

	private ServiceProcess service(String mode) {
		int port = Ports.free().orchestrator();
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				"target/test-classes", TinyService.class.getName(), String.valueOf(port));
		return new ServiceProcess("tiny service", command, Map.of(TinyService.MODE, mode), log(),
				URI.create("http://127.0.0.1:" + port + "/health"));
	}

	private Path log() {
		return this.directory.resolve("logs").resolve("tiny.log");
	}

}
