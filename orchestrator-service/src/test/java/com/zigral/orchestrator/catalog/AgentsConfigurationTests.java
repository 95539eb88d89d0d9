package com.zigral.orchestrator.catalog;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import com.zigral.lincoln.Lincoln;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class AgentsConfigurationTests {

	@Test
	void aBrowserWithoutItsOwnSandboxIsNamedAtTheStart(@TempDir Path directory, CapturedOutput output) {
		LincolnProperties properties = new LincolnProperties(URI.create("http://127.0.0.1:1"), "", "", directory, "",
				true, "", false, Duration.ofSeconds(1), Duration.ofSeconds(1), 200);
		try (Lincoln lincoln = new AgentsConfiguration().lincoln(properties)) {
			assertThat(lincoln.name()).isEqualTo("lincoln");
			assertThat(output).contains("Chromium runs without its own sandbox: CHROMIUM_SANDBOX is false");
		}
	}

}
