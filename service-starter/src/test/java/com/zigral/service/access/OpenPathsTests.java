package com.zigral.service.access;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class OpenPathsTests {

	private final OpenPaths paths = new OpenPaths(List.of("/", "/web/*", "POST /session"));

	@ParameterizedTest
	@CsvSource({ "GET, /web/app.js, true", "GET, /, true", "GET, /web/, true", "GET, /web, false", "GET, /jobs, false",
			"GET, /web/../jobs, false", "GET, /web/%2e%2e/jobs, false", "GET, //, false", "POST, /session, true",
			"GET, /session, false", "POST, /session/, false", "POST, /session;a=b, false" })
	void onlyThePagesOwnFilesAndTheLogInAreOpen(String method, String path, boolean open) {
		assertThat(this.paths.matches(new MockHttpServletRequest(method, path))).isEqualTo(open);
	}

}
