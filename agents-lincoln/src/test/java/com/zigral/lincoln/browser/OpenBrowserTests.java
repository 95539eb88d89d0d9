package com.zigral.lincoln.browser;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.PlaywrightException;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.LincolnSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OpenBrowserTests {

	private static final String DRIVER_DIRECTORY = "playwright.driver.tmpdir";

	@TempDir
	private Path directory;

	@BeforeEach
	void leaveNoDirectoryToTheDriver() {
		System.setProperty(DRIVER_DIRECTORY, this.directory.resolve("missing").toString());
	}

	@AfterEach
	void giveItBack() {
		System.clearProperty(DRIVER_DIRECTORY);
	}

	@Test
	void driverThatCannotBeCreatedSaysWhyAndIsTriedAgain() {
		LincolnSettings settings = LincolnSettings.in(this.directory);
		Programs programs = new Programs(Map.of("PLAYWRIGHT_NODEJS_PATH", "/bin/sh"));
		assertThatExceptionOfType(PlaywrightException.class)
			.isThrownBy(() -> OpenBrowser.open(settings, programs, Optional.empty()))
			.satisfies((ex) -> assertThat(LinkedInException.from(ex).kind()).isEqualTo(ErrorKind.BROWSER_CRASHED))
			.withMessageContainingAll("driver does not start", "NoSuchFileException", "missing");
	}

}
