package com.zigral.service.access;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * Where no token is set, lets programs on this machine pass, and pages that this service
 * itself has given out. Other pages in a browser here could reach the loopback address
 * too; they give themselves away by a foreign {@code Origin}, or by a {@code Host} of
 * their own after rebinding its name. Spring Security's own list of host names knows
 * neither the {@code Host} that is missing nor the {@code Origin}.
 */
final class LoopbackFirewall extends AddressFirewall {

	private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]",
			Pattern.CASE_INSENSITIVE);

	@Override
	public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
		URI host = loopback("http://" + request.getHeader(HttpHeaders.HOST)).orElseThrow(() -> new ForeignCallException(
				"Without ZIGRAL_API_TOKEN this service answers this machine only: call it by 127.0.0.1 or "
						+ "localhost, or set a token."));
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (origin != null && !isSameService(origin, host)) {
			throw new ForeignCallException("Without ZIGRAL_API_TOKEN this service answers no page of another origin: "
					+ "leave the Origin header away, or set a token.");
		}
		return super.getFirewalledRequest(request);
	}

	private static boolean isSameService(String origin, URI host) {
		return loopback(origin).filter((uri) -> port(uri) == port(host)).isPresent();
	}

	private static int port(URI uri) {
		if (uri.getPort() != -1) {
			return uri.getPort();
		}
		return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
	}

	private static Optional<URI> loopback(String address) {
		try {
			URI uri = URI.create(address);
			return Optional.of(uri).filter((given) -> isLoopback(given.getHost()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static boolean isLoopback(@Nullable String host) {
		return host != null && LOOPBACK.matcher(host).matches();
	}

	/** A call that does not come from this machine, or from another page. */
	static final class ForeignCallException extends RequestRejectedException {

		private static final long serialVersionUID = 1L;

		ForeignCallException(String message) {
			super(message);
		}

	}

}
