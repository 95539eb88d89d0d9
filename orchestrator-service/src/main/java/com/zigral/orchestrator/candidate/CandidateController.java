package com.zigral.orchestrator.candidate;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@ApiResponse(responseCode = "404", description = "There is no such list or row")
@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "lists")
@RequestMapping("/lists/{id}")
class CandidateController {

	private final Candidates candidates;

	private final CandidateJobs jobs;

	CandidateController(Candidates candidates, CandidateJobs jobs) {
		this.candidates = candidates;
		this.jobs = jobs;
	}

	@PostMapping("/candidates")
	@RequiresScope(Scope.RUN)
	@Operation(summary = "Look on LinkedIn for people of a list who have no address: for some rows, "
			+ "or for the first 100 that nobody has looked for")
	@ApiResponse(responseCode = "202", description = "The job that looks for them", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "409", description = "The list has not come in, or no row is left to look for")
	@ApiResponse(responseCode = "415", description = "The body is of another kind")
	ResponseEntity<CandidateJobs.Started> search(@PathVariable String id,
			@RequestBody(required = false) @Nullable @Valid Rows body) {
		Set<Integer> rows = (body != null && body.rows() != null) ? new LinkedHashSet<>(body.rows()) : Set.of();
		CandidateJobs.Started started = this.jobs.start(id, rows);
		return ResponseEntity.accepted().location(URI.create("/jobs/" + started.jobId())).body(started);
	}

	@GetMapping("/people/{row}/candidates")
	@Operation(summary = "Show who may stand in a row without an address, and why; a person picks with resolve")
	@ApiResponse(responseCode = "200", description = "As far as they are found", useReturnTypeSchema = true)
	CandidatesView find(@PathVariable String id, @PathVariable @Min(1) int row) {
		return this.candidates.find(id, row);
	}

	record Rows(@Nullable @Size(min = 1, max = CandidateJobs.MAX_ROWS) List<@NotNull @Min(1) Integer> rows) {
	}

}
