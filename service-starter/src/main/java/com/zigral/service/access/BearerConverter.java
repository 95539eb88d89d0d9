package com.zigral.service.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * Takes the token from a call as RFC 6750, section 2.1, has it. Spring's own resource
 * server does the same, but brings the libraries of OAuth and JWT with it, which nothing
 * here uses.
 */
final class BearerConverter implements AuthenticationConverter {

	private static final String SCHEME = "Bearer ";

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return isBearer(header) ? new PreAuthenticatedAuthenticationToken("", header.substring(SCHEME.length()).strip())
				: null;
	}

	static boolean isIn(HttpServletRequest request) {
		return isBearer(request.getHeader(HttpHeaders.AUTHORIZATION));
	}

	private static boolean isBearer(@Nullable String header) {
		return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
	}

}
