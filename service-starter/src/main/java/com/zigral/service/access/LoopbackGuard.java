package com.zigral.service.access;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Lets programs on this machine pass, and pages that this service itself has given out.
 * Other pages in a browser here could reach the loopback address too; they give
 * themselves away by a foreign {@code Origin}, or by a {@code Host} of their own after
 * rebinding its name.
 */
final class LoopbackGuard implements Guard {

	private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]",
			Pattern.CASE_INSENSITIVE);

	@Override
	public Optional<Refusal> refusal(HttpServletRequest request) {
		Optional<URI> host = loopback("http://" + request.getHeader(HttpHeaders.HOST));
		if (host.isEmpty()) {
			return refuse("Without ZIGRAL_API_TOKEN this service answers this machine only: call it by 127.0.0.1 "
					+ "or localhost, or set a token.");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (origin != null && !sameService(origin, host.get())) {
			return refuse("Without ZIGRAL_API_TOKEN this service answers no page of another origin: leave the Origin "
					+ "header away, or set a token.");
		}
		return Optional.empty();
	}

	private static boolean sameService(String origin, URI host) {
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

	private static Optional<Refusal> refuse(String detail) {
		return Optional.of(new Refusal(HttpStatus.FORBIDDEN, detail, Map.of()));
	}

}
