package com.zigral.orchestrator.sweep;

import java.time.Clock;
import java.util.List;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "campaigns")
class InboxController {

	private final InboxList people;

	private final Sweeps sweeps;

	private final String account;

	private final Clock clock;

	InboxController(InboxList people, Sweeps sweeps, Catalog catalog, Clock clock) {
		this.people = people;
		this.sweeps = sweeps;
		this.account = catalog.account();
		this.clock = clock;
	}

	@GetMapping("/inbox")
	@Operation(summary = "List who has answered in a campaign, whoever answered last first, with their words")
	@ApiResponse(responseCode = "200", description = "The people; X-Total-Count says how many there are",
			useReturnTypeSchema = true)
	ResponseEntity<List<InboxList.Reply>> inbox(@RequestParam(defaultValue = "") String campaign,
			@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int skip,
			@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
		return ResponseEntity.ok()
			.header("X-Total-Count", String.valueOf(this.people.count(campaign)))
			.body(this.people.page(campaign, skip, limit));
	}

	@PostMapping("/inbox/resync")
	@RequiresScope(Scope.RUN)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Read the inbox and connections from the beginning, after most of what stood at their top was "
			+ "archived or deleted; messages wait until that is done")
	@ApiResponse(responseCode = "204", description = "It is done at the next look, in working hours")
	@ApiResponse(responseCode = "409", description = "The last look was good, or there was none yet")
	void resync() {
		if (this.sweeps.restart(this.account, this.clock.instant()) == 0) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"Nothing keeps the inbox of %s from being read; what is new is seen at the next look."
						.formatted(this.account));
		}
	}

}
