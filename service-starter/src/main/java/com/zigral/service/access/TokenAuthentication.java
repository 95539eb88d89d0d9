package com.zigral.service.access;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.TransactionException;

/**
 * Finds out whose token was presented. A right token is let in whatever has been counted
 * against its address: Spring Security's ways of locking somebody out are not used.
 */
final class TokenAuthentication implements AuthenticationManager {

	private final ApiTokens tokens;

	TokenAuthentication(ApiTokens tokens) {
		this.tokens = tokens;
	}

	@Override
	public Authentication authenticate(Authentication presented) {
		try {
			return this.tokens.find(String.valueOf(presented.getCredentials()))
				.map(ApiToken::caller)
				.orElseThrow(() -> new BadCredentialsException("That is none of the tokens"));
		}
		catch (DataAccessException | TransactionException ex) {
			throw new AuthenticationServiceException("The tokens cannot be read", ex);
		}
	}

}
