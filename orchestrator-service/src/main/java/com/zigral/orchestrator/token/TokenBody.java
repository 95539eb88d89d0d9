package com.zigral.orchestrator.token;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.zigral.service.access.Scope;
import com.zigral.service.problem.Choice;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A token as somebody wants it.
 *
 * @param name whose it is
 * @param scopes what it may be used for
 */
@Schema(name = "TokenBody")
record TokenBody(
		@NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,40}", message = "must be 1 to 40 letters, digits, - and _") @Schema(
				description = "Whose it is; no other token has this name", example = "anna") String name,
		@NotEmpty @Size(max = 5) @Schema(description = "read, plan, run, approve, administer: none includes another",
				example = "[\"read\", \"approve\"]") List<@NotNull String> scopes) {

	/**
	 * What it may be used for.
	 * @return the scopes
	 * @throws com.zigral.service.problem.InvalidInputException if one is none
	 */
	Set<Scope> scopeSet() {
		Set<Scope> wanted = EnumSet.noneOf(Scope.class);
		for (int i = 0; i < this.scopes.size(); i++) {
			wanted.add(Choice.of(Scope.class, Scope::key, "scopes[" + i + "]", this.scopes.get(i)));
		}
		return wanted;
	}

}
