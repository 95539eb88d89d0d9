package com.zigral.lincoln.browser;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.zigral.lincoln.LincolnSettings;

/**
 * Where the site is: the scheme, host and port of its base URL. Only there is anything
 * read, typed or clicked. On the way there, LinkedIn may also lead through
 * {@code https://linkedin.com} and its hosts for guests of a country, such as
 * {@code de.linkedin.com}.
 *
 * @param base the base URL
 */
record SiteOrigin(URI base) {

	private static final Pattern PASSED_THROUGH = Pattern.compile("(?:[a-z]{2}\\.)?linkedin\\.com");

	private static final int HTTP_PORT = 80;

	private static final int HTTPS_PORT = 443;

	/**
	 * Whether an address is on the site.
	 * @param address the address
	 * @return whether its scheme, host and port are the site's
	 */
	public boolean isOn(String address) {
		return parsed(address).map(SiteOrigin::origin).equals(Optional.of(origin(this.base)));
	}

	/**
	 * Whether the browser may go to an address on its way to the site.
	 * @param address the address
	 * @return whether it is on the site, or one of LinkedIn's own hosts that lead to it
	 */
	boolean isPassable(String address) {
		return isOn(address) || (isLinkedIn() && parsed(address).map(SiteOrigin::isPassedThrough).orElse(false));
	}

	/**
	 * The host of an address for a message to people: no path and no query, which may
	 * hold what is nobody's business.
	 * @param address the address
	 * @return its scheme, host and port, as far as it has them
	 */
	static String named(String address) {
		return parsed(address)
			.map((uri) -> "%s://%s%s".formatted(uri.getScheme(), uri.getHost(),
					(uri.getPort() >= 0) ? ":" + uri.getPort() : ""))
			.orElse("another place");
	}

	private boolean isLinkedIn() {
		return origin(this.base).equals(origin(LincolnSettings.LINKEDIN));
	}

	private static boolean isPassedThrough(URI address) {
		return "https".equalsIgnoreCase(address.getScheme()) && port(address) == HTTPS_PORT
				&& PASSED_THROUGH.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
	}

	private static Optional<URI> parsed(String address) {
		// Queries and fragments may hold what no URI may.
		String plain = address.split("[?#]", 2)[0];
		String[] parts = plain.split("/", 4);
		try {
			URI uri = URI.create((parts.length == 4) ? String.join("/", parts[0], parts[1], parts[2]) : plain);
			return (uri.getHost() == null || uri.getScheme() == null) ? Optional.empty() : Optional.of(uri);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String origin(URI address) {
		return "%s://%s:%d".formatted(address.getScheme(), address.getHost(), port(address)).toLowerCase(Locale.ROOT);
	}

	private static int port(URI address) {
		if (address.getPort() >= 0) {
			return address.getPort();
		}
		return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS_PORT : HTTP_PORT;
	}

}
