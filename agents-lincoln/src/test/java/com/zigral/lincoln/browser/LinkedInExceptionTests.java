package com.zigral.lincoln.browser;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.zigral.agent.ErrorKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkedInExceptionTests {

	@Test
	void dumpsOfPlaywrightBecomeOneLine() {
		PlaywrightException dump = new PlaywrightException(
				"Error {\n  message='Page closed\n  name='Error\n  stack='Error: Page closed\n    at x");
		assertThat(LinkedInException.from(dump)).hasMessage("Page closed")
			.extracting(LinkedInException::kind)
			.isEqualTo(ErrorKind.BROWSER_CRASHED);
	}

	@Test
	void timeoutsAreToldApart() {
		assertThat(LinkedInException.from(new TimeoutError("Timeout 30000ms exceeded.")).kind())
			.isEqualTo(ErrorKind.TIMEOUT);
	}

	@Test
	void timeoutsSayWhatWasWaitedFor() {
		TimeoutError timeout = new TimeoutError(
				"Error {\n  message='Timeout 9000ms exceeded.\nCall log:\n  -   - waiting for locator(\"main\")\n  name='T");
		assertThat(LinkedInException.from(timeout))
			.hasMessage("Timeout 9000ms exceeded. waiting for locator(\"main\")");
	}

	@Test
	void networkErrorsAreToldApart() {
		PlaywrightException refused = new PlaywrightException("net::ERR_CONNECTION_REFUSED at http://x");
		assertThat(LinkedInException.from(refused).kind()).isEqualTo(ErrorKind.NETWORK);
	}

	@Test
	void longMessagesAreCut() {
		assertThat(LinkedInException.from(new PlaywrightException("x".repeat(5000))).reason()).hasSize(301)
			.endsWith("…");
	}

}
