package com.zigral.lincoln.browser;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserEnvironmentTests {

	private final BrowserEnvironment environment = new BrowserEnvironment(
			Map.of("PATH", "/usr/bin", "LC_ALL", "C", "XDG_RUNTIME_DIR", "/run", "OPENAI_API_KEY", "secret",
					"HTTPS_PROXY", "http://ada:secret@proxy", "http_proxy", "http://proxy"));

	@Test
	void theBrowserGetsWhatItNeeds() {
		assertThat(this.environment.forBrowser()).isEqualTo(
				Map.of("PATH", "/usr/bin", "LC_ALL", "C", "XDG_RUNTIME_DIR", "/run", "http_proxy", "http://proxy"));
	}

	@Test
	void theDriversSecretsAreEmptied() {
		assertThat(this.environment.forDriver(Map.of("PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node")))
			.containsEntry("PATH", "/usr/bin")
			.containsEntry("PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node")
			.containsEntry("OPENAI_API_KEY", "")
			.containsEntry("HTTPS_PROXY", "");
	}

}
