package com.zigral.service.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

import com.zigral.service.InvalidConfigurationException;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Where the service listens. The variables that say so are named by
 * {@code zigral.access.host-variable} and {@code zigral.access.port-variable};
 * {@code server.address} and {@code server.port} win over them.
 *
 * @param host an address of this machine
 * @param port 0 to 65535, where 0 takes any free one
 */
record ListenAddress(String host, int port) {

	private static final String LOOPBACK = "127.0.0.1";

	/**
	 * Read the settings.
	 * @param environment where they are
	 * @return the address
	 * @throws InvalidConfigurationException if a value cannot be used, or others could
	 * reach the service without a token
	 */
	static ListenAddress from(Environment environment) {
		String hostName = variable(environment, "zigral.access.host-variable", "server.address");
		String portName = variable(environment, "zigral.access.port-variable", "server.port");
		String host = setting(environment, "server.address", hostName).orElse(LOOPBACK);
		String port = setting(environment, "server.port", portName)
			.orElseGet(() -> environment.getProperty("zigral.access.default-port", "8080"));
		refuseOpenDoor(hostName, host, ApiTokens.from(environment));
		return new ListenAddress(host, port(portName, port));
	}

	private static String variable(Environment environment, String property, String fallback) {
		return environment.getProperty(property, fallback);
	}

	private static Optional<String> setting(Environment environment, String property, String variable) {
		return Optional.ofNullable(environment.getProperty(property))
			.or(() -> Optional.ofNullable(environment.getProperty(variable)))
			.filter(StringUtils::hasText)
			.map(String::strip);
	}

	private static void refuseOpenDoor(String variable, String host, ApiTokens tokens) {
		try {
			if (!InetAddress.getByName(host).isLoopbackAddress() && tokens.isEmpty()) {
				throw new InvalidConfigurationException(
						("%s is %s, where others can reach the service, but ZIGRAL_API_TOKEN "
								+ "is not set: set a token, or listen on %s.")
							.formatted(variable, host, LOOPBACK));
			}
		}
		catch (UnknownHostException ex) {
			throw new InvalidConfigurationException(
					"%s is '%s', which is no address: give an address of this machine, such as %s or 0.0.0.0."
						.formatted(variable, host, LOOPBACK));
		}
	}

	private static int port(String variable, String text) {
		if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
			return Integer.parseInt(text);
		}
		throw new InvalidConfigurationException(
				"%s is '%s', which is no port: give a number from 1 to 65535.".formatted(variable, text));
	}

}
