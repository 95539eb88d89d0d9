package com.zigral.orchestrator.ledger;

import java.util.List;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.ledger.LedgerEntry.State;
import com.zigral.orchestrator.profile.Profiles;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.Choice;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
@ApiResponse(responseCode = "404", description = "There is no such effect")
@ApiResponse(responseCode = "409", description = "It is not known to be unclear")
@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "ledger", description = "Who was contacted, when, by which job and with what words.")
@RequestMapping("/ledger")
class LedgerController {

	private final LedgerEntries entries;

	private final Ledger ledger;

	LedgerController(LedgerEntries entries, Ledger ledger) {
		this.entries = entries;
		this.ledger = ledger;
	}

	@GetMapping
	@Operation(summary = "List what was done to other people, newest first")
	List<LedgerEntry> list(@RequestParam(name = "job_id", defaultValue = "") String jobId,
			@RequestParam(defaultValue = "") String recipient, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
			@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
		String profile = recipient.isEmpty() ? "" : Profiles.require("recipient", recipient).toString();
		return this.entries.list(jobId, profile, kind,
				state.isEmpty() ? "" : Choice.of(State.class, State::key, "state", state).key(), before, limit);
	}

	@PostMapping("/{id}/resolve")
	@RequiresScope(Scope.APPROVE)
	@Operation(summary = "Say whether something unconfirmed was sent")
	LedgerEntry resolve(@PathVariable long id, @RequestBody @Valid Finding finding) {
		LedgerEntry entry = find(id);
		if (entry.state() != State.UNKNOWN || !this.ledger.resolve(id, finding.sent(), finding.note())) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"Entry %d is %s; only an unknown one is resolved by a person".formatted(id, entry.state().key()));
		}
		return find(id);
	}

	private LedgerEntry find(long id) {
		return this.entries.findById(id)
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND,
					"There is no entry " + id + "; GET /ledger lists them"));
	}

	record Finding(@NotNull Boolean sent, @NotBlank @Size(max = 1000) String note) {
	}

}
