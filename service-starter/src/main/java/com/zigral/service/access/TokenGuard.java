package com.zigral.service.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Lets those pass who present the token as RFC 6750 has it, and whoever presents none to
 * the open paths. A wrong token is refused there, too: so its bearer can find out by
 * {@code /health} whether it would be let in elsewhere.
 */
final class TokenGuard implements Guard {

	private static final String SCHEME = "Bearer ";

	private static final String CHALLENGE = "Bearer realm=\"zigral\"";

	private final ApiTokens tokens;

	private final Attempts attempts;

	private final WebSessions sessions;

	private final List<String> openPaths;

	TokenGuard(ApiTokens tokens, Attempts attempts, WebSessions sessions, List<String> openPaths) {
		this.tokens = tokens;
		this.attempts = attempts;
		this.sessions = sessions;
		this.openPaths = List.copyOf(openPaths);
	}

	@Override
	public Optional<Refusal> refusal(HttpServletRequest request) {
		Optional<String> presented = presented(request.getHeader(HttpHeaders.AUTHORIZATION));
		if (this.sessions.admits(request) || presented.flatMap(this.tokens::nameOf).isPresent()) {
			return Optional.empty();
		}
		if (presented.isPresent()) {
			return Optional.of(wrong(request));
		}
		return isOpen(request.getRequestURI()) ? Optional.empty() : Optional.of(unauthorized(
				"This call needs the header 'Authorization: Bearer <token>' with the token of " + "ZIGRAL_API_TOKEN.",
				CHALLENGE));
	}

	private Refusal wrong(HttpServletRequest request) {
		return this.attempts.countWrong(request)
				? unauthorized("The token is none of ZIGRAL_API_TOKEN and ZIGRAL_API_TOKENS.",
						CHALLENGE + ", error=\"invalid_token\"")
				: new Refusal(HttpStatus.TOO_MANY_REQUESTS, WebSessions.TOO_MANY,
						Map.of(HttpHeaders.RETRY_AFTER, WebSessions.RETRY_AFTER));
	}

	private boolean isOpen(String path) {
		return this.openPaths.stream()
			.anyMatch((open) -> open.endsWith("/*") ? path.startsWith(open.substring(0, open.length() - 1))
					&& !path.contains("..") && !path.contains("%") : path.equals(open));
	}

	private static Optional<String> presented(@Nullable String header) {
		return Optional.ofNullable(header)
			.filter((value) -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
			.map((value) -> value.substring(SCHEME.length()).strip());
	}

	private static Refusal unauthorized(String detail, String challenge) {
		return new Refusal(HttpStatus.UNAUTHORIZED, detail, Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
	}

}
