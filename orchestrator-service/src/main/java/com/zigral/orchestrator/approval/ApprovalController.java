package com.zigral.orchestrator.approval;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
@ApiResponse(responseCode = "400", description = "The body is no JSON",
		content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@ApiResponse(responseCode = "404", description = "Nothing of this job waits for approval",
		content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@ApiResponse(responseCode = "409", description = "It was decided already, or has changed",
		content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@ApiResponse(responseCode = "422", description = "A field is wrong; errors names each",
		content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@ApiResponse(responseCode = "503", description = "The context manager or the database is down; nothing was changed",
		content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@RestController
@Tag(name = "approvals", description = "What waits for a person's yes.")
class ApprovalController {

	private final Approvals approvals;

	ApprovalController(Approvals approvals) {
		this.approvals = approvals;
	}

	@GetMapping("/approvals")
	@Operation(summary = "List what waits for approval, oldest first")
	List<Approval> list(@RequestParam(name = "job_id", required = false) @Nullable String jobId) {
		return this.approvals.waiting(jobId);
	}

	@PutMapping("/approvals/{jobId}/{stepId}")
	@Operation(summary = "Change the words to some recipients; whoever saw the old ones must look again")
	Approval edit(@PathVariable String jobId, @PathVariable String stepId, @RequestBody @Valid Edit edit) {
		return this.approvals.edit(jobId, stepId, edit.hash(), edit.texts());
	}

	/**
	 * Other words.
	 *
	 * @param hash the hash of what was seen
	 * @param texts the new words by recipient
	 */
	record Edit(@NotBlank String hash, @NotEmpty Map<String, @NotNull @Size(max = 8000) String> texts) {
	}

}
