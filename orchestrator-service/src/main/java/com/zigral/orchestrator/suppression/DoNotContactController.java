package com.zigral.orchestrator.suppression;

import java.util.List;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.profile.Profiles;
import com.zigral.orchestrator.suppression.DoNotContact.Listed;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "do-not-contact", description = "The people to whom nothing is sent.")
@RequestMapping("/do-not-contact")
class DoNotContactController {

	private final DoNotContact people;

	DoNotContactController(DoNotContact people) {
		this.people = people;
	}

	@GetMapping
	@ApiResponse(responseCode = "200", description = "The people", useReturnTypeSchema = true)
	@Operation(summary = "List the people to whom nothing is sent, newest first")
	List<Listed> list(@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int skip,
			@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
		return this.people.list(skip, limit);
	}

	@PutMapping("/{profile}")
	@RequiresScope(Scope.PLAN)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@ApiResponse(responseCode = "204", description = "Nothing is sent to them")
	@ApiResponse(responseCode = "400", description = "The body is no JSON")
	@Operation(summary = "Send nothing to somebody from now on")
	void put(@PathVariable String profile, @RequestBody @Valid Entry entry) {
		this.people.add(Profiles.require("profile", profile), entry.reason().strip());
	}

	@DeleteMapping("/{profile}")
	@RequiresScope(Scope.ADMINISTER)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@ApiResponse(responseCode = "204", description = "They are off the list")
	@ApiResponse(responseCode = "404", description = "They are not on the list")
	@Operation(summary = "Take somebody off the list")
	void delete(@PathVariable String profile) {
		ProfileUrl url = Profiles.require("profile", profile);
		if (!this.people.remove(url)) {
			throw new ProblemException(HttpStatus.NOT_FOUND, url + " is not on the list");
		}
	}

	record Entry(@NotBlank @Size(max = 500) String reason) {
	}

}
