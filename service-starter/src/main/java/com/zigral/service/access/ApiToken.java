package com.zigral.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * A token that opens a service. Only its hash is kept: whoever sees a hash cannot send
 * the token.
 *
 * @param name whose it is
 * @param hash its SHA-256, in lower case hexadecimal digits
 * @param scopes what it may be used for
 */
public record ApiToken(String name, String hash, Set<Scope> scopes) {

	/**
	 * Copy the scopes.
	 */
	public ApiToken {
		scopes = Set.copyOf(scopes);
	}

	static ApiToken ofEverything(String name, String hash) {
		return new ApiToken(name, hash, EnumSet.allOf(Scope.class));
	}

	/**
	 * Whether a hash is that of this token. The time it takes does not tell how much of a
	 * guess was right.
	 * @param other the hash of what was presented
	 * @return whether it is
	 */
	boolean is(String other) {
		return MessageDigest.isEqual(this.hash.getBytes(StandardCharsets.US_ASCII),
				other.getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * Whoever has this token, as Spring Security knows a caller.
	 * @return the caller
	 */
	Authentication caller() {
		return new PreAuthenticatedAuthenticationToken(this.name, "",
				this.scopes.stream().map(Scope::authority).map(SimpleGrantedAuthority::new).toList());
	}

}
