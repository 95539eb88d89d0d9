package com.zigral.orchestrator.token;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Set;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@ProblemResponses
@RequiresScope(Scope.ADMINISTER)
@RestController
@Tag(name = "tokens", description = "What opens this service. The context manager has its own.")
@RequestMapping("/tokens")
class TokenController {

	private final Tokens tokens;

	TokenController(Tokens tokens) {
		this.tokens = tokens;
	}

	@GetMapping
	@Operation(summary = "List the tokens with their scopes, without themselves")
	@ApiResponse(responseCode = "200", description = "Those of variables, then those that were made",
			useReturnTypeSchema = true)
	List<TokenView> list() {
		return this.tokens.list();
	}

	@PostMapping
	@Operation(summary = "Make a token, which is told in the answer and never again")
	@ApiResponse(responseCode = "201", description = "The token; it works at once, on all replicas",
			useReturnTypeSchema = true)
	@ApiResponse(responseCode = "403",
			description = "The token lacks the scope, or one that the new token shall have; detail names it")
	@ApiResponse(responseCode = "409",
			description = "No token is set, so that nobody needs one; or there are as many as there can be")
	ResponseEntity<NewToken> make(@RequestBody @Valid TokenBody body,
			@Parameter(hidden = true) @Nullable Principal caller) {
		String name = body.name();
		Set<Scope> scopes = body.scopeSet();
		String token = this.tokens.make(name, scopes, name(caller));
		return ResponseEntity.created(URI.create("/tokens/" + name))
			.cacheControl(CacheControl.noStore())
			.body(new NewToken(name, TokenView.keys(scopes), token));
	}

	@DeleteMapping("/{name}")
	@Operation(summary = "Revoke a token, everywhere within seconds; who is logged in with it is no longer")
	@ApiResponse(responseCode = "204", description = "It opens nothing any more")
	@ApiResponse(responseCode = "404", description = "There is no token of that name")
	@ApiResponse(responseCode = "409", description = "A variable holds it; detail says which")
	ResponseEntity<Void> revoke(@PathVariable String name, @Parameter(hidden = true) @Nullable Principal caller) {
		this.tokens.revoke(name, name(caller));
		return ResponseEntity.noContent().build();
	}

	private static String name(@Nullable Principal caller) {
		return (caller != null) ? caller.getName() : "nobody";
	}

	/**
	 * A token that was just made.
	 *
	 * @param name whose it is
	 * @param scopes what it may be used for
	 * @param token itself
	 */
	record NewToken(String name, List<String> scopes, String token) {

		@Override
		public String toString() {
			return "NewToken[name=" + this.name + ", scopes=" + this.scopes + "]";
		}

	}

}
