package com.zigral.service.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoopbackFirewallTests {

	private final LoopbackFirewall firewall = new LoopbackFirewall();

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:8000", "localhost:8000", "LOCALHOST", "127.8.9.1", "[::1]:8000" })
	void thisMachineMayCall(String host) {
		assertThat(this.firewall.getFirewalledRequest(request(host))).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", "evil@127.0.0.1x",
			"192.168.0.1", "", "a b", "0.0.0.0:8000", "user:127.0.0.1" })
	void anotherNameIsRefused(String host) {
		assertRefused(request(host), "this machine only");
	}

	@Test
	void aCallWithoutAHostIsRefused() {
		assertRefused(new MockHttpServletRequest(), "this machine only");
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1:8000,http://127.0.0.1:8000", "127.0.0.1:8000,http://localhost:8000",
			"localhost,http://localhost" })
	void ourOwnPagesMayCall(String host, String origin) {
		MockHttpServletRequest request = request(host);
		request.addHeader("Origin", origin);
		assertThat(this.firewall.getFirewalledRequest(request)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "http://evil.example", "http://localhost:8090", "https://localhost",
			"http://evil.example:8000", "nonsense nonsense" })
	void otherPagesAreRefused(String origin) {
		MockHttpServletRequest request = request("localhost:8000");
		request.addHeader("Origin", origin);
		assertRefused(request, "Origin");
	}

	private void assertRefused(MockHttpServletRequest request, String why) {
		assertThatExceptionOfType(LoopbackFirewall.ForeignCallException.class)
			.isThrownBy(() -> this.firewall.getFirewalledRequest(request))
			.withMessageContaining(why);
	}

	private static MockHttpServletRequest request(String host) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Host", host);
		return request;
	}

}
