package com.zigral.orchestrator.planning;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proxies of {@code HTTPS_PROXY} and {@code HTTP_PROXY}, upper or lower case, but for
 * the hosts of {@code NO_PROXY}, as curl and most programs read them. Addresses of this
 * machine never go through a proxy.
 */
final class EnvironmentProxies extends ProxySelector {

	private static final Logger logger = LoggerFactory.getLogger(EnvironmentProxies.class);

	private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

	private final UnaryOperator<@Nullable String> variables;

	/**
	 * Read the environment at each call, which costs nothing beside a model's answer.
	 * @param variables gives a variable's value by its name, {@code null} when it is not
	 * set
	 */
	EnvironmentProxies(UnaryOperator<@Nullable String> variables) {
		this.variables = variables;
	}

	@Override
	public List<Proxy> select(URI uri) {
		String proxy = variable(uri.getScheme() + "_proxy");
		return List.of((proxy.isBlank() || isDirect(uri.getHost())) ? Proxy.NO_PROXY : proxy(proxy));
	}

	private static Proxy proxy(String address) {
		URI proxy = URI.create(address.contains("://") ? address : "http://" + address);
		int port = (proxy.getPort() >= 0) ? proxy.getPort() : 80;
		return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port));
	}

	private boolean isDirect(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		return LOOPBACK.contains(name) || Arrays.stream(variable("no_proxy").toLowerCase(Locale.ROOT).split(","))
			.map(String::strip)
			.filter((entry) -> !entry.isEmpty())
			.anyMatch(
					(entry) -> entry.equals("*") || isUnder(name, entry.startsWith(".") ? entry.substring(1) : entry));
	}

	private static boolean isUnder(String host, String domain) {
		return host.equals(domain) || host.endsWith("." + domain);
	}

	private String variable(String name) {
		String lower = this.variables.apply(name);
		String value = (lower != null) ? lower : this.variables.apply(name.toUpperCase(Locale.ROOT));
		return (value != null) ? value.strip() : "";
	}

	@Override
	public void connectFailed(URI uri, SocketAddress address, IOException failure) {
		logger.warn("The proxy {} for {} cannot be reached: {}", address, uri.getHost(), failure.getMessage());
	}

}
