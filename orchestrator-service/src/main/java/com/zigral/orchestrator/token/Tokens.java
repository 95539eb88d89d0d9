package com.zigral.orchestrator.token;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.service.access.ApiToken;
import com.zigral.service.access.ApiTokens;
import com.zigral.service.access.Scope;
import com.zigral.service.access.TokenStore;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes and revokes tokens. Whether anybody needs one is never changed here: that is
 * decided by what is set, so that no call can shut out whoever runs the service.
 */
@Component
class Tokens {

	/** Enough for each colleague and program; a list of them stays short. */
	static final int MOST = 200;

	/** What variables without names are called. */
	private static final Set<String> RESERVED = Set.of("shared", "service");

	private static final int BYTES = 32;

	private static final Logger logger = LoggerFactory.getLogger(Tokens.class);

	private final ApiTokens configured;

	private final MadeTokens rows;

	private final StoredTokens stored;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Tokens(ApiTokens configured, MadeTokens rows, StoredTokens stored, @Qualifier("systemClock") Clock clock) {
		this.configured = configured;
		this.rows = rows;
		this.stored = stored;
		this.clock = clock;
	}

	/**
	 * All tokens.
	 * @return those that are set, then those that were made, the oldest first
	 */
	List<TokenView> list() {
		List<TokenView> all = new ArrayList<>();
		this.configured.configured().forEach((token, variable) -> all.add(TokenView.configured(token, variable)));
		this.rows.findAllByOrderByCreatedAtAscNameAsc().forEach((row) -> all.add(TokenView.made(row)));
		return all;
	}

	/**
	 * Make a token.
	 * @param name whose it is
	 * @param scopes what it may be used for
	 * @param maker the name of the token with which it is made
	 * @return the token, which is told this once
	 * @throws ProblemException 403, if its maker lacks one of the scopes; 409, if no
	 * token is set, or there are too many
	 * @throws InvalidInputException if the name is taken
	 */
	String make(String name, Set<Scope> scopes, String maker) {
		if (this.configured.isEmpty()) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"No token is set here, so everybody on this machine may call and a token would protect nothing. Set "
							+ "ZIGRAL_API_TOKEN in .env and start again; then log in with it and make tokens.");
		}
		requireOwn(scopes);
		if (RESERVED.contains(name) || isConfigured(name) || this.rows.findById(name).isPresent()) {
			throw taken();
		}
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String token = TokenStore.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		String keys = scopes.stream().sorted().map(Scope::key).collect(Collectors.joining("+"));
		if (this.rows.add(name, ApiTokens.hash(token), keys, this.clock.instant().truncatedTo(ChronoUnit.MICROS), maker,
				MOST) == 0) {
			throw this.rows.findById(name).isPresent() ? taken() : new ProblemException(HttpStatus.CONFLICT,
					"There are %d tokens, which is the most: revoke one that is no longer used".formatted(MOST));
		}
		logger.info("{} has made the token '{}' with {}", maker, name, keys);
		return token;
	}

	private static void requireOwn(Set<Scope> scopes) {
		Set<Scope> missing = EnumSet.copyOf(scopes);
		missing.removeAll(Scope.ofCaller());
		if (!missing.isEmpty()) {
			throw new ProblemException(HttpStatus.FORBIDDEN, "Your token lacks %s, so it cannot give it to another one"
				.formatted(String.join(", ", TokenView.keys(missing))));
		}
	}

	private static InvalidInputException taken() {
		return new InvalidInputException("name", "is the name of another token");
	}

	/**
	 * Revoke a token, on this replica at once and on the others within
	 * {@link StoredTokens#BELIEVED}. The browsers that are logged in with it are no
	 * longer.
	 * @param name its name
	 * @param by the name of the token with which that is done
	 * @throws ProblemException 404, if there is none; 409, if a variable holds it
	 */
	void revoke(String name, String by) {
		int revoked = this.rows.delete(name);
		this.stored.forget(name);
		if (revoked == 1) {
			logger.info("{} has revoked the token '{}'", by, name);
			return;
		}
		for (Map.Entry<ApiToken, String> set : this.configured.configured().entrySet()) {
			if (set.getKey().name().equals(name)) {
				throw new ProblemException(HttpStatus.CONFLICT,
						"The token '%s' is set by %s: take it out there and start again".formatted(name,
								set.getValue()));
			}
		}
		throw new ProblemException(HttpStatus.NOT_FOUND, "There is no token of that name: GET /tokens lists them");
	}

	private boolean isConfigured(String name) {
		return this.configured.configured().keySet().stream().anyMatch((token) -> token.name().equals(name));
	}

}
