package com.zigral.service.access;

import java.io.IOException;
import java.util.Arrays;

import com.zigral.service.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Says as problem details what Spring Security refuses, with the headers of RFC 6750.
 */
final class AccessProblems
		implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler, RequestRejectedHandler {

	static final String CHALLENGE = "Bearer realm=\"zigral\"";

	/** How many seconds to wait after too many wrong tokens. */
	private static final String WAIT = "60";

	/** Long enough for a database to come back from a restart, in seconds. */
	private static final String WAIT_FOR_DATABASE = "2";

	private final ProblemWriter problems;

	private final Attempts attempts;

	AccessProblems(ProblemWriter problems, Attempts attempts) {
		this.problems = problems;
		this.attempts = attempts;
	}

	/**
	 * Answer a call without a token or session, or one whose session cannot be looked up.
	 */
	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (failure instanceof AuthenticationServiceException) {
			response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_FOR_DATABASE);
			this.problems.write(response, HttpStatus.SERVICE_UNAVAILABLE,
					"The database cannot be reached right now: try again in " + WAIT_FOR_DATABASE + " seconds.");
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
		this.problems.write(response, HttpStatus.UNAUTHORIZED,
				"This call needs the header 'Authorization: Bearer <token>' with the token of ZIGRAL_API_TOKEN.");
	}

	/** Answer a call with a wrong token, and count it. */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (failure instanceof AuthenticationServiceException) {
			commence(request, response, failure);
			return;
		}
		if (this.attempts.countWrong(request)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
			this.problems.write(response, HttpStatus.UNAUTHORIZED,
					"The token is none of ZIGRAL_API_TOKEN and ZIGRAL_API_TOKENS, and none that was made in the settings.");
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, WAIT);
		this.problems.write(response, HttpStatus.TOO_MANY_REQUESTS, Attempts.TOO_MANY);
	}

	/** Answer a call that its caller may not make. */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		String detail = "This token may not make this call.";
		if (denied instanceof CsrfException) {
			detail = "A call with the page's session needs the header '%s' with the value of the cookie %s."
				.formatted(SessionCsrfTokens.HEADER, SessionCsrfTokens.COOKIE);
		}
		else if (denied instanceof AuthorizationDeniedException because
				&& because.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision) {
			Scope missing = Arrays.stream(Scope.values())
				.filter((scope) -> decision.getAuthorities()
					.stream()
					.anyMatch((wanted) -> scope.authority().equals(wanted.getAuthority())))
				.findFirst()
				.orElse(Scope.ADMINISTER);
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, MissingScopeException.challenge(missing));
			detail = MissingScopeException.sentence(missing);
		}
		this.problems.write(response, HttpStatus.FORBIDDEN, detail);
	}

	/** Answer a call that the firewall does not let through. */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
			throws IOException {
		if (rejected instanceof LoopbackFirewall.ForeignCallException) {
			this.problems.write(response, HttpStatus.FORBIDDEN, String.valueOf(rejected.getMessage()));
			return;
		}
		this.problems.write(response, HttpStatus.BAD_REQUEST,
				"The address of this call cannot be read: it may hold neither '..' nor control characters.");
	}

}
