package com.zigral.orchestrator.token;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.service.access.ApiToken;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is listed, without itself.
 *
 * @param name whose it is
 * @param scopes what it may be used for
 * @param variable where it is set, absent when somebody has made it
 * @param createdAt since when it is there
 * @param createdBy with whose token it was made
 * @param lastUsedAt when it was used last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenView(String name, List<String> scopes, @Schema(
		description = "The variable that holds it, absent when it was made by POST /tokens") @Nullable String variable,
		@Nullable Instant createdAt, @Nullable String createdBy,
		@Schema(description = "To the minute; absent when it never was, or when a variable holds it") @Nullable Instant lastUsedAt) {

	static TokenView configured(ApiToken token, String variable) {
		return new TokenView(token.name(), keys(token.scopes()), variable, null, null, null);
	}

	static TokenView made(MadeToken row) {
		return new TokenView(row.token().name(), keys(row.token().scopes()), null, row.createdAt(), row.createdBy(),
				row.lastUsedAt());
	}

	static List<String> keys(Set<Scope> scopes) {
		return scopes.stream().sorted().map(Scope::key).toList();
	}

}
