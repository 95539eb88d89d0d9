package com.zigral.service.access;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.zigral.service.InvalidConfigurationException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.util.NetMask;

/**
 * Tells clients apart by their address. What {@code X-Forwarded-For} and
 * {@code X-Forwarded-Proto} say counts only as far as known proxies have said it.
 */
public final class ClientAddress {

	private static final String FORWARDED = "X-Forwarded-For";

	private static final String PROTOCOL = "X-Forwarded-Proto";

	private final List<NetMask> proxies;

	/**
	 * Create it.
	 * @param proxies the addresses and networks of the proxies in front of the service,
	 * such as {@code 10.0.0.0/8}
	 * @throws InvalidConfigurationException if one is no address and no network
	 */
	public ClientAddress(List<String> proxies) {
		this.proxies = proxies.stream()
			.map(String::strip)
			.filter((text) -> !text.isEmpty())
			.map(ClientAddress::mask)
			.toList();
	}

	/**
	 * The address a request counts for: that of the last hop which is none of the
	 * proxies.
	 * @param request the request
	 * @return an address
	 */
	public String of(HttpServletRequest request) {
		String client = request.getRemoteAddr();
		List<String> hops = Collections.list(request.getHeaders(FORWARDED))
			.stream()
			.flatMap((header) -> Arrays.stream(header.split(",")))
			.map(String::strip)
			.toList();
		for (String hop : hops.reversed()) {
			Optional<InetAddress> address = address(hop);
			if (!isProxy(client) || address.isEmpty()) {
				return client;
			}
			client = address.get().getHostAddress();
		}
		return client;
	}

	/**
	 * Whether the client speaks TLS, to this service or to a known proxy in front of it.
	 * @param request the request
	 * @return whether it does
	 */
	boolean isSecure(HttpServletRequest request) {
		return request.isSecure()
				|| (isProxy(request.getRemoteAddr()) && "https".equalsIgnoreCase(request.getHeader(PROTOCOL)));
	}

	private boolean isProxy(String text) {
		return address(text).filter((address) -> this.proxies.stream().anyMatch((proxy) -> proxy.matches(address)))
			.isPresent();
	}

	private static Optional<InetAddress> address(String text) {
		try {
			return Optional.of(InetAddress.ofLiteral(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static NetMask mask(String text) {
		try {
			return new NetMask(text);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationException("ZIGRAL_TRUSTED_PROXIES has '" + text
					+ "'; set addresses or networks such as 10.0.0.0/8, with commas between them.");
		}
	}

}
