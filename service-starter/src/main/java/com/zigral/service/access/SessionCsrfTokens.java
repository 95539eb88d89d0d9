package com.zigral.service.access;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that the page shows with each call that changes something. It is derived from
 * the session's cookie, which no page can read, so nothing has to be kept for it, and it
 * fits no other session.
 */
final class SessionCsrfTokens implements CsrfTokenRepository {

	/** The cookie in which the page, and the API page, find it. */
	static final String COOKIE = "XSRF-TOKEN";

	static final String HEADER = "X-XSRF-TOKEN";

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return WebSessions.cookie(request).map(SessionCsrfTokens::of).map(SessionCsrfTokens::token).orElse(null);
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return token(UUID.randomUUID().toString());
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		// The session's cookie is all that is needed.
	}

	static String of(String session) {
		return ApiTokens.hash("zigral csrf " + session);
	}

	private static CsrfToken token(String value) {
		return new DefaultCsrfToken(HEADER, "_csrf", value);
	}

}
