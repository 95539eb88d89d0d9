package com.zigral.service.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * How a browser stays logged in: a cookie that says until when, sealed with the token. No
 * replica has to remember it, and a new token ends them all.
 */
public final class WebSessions {

	/** The name of the cookie. */
	public static final String COOKIE = "zigral_session";

	/** How long a session lasts. */
	public static final Duration LENGTH = Duration.ofHours(12);

	private final Optional<ApiToken> token;

	private final Clock clock;

	WebSessions(Optional<ApiToken> token, Clock clock) {
		this.token = token;
		this.clock = clock;
	}

	/**
	 * Whether anybody has to log in.
	 * @return {@code false} where no token is set
	 */
	public boolean areNeeded() {
		return this.token.isPresent();
	}

	/**
	 * Open a session for whoever knows the token.
	 * @param presented what they gave as the token
	 * @return the cookie's value, empty when that is not the token
	 */
	public Optional<String> open(String presented) {
		String until = String.valueOf(this.clock.instant().plus(LENGTH).getEpochSecond());
		return this.token.filter((known) -> known.matches(presented.strip()))
			.map((known) -> until + "." + seal(until, known));
	}

	/**
	 * Whether a call comes from this service's own page in a browser that is logged in.
	 * Another page cannot make it: browsers send the cookie to the same site only, and
	 * say by {@code Sec-Fetch-Site}, or without TLS by {@code Origin}, where a call comes
	 * from.
	 * @param request the call
	 * @return whether it does
	 */
	boolean admits(HttpServletRequest request) {
		return isOwn(request) && cookie(request).filter(this::isOpen).isPresent();
	}

	private static boolean isOwn(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin") || site.equals("none");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		boolean isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		return (origin != null) ? origin.endsWith("://" + request.getHeader(HttpHeaders.HOST)) : isRead;
	}

	private static Optional<String> cookie(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies())
			.stream()
			.flatMap(Arrays::stream)
			.filter((cookie) -> cookie.getName().equals(COOKIE))
			.map(Cookie::getValue)
			.findFirst();
	}

	private boolean isOpen(String value) {
		int dot = value.indexOf('.');
		if (dot < 1 || !value.substring(0, dot).matches("\\d{1,12}")) {
			return false;
		}
		String until = value.substring(0, dot);
		byte[] seal = value.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
		return this.token.map((known) -> seal(until, known).getBytes(StandardCharsets.UTF_8))
			.filter((right) -> MessageDigest.isEqual(right, seal))
			.isPresent() && this.clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
	}

	private static String seal(String until, ApiToken token) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(token.bytes(), "HmacSHA256"));
			return HexFormat.of()
				.formatHex(mac.doFinal(("zigral web session " + until).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
