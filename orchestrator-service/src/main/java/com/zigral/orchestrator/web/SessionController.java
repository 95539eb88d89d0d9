package com.zigral.orchestrator.web;

import java.security.Principal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.service.access.Scope;
import com.zigral.service.access.WebSessions;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Logs a browser in and out, where a token is needed at all.
 */
@PermitAll
@RestController
@Tag(name = "session", description = "The page's log-in. Programs send the token with each call instead.")
class SessionController {

	private final WebSessions sessions;

	SessionController(WebSessions sessions) {
		this.sessions = sessions;
	}

	@PostMapping("/session")
	@Operation(summary = "Log in with a token")
	@ApiResponse(responseCode = "204",
			description = "The answer's cookies are the session, for 12 hours. Calls with it "
					+ "that change something repeat the cookie XSRF-TOKEN in the header X-XSRF-TOKEN")
	@ApiResponse(responseCode = "400", description = "The body is no JSON")
	@ApiResponse(responseCode = "403", description = "That is none of the tokens")
	@ApiResponse(responseCode = "429", description = "Too many wrong tokens came from this address")
	@ApiResponse(responseCode = "422", description = "A field is wrong; errors names each")
	ResponseEntity<Void> logIn(@RequestBody @Valid LogIn logIn, HttpServletRequest request) {
		if (!this.sessions.areNeeded()) {
			return ResponseEntity.noContent().build();
		}
		HttpHeaders cookies = this.sessions.open(logIn.token(), request)
			.orElseThrow(() -> new ProblemException(HttpStatus.FORBIDDEN,
					"That is none of the tokens; ZIGRAL_API_TOKEN stands in the .env of whoever runs Zigral"));
		return ResponseEntity.noContent().headers(cookies).build();
	}

	@GetMapping("/session")
	@Operation(summary = "Say whose token a call has, and what it may be used for")
	@ApiResponse(responseCode = "200", description = "The caller", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "401", description = "The token or the session is missing or wrong")
	Caller caller(@Parameter(hidden = true) @Nullable Principal caller) {
		return new Caller((caller != null) ? caller.getName() : null,
				Scope.ofCaller().stream().map(Scope::key).toList());
	}

	@DeleteMapping("/session")
	@Operation(summary = "Log out")
	@ApiResponse(responseCode = "204", description = "The browser is logged out, and its session ended on all replicas")
	@ApiResponse(responseCode = "403", description = "The header X-XSRF-TOKEN is missing or belongs to another session")
	@ApiResponse(responseCode = "503", description = "The database is down; the session goes on")
	ResponseEntity<Void> logOut(HttpServletRequest request) {
		return ResponseEntity.noContent().headers(this.sessions.close(request)).build();
	}

	/**
	 * Who calls.
	 *
	 * @param token the name of the token, absent where none is set
	 * @param scopes what it may be used for
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Caller(@Nullable String token, List<String> scopes) {
	}

	record LogIn(@NotBlank @Size(max = 500) String token) {
	}

}
