package com.zigral.lincoln;

import java.nio.charset.StandardCharsets;

import com.zigral.agent.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageCaptureIT extends OnSharedPractice {

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
