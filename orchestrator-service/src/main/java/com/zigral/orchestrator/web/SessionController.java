package com.zigral.orchestrator.web;

import java.time.Duration;

import com.zigral.service.access.WebSessions;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Logs a browser in and out, where a token is needed at all.
 */
@RestController
@Tag(name = "session", description = "The page's log-in. Programs send the token with each call instead.")
class SessionController {

	private final WebSessions sessions;

	SessionController(WebSessions sessions) {
		this.sessions = sessions;
	}

	@PostMapping("/session")
	@Operation(summary = "Log in with a token")
	@ApiResponse(responseCode = "204", description = "The answer's cookie is the session, for 12 hours")
	@ApiResponse(responseCode = "400", description = "The body is no JSON",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
	@ApiResponse(responseCode = "403", description = "That is none of the tokens",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
	@ApiResponse(responseCode = "429", description = "Too many wrong tokens came from this address",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
	@ApiResponse(responseCode = "422", description = "A field is wrong; errors names each",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
	ResponseEntity<Void> logIn(@RequestBody @Valid LogIn logIn, HttpServletRequest request) {
		if (!this.sessions.areNeeded()) {
			return ResponseEntity.noContent().build();
		}
		String value = this.sessions.open(logIn.token(), request)
			.orElseThrow(() -> new ProblemException(HttpStatus.FORBIDDEN,
					"That is none of the tokens; ZIGRAL_API_TOKEN stands in the .env of whoever runs Zigral"));
		return answer(value, WebSessions.LENGTH, request);
	}

	@DeleteMapping("/session")
	@Operation(summary = "Log out")
	@ApiResponse(responseCode = "204", description = "The browser is logged out")
	ResponseEntity<Void> logOut(HttpServletRequest request) {
		return answer("", Duration.ZERO, request);
	}

	private static ResponseEntity<Void> answer(String value, Duration length, HttpServletRequest request) {
		ResponseCookie cookie = ResponseCookie.from(WebSessions.COOKIE, value)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Strict")
			.path("/")
			.maxAge(length)
			.build();
		return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
	}

	record LogIn(@NotBlank @Size(max = 500) String token) {
	}

}
