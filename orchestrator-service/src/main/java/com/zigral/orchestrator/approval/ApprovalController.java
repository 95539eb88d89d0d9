package com.zigral.orchestrator.approval;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
