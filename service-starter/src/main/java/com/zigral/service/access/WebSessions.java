package com.zigral.service.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.zigral.service.problem.ProblemException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * How a browser stays logged in: a cookie that says with whose token and until when,
 * sealed. No replica has to remember it, and a token that is taken away ends its
 * sessions.
 */
public final class WebSessions {

	/** The name of the cookie. */
	public static final String COOKIE = "zigral_session";

	/** How long a session lasts. */
	public static final Duration LENGTH = Duration.ofHours(12);

	private static final Pattern FORM = Pattern
		.compile("(?<session>[A-Za-z0-9_-]{1,40}\\.(?<until>\\d{1,12}))\\.(?<seal>[0-9a-f]{64})");

	/** What is said when too many tokens were wrong. */
	static final String TOO_MANY = "Too many wrong tokens came from this address: wait a minute, then try again.";

	/** How many seconds to wait then. */
	static final String RETRY_AFTER = "60";

	private final ApiTokens tokens;

	private final SecretKeySpec key;

	private final Attempts attempts;

	private final Clock clock;

	WebSessions(ApiTokens tokens, byte[] key, Attempts attempts, Clock clock) {
		this.tokens = tokens;
		this.key = new SecretKeySpec(key, "HmacSHA256");
		this.attempts = attempts;
		this.clock = clock;
	}

	/**
	 * Whether anybody has to log in.
	 * @return {@code false} where no token is set
	 */
	public boolean areNeeded() {
		return !this.tokens.isEmpty();
	}

	/**
	 * Open a session for whoever knows a token.
	 * @param presented what they gave as the token
	 * @param request the call it came with
	 * @return the cookie's value, empty when that is none of the tokens
	 * @throws ProblemException 429, if it is wrong and too many wrong ones came from that
	 * address
	 */
	public Optional<String> open(String presented, HttpServletRequest request) {
		Optional<String> name = this.tokens.nameOf(presented.strip());
		if (name.isEmpty() && !this.attempts.countWrong(request)) {
			throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, TOO_MANY);
		}
		String until = String.valueOf(this.clock.instant().plus(LENGTH).getEpochSecond());
		return name.map((known) -> known + "." + until)
			.flatMap((session) -> seal(session).map((seal) -> session + "." + seal));
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
		Matcher matcher = FORM.matcher(value);
		return matcher.matches()
				&& seal(matcher.group("session"))
					.filter((right) -> MessageDigest.isEqual(bytes(right), bytes(matcher.group("seal"))))
					.isPresent()
				&& this.clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(matcher.group("until"))));
	}

	private Optional<String> seal(String session) {
		return this.tokens.hashOf(session.substring(0, session.indexOf('.'))).map((hash) -> seal(session, hash));
	}

	private String seal(String session, byte[] hash) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			mac.update(hash);
			return HexFormat.of().formatHex(mac.doFinal(bytes("zigral web session " + session)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The key that sessions are sealed with: made of the secrets that all replicas have,
	 * or a random one where there is none, which ends all sessions with the process. The
	 * hashes of tokens are no secrets.
	 * @param environment where the secrets are
	 * @return the key
	 */
	static byte[] key(Environment environment) {
		String secrets = environment.getProperty("ZIGRAL_ENCRYPTION_KEY", "")
				+ environment.getProperty("ZIGRAL_API_TOKEN", "");
		if (!secrets.isBlank()) {
			return ApiTokens.hash("zigral web sessions\n" + secrets);
		}
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		return random;
	}

}
