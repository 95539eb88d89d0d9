package com.zigral.service.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class LoopbackGuardTests {

	private final LoopbackGuard guard = new LoopbackGuard();

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:8000", "localhost:8000", "LOCALHOST", "127.8.9.1", "[::1]:8000" })
	void thisMachineMayCall(String host) {
		assertThat(this.guard.refusal(request(host))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", "evil@127.0.0.1x",
			"192.168.0.1", "", "a b", "0.0.0.0:8000", "user:127.0.0.1" })
	void anotherNameIsRefused(String host) {
		assertThat(this.guard.refusal(request(host)))
			.hasValueSatisfying((refusal) -> assertThat(refusal.status().value()).isEqualTo(403));
	}

	@Test
	void aCallWithoutAHostIsRefused() {
		assertThat(this.guard.refusal(new MockHttpServletRequest())).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1:8000,http://127.0.0.1:8000", "127.0.0.1:8000,http://localhost:8000",
			"localhost,http://localhost" })
	void ourOwnPagesMayCall(String host, String origin) {
		MockHttpServletRequest request = request(host);
		request.addHeader("Origin", origin);
		assertThat(this.guard.refusal(request)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "http://evil.example", "http://localhost:8090", "https://localhost",
			"http://evil.example:8000", "nonsense nonsense" })
	void otherPagesAreRefused(String origin) {
		MockHttpServletRequest request = request("localhost:8000");
		request.addHeader("Origin", origin);
		assertThat(this.guard.refusal(request))
			.hasValueSatisfying((refusal) -> assertThat(refusal.detail()).contains("Origin"));
	}

	private static MockHttpServletRequest request(String host) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Host", host);
		return request;
	}

}
