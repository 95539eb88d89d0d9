package com.zigral.orchestrator.planning;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnvironmentProxiesTests {

	private static final URI MODEL = URI.create("https://api.example.com/v1");

	@ParameterizedTest
	@CsvSource({ "HTTPS_PROXY, http://proxy.example.com:3128", "https_proxy, proxy.example.com:3128" })
	void theProxyOfTheSchemeIsUsed(String variable, String address) {
		assertThat(select(MODEL, Map.of(variable, address)))
			.isEqualTo(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example.com", 3128)));
	}

	@ParameterizedTest
	@CsvSource({ "*", "example.com", ".example.com", "'localhost, api.example.com'" })
	void someHostsAreReachedWithoutIt(String excepted) {
		assertThat(select(MODEL, Map.of("HTTPS_PROXY", "proxy:3128", "NO_PROXY", excepted))).isEqualTo(Proxy.NO_PROXY);
	}

	@ParameterizedTest
	@CsvSource({ "ample.com", "http://other.example.com", "''" })
	void othersAreNot(String excepted) {
		assertThat(select(MODEL, Map.of("HTTPS_PROXY", "proxy:3128", "NO_PROXY", excepted)))
			.isNotEqualTo(Proxy.NO_PROXY);
	}

	@ParameterizedTest
	@CsvSource({ "http://127.0.0.1:11434/v1", "http://localhost:1234/v1", "http://[::1]:8080/v1" })
	void thisMachineNeedsNoProxy(URI address) {
		assertThat(select(address, Map.of("HTTP_PROXY", "proxy:3128"))).isEqualTo(Proxy.NO_PROXY);
	}

	@ParameterizedTest
	@CsvSource({ "HTTP_PROXY, http://proxy:3128", "HTTPS_PROXY, ''" })
	void withoutOneForTheSchemeThereIsNone(String variable, String address) {
		assertThat(select(MODEL, Map.of(variable, address))).isEqualTo(Proxy.NO_PROXY);
	}

	private static Proxy select(URI address, Map<String, String> environment) {
		Map<String, @Nullable String> variables = new HashMap<>(environment);
		List<Proxy> proxies = new EnvironmentProxies(variables::get).select(address);
		assertThat(proxies).hasSize(1);
		return proxies.getFirst();
	}

}
