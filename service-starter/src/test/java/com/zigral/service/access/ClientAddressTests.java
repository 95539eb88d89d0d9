package com.zigral.service.access;

import java.util.List;

import com.zigral.service.InvalidConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClientAddressTests {

	private final ClientAddress address = new ClientAddress(List.of("10.0.0.0/8", " 192.0.2.7", "", "fd00::/8"));

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			198.51.100.1 | -                                  | 198.51.100.1
			198.51.100.1 | 203.0.113.5                        | 198.51.100.1
			10.1.2.3     | 203.0.113.5                        | 203.0.113.5
			192.0.2.7    | 203.0.113.5, 10.9.9.9              | 203.0.113.5
			192.0.2.7    | 1.1.1.1, 203.0.113.5, 10.9.9.9     | 203.0.113.5
			10.1.2.3     | 10.1.1.1                           | 10.1.1.1
			10.1.2.3     | unknown                            | 10.1.2.3
			10.1.2.3     | 203.0.113.5, example.org, 10.9.9.9 | 10.9.9.9
			fd00::1      | 2001:db8::5                        | 2001:db8:0:0:0:0:0:5
			""")
	void onlyProxiesAreBelieved(String remote, String forwarded, String client) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(remote);
		if (forwarded != null) {
			request.addHeader("X-Forwarded-For", forwarded);
		}
		assertThat(this.address.of(request)).isEqualTo(client);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			198.51.100.1, https, false
			10.1.2.3,     https, true
			10.1.2.3,     HTTPS, true
			10.1.2.3,     http,  false
			10.1.2.3,     -,     false
			""")
	void onlyProxiesAreBelievedThatACallCameByTls(String remote, String protocol, boolean secure) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(remote);
		if (protocol != null) {
			request.addHeader("X-Forwarded-Proto", protocol);
		}
		assertThat(this.address.isSecure(request)).isEqualTo(secure);
	}

	@Test
	void whatIsNoNetworkRefusesTheStart() {
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> new ClientAddress(List.of("proxy.local")))
			.withMessageContaining("ZIGRAL_TRUSTED_PROXIES");
	}

}
