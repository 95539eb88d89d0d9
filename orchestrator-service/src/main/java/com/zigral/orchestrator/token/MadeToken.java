package com.zigral.orchestrator.token;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.service.access.ApiToken;
import com.zigral.service.access.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A token that somebody has made. The token itself is nowhere.
 */
@Entity
@Table(name = "api_token")
class MadeToken {

	@Id
	private String name;

	private String hash;

	private String scopes;

	private Instant createdAt;

	private String createdBy;

	private @Nullable Instant lastUsedAt;

	MadeToken() {
	}

	/**
	 * The token as it is compared.
	 * @return its name, hash and scopes; a scope of a later version gives nothing
	 */
	ApiToken token() {
		Set<String> keys = Set.of(this.scopes.split("\\+"));
		return new ApiToken(this.name, this.hash,
				Arrays.stream(Scope.values())
					.filter((scope) -> keys.contains(scope.key()))
					.collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class))));
	}

	Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * Who has made it.
	 * @return the name of the token with which it was made
	 */
	String createdBy() {
		return this.createdBy;
	}

	/**
	 * When it was used last, to the minute.
	 * @return the moment, absent when it never was
	 */
	@Nullable Instant lastUsedAt() {
		return this.lastUsedAt;
	}

}
