package com.zigral.service.access;

import com.zigral.service.problem.ProblemException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A call with a token that is right, but has not the scope that the call needs: RFC 6750,
 * section 3.1, {@code insufficient_scope}.
 */
final class MissingScopeException extends ProblemException {

	private static final long serialVersionUID = 1L;

	MissingScopeException(Scope scope) {
		super(HttpStatus.FORBIDDEN, sentence(scope));
		getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge(scope));
	}

	static String sentence(Scope scope) {
		return "This call needs the scope '%s', which this token does not have: whoever runs Zigral gives it in "
			.formatted(scope.key()) + "ZIGRAL_API_TOKENS.";
	}

	static String challenge(Scope scope) {
		return AccessProblems.CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope.key() + "\"";
	}

}
