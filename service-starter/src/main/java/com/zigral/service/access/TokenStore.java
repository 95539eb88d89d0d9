package com.zigral.service.access;

import java.util.Optional;

/**
 * Where the tokens are that were made while the service ran, so that all replicas know
 * them. A token that is removed opens nothing any more within a few seconds.
 */
public interface TokenStore {

	/**
	 * What every token of a store begins with: what does not is not looked for in the
	 * database, and whoever finds one in a log or a repository knows what it is.
	 */
	String PREFIX = "zigral_";

	/**
	 * Find a token.
	 * @param hash its SHA-256, as {@link ApiTokens#hash} has it
	 * @return the token, empty when there is none
	 */
	Optional<ApiToken> find(String hash);

	/**
	 * Find a token by its name.
	 * @param name the name
	 * @return the token, empty when there is none
	 */
	Optional<ApiToken> named(String name);

}
