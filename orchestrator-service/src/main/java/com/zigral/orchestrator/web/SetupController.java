package com.zigral.orchestrator.web;

import java.net.URI;
import java.util.Locale;

import com.zigral.lincoln.LincolnSettings;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.access.WebSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says what is real and what is a stand-in, so that nobody takes one for the other.
 */
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "setup", description = "What Zigral works with here.")
class SetupController {

	private final Setup setup;

	SetupController(@Value("${zigral.lincoln.base-url}") URI linkedIn, @Value("${zigral.shaun.root-url}") URI sheets,
			@Value("${zigral.lincoln.username}") String account, @Value("${zigral.planning.api-key}") String apiKey,
			@Value("${zigral.planning.model}") String model, WebSessions sessions) {
		this.setup = new Setup(Place.of(linkedIn, LincolnSettings.isReal(linkedIn)),
				Place.of(sheets, ("." + sheets.getHost()).toLowerCase(Locale.ROOT).endsWith(".googleapis.com")),
				!account.isBlank(), apiKey.isBlank() ? "offline" : model, sessions.areNeeded());
	}

	@GetMapping("/setup")
	@Operation(summary = "Say what is real here and what is a stand-in")
	@ApiResponse(responseCode = "200", description = "The setup", useReturnTypeSchema = true)
	Setup get() {
		return this.setup;
	}

	/**
	 * What Zigral works with.
	 *
	 * @param linkedIn where Lincoln works
	 * @param sheets where Shaun works
	 * @param account whether Lincoln has an account to log in with
	 * @param planner the language model that plans, or {@code offline}
	 * @param logIn whether people log in
	 */
	record Setup(Place linkedIn, Place sheets, boolean account, String planner, boolean logIn) {
	}

	/**
	 * Where an agent works.
	 *
	 * @param address the address
	 * @param real whether it is the real thing
	 */
	record Place(String address, boolean real) {

		static Place of(URI uri, boolean real) {
			return new Place(uri.getScheme() + "://" + uri.getAuthority(), real);
		}

	}

}
