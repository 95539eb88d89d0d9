package com.zigral.service.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import com.zigral.service.problem.ProblemException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.transaction.TransactionException;

/**
 * How a browser stays logged in: a random cookie, whose hash all replicas find in their
 * database. Logging out ends a session on all of them at once, and so does taking its
 * token away. Calls with a token of their own never come here, nor do the page's files.
 */
public final class WebSessions implements SecurityContextRepository {

	/** The name of the cookie. */
	public static final String COOKIE = "zigral_session";

	/** How long a session lasts. */
	public static final Duration LENGTH = Duration.ofHours(12);

	private final ApiTokens tokens;

	private final WebSessionStore store;

	private final Attempts attempts;

	private final ClientAddress clients;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	WebSessions(ApiTokens tokens, WebSessionStore store, Attempts attempts, ClientAddress clients, Clock clock) {
		this.tokens = tokens;
		this.store = store;
		this.attempts = attempts;
		this.clients = clients;
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
	 * @return the answer's cookies, empty when that is none of the tokens
	 * @throws ProblemException 429, if it is wrong and too many wrong ones came from that
	 * address
	 */
	public Optional<HttpHeaders> open(String presented, HttpServletRequest request) {
		Optional<ApiToken> token = this.tokens.find(presented.strip());
		if (token.isEmpty() && !this.attempts.countWrong(request)) {
			throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, Attempts.TOO_MANY);
		}
		return token.map((known) -> {
			Instant until = this.clock.instant().plus(LENGTH).truncatedTo(ChronoUnit.SECONDS);
			String value = random() + "." + until.getEpochSecond();
			this.store.add(new WebSession(ApiTokens.hash(value), known.name(), seal(value, known), until));
			return cookies(value, LENGTH, request);
		});
	}

	/**
	 * End the session that a call comes with, on all replicas.
	 * @param request the call
	 * @return the answer's cookies
	 */
	public HttpHeaders close(HttpServletRequest request) {
		cookie(request).ifPresent((value) -> this.store.remove(ApiTokens.hash(value)));
		return cookies("", Duration.ZERO, request);
	}

	private String random() {
		byte[] bytes = new byte[32];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private HttpHeaders cookies(String value, Duration length, HttpServletRequest request) {
		HttpHeaders headers = new HttpHeaders();
		headers.add(HttpHeaders.SET_COOKIE, cookie(COOKIE, value, length, request).httpOnly(true).build().toString());
		headers.add(HttpHeaders.SET_COOKIE,
				cookie(SessionCsrfTokens.COOKIE, SessionCsrfTokens.of(value), length, request).build().toString());
		return headers;
	}

	private ResponseCookie.ResponseCookieBuilder cookie(String name, String value, Duration length,
			HttpServletRequest request) {
		return ResponseCookie.from(name, value)
			.secure(this.clients.isSecure(request))
			.sameSite("Strict")
			.path("/")
			.maxAge(length);
	}

	/**
	 * Whether a call comes with a session rather than with a token of its own.
	 * @param request the call
	 * @return whether it has the cookie, and no token
	 */
	boolean isUsedBy(HttpServletRequest request) {
		return !BearerConverter.isIn(request) && cookie(request).isPresent();
	}

	// Spring Security asks for it in this way, and only when somebody has to be known.
	@Override
	@SuppressWarnings("deprecation")
	public SecurityContext loadContext(HttpRequestResponseHolder call) {
		SecurityContext context = new SecurityContextImpl();
		caller(call.getRequest()).ifPresent(context::setAuthentication);
		return context;
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		// Only a log-in opens a session.
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return isUsedBy(request);
	}

	/**
	 * Whoever is logged in where a call comes from, if that is this service's own page.
	 * @param request the call
	 * @return the caller, empty when there is no session
	 * @throws AuthenticationServiceException if the database cannot be asked
	 */
	Optional<Authentication> caller(HttpServletRequest request) {
		try {
			return cookie(request).filter((value) -> !BearerConverter.isIn(request) && isFromOwnPage(request))
				.flatMap(this::token)
				.map(ApiToken::caller);
		}
		catch (DataAccessException | TransactionException ex) {
			throw new AuthenticationServiceException("The sessions cannot be read", ex);
		}
	}

	private Optional<ApiToken> token(String value) {
		return this.store.find(ApiTokens.hash(value))
			.filter((session) -> this.clock.instant().isBefore(session.until()))
			.flatMap((session) -> this.tokens.byName(session.token())
				.stream()
				.filter((token) -> seal(value, token).equals(session.seal()))
				.findFirst());
	}

	private static String seal(String value, ApiToken token) {
		return ApiTokens.hash(value + " " + token.hash());
	}

	// Another page cannot make such a call: browsers send the cookie to the same site
	// only, and say by Sec-Fetch-Site, or without TLS by Origin, where a call comes from.
	// Spring Security looks at neither.
	private static boolean isFromOwnPage(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin") || site.equals("none");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		boolean isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		return (origin != null) ? origin.endsWith("://" + request.getHeader(HttpHeaders.HOST)) : isRead;
	}

	static Optional<String> cookie(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies())
			.stream()
			.flatMap(Arrays::stream)
			.filter((cookie) -> cookie.getName().equals(COOKIE))
			.map(Cookie::getValue)
			.findFirst();
	}

}
