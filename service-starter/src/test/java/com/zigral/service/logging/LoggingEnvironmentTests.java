package com.zigral.service.logging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import com.zigral.service.InvalidConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoggingEnvironmentTests {

	private final MockEnvironment environment = new MockEnvironment();

	@TempDir
	private Path directory;

	@BeforeEach
	void logInATemporaryDirectory() {
		this.environment.setProperty("LOG_DIR", this.directory.resolve("a/b").toString());
	}

	@Test
	void theDirectoryIsMadeForItsOwnerOnly() throws Exception {
		process();
		assertThat(permissions(this.directory.resolve("a/b"))).isEqualTo("rwx------");
	}

	@Test
	void aDirectoryWithNothingButLogsIsClosedAndOneThatOthersUseIsNot() throws Exception {
		Path logs = Files.createDirectories(this.directory.resolve("a/b"));
		Files.createFile(logs.resolve("zigral.2026-11-01.log"));
		Files.setPosixFilePermissions(logs, PosixFilePermissions.fromString("rwxr-xr-x"));
		process();
		assertThat(permissions(logs)).isEqualTo("rwx------");
		Files.createFile(logs.resolve("syslog"));
		Files.setPosixFilePermissions(logs, PosixFilePermissions.fromString("rwxr-xr-x"));
		process();
		assertThat(permissions(logs)).isEqualTo("rwxr-xr-x");
	}

	@ParameterizedTest
	@CsvSource({ "debug,DEBUG,INFO", "TRACE,TRACE,INFO", "info,INFO,INFO", "WARNING,WARN,WARN",
			"critical,ERROR,ERROR" })
	void librariesAreNeverLouderThanInfo(String given, String own, String libraries) {
		this.environment.setProperty("LOG_LEVEL", given);
		process();
		assertThat(this.environment.getProperty("logging.level.com.zigral")).isEqualTo(own);
		assertThat(this.environment.getProperty("logging.level.root")).isEqualTo(libraries);
	}

	@Test
	void whatIsMeantForOtherProgramsDoesNotMakeLibrariesLoud() {
		this.environment.setProperty("debug", "pw:api");
		process();
		assertThat(this.environment.getProperty("debug")).isEqualTo("false");
	}

	@Test
	void anUnknownLevelIsRefused() {
		this.environment.setProperty("LOG_LEVEL", "loud");
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(this::process)
			.withMessageStartingWith("LOG_LEVEL is 'loud'");
	}

	@Test
	void aDirectoryThatCannotBeMadeIsRefused() throws Exception {
		Path file = Files.createFile(this.directory.resolve("file"));
		this.environment.setProperty("LOG_DIR", file.resolve("logs").toString());
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(this::process)
			.withMessageStartingWith("LOG_DIR is '");
	}

	private static String permissions(Path path) throws Exception {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	private void process() {
		new LoggingEnvironment().postProcessEnvironment(this.environment, new SpringApplication());
	}

}
