package com.zigral.lincoln;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.zigral.agent.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageCaptureIT {

	@TempDir
	private Path directory;

	private Practice practice;

	@BeforeEach
	void start() throws IOException {
		this.practice = new Practice(this.directory);
	}

	@AfterEach
	void stop() {
		this.practice.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/in/bobby-tables/", "https://www.linkedin.com/in/bobby-tables" })
	void pageIsKeptAsScreenshotAndHtml(String url) throws InterruptedException {
		RecordedStep step = new RecordedStep();
		Outcome outcome = this.practice.capture(url, step);
		assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
		assertThat(step.kept().get("page.png")).startsWith(0x89, 'P', 'N', 'G');
		assertThat(new String(step.kept().get("page.html"), StandardCharsets.UTF_8)).contains("Topcard");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com/in/bobby-tables/", "file:///etc/passwd", "//example.com/", "/login",
			"http://[", "javascript:alert(1)" })
	void addressElsewhereIsRefused(String url) throws InterruptedException {
		assertThat(this.practice.capture(url, new RecordedStep())).isInstanceOfSatisfying(Outcome.Failed.class,
				(failed) -> assertThat(failed.reason()).contains("'" + url + "'"));
		assertThat(this.practice.site().ledger().entries()).isEmpty();
	}

}
