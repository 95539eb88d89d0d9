package com.zigral.orchestrator.sweep;

import java.util.List;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "campaigns")
class InboxController {

	private final InboxList people;

	InboxController(InboxList people) {
		this.people = people;
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

}
