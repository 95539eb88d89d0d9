package com.zigral.orchestrator.erasure;

import com.zigral.orchestrator.profile.Profiles;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RequiresScope(Scope.ADMINISTER)
@RestController
@Tag(name = "people")
class ErasureController {

	private final Eraser eraser;

	ErasureController(Eraser eraser) {
		this.eraser = eraser;
	}

	@DeleteMapping("/people/{profile}")
	@Operation(summary = "Erase somebody everywhere and never take them in again; doing it twice does no harm")
	@ApiResponse(responseCode = "200", description = "What was erased, and where a person must look",
			useReturnTypeSchema = true)
	@ApiResponse(responseCode = "400", description = "The address cannot be read")
	@ApiResponse(responseCode = "409", description = "A job that has not ended works with them")
	@ApiResponse(responseCode = "422", description = "That is no profile")
	@ApiResponse(responseCode = "503",
			description = "The context manager or the database is down; what is left is erased by the same call again")
	Erasure erase(@PathVariable String profile) {
		return this.eraser.erase(Profiles.require("profile", profile));
	}

}
