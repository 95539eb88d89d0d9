package com.zigral.orchestrator.approval;

import java.util.List;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "approvals", description = "What waits for a person's yes.")
class ApprovalController {

	private final Approvals approvals;

	ApprovalController(Approvals approvals) {
		this.approvals = approvals;
	}

	@GetMapping("/approvals")
	@Operation(
			summary = "List what waits for approval, oldest first, or what was decided, by whom and with whose token")
	List<Approval> list(@RequestParam(name = "job_id", required = false) @Nullable String jobId, @Parameter(
			description = "Whether to list what was decided, newest first, instead of what waits") @RequestParam(
					defaultValue = "false") boolean decided) {
		return decided ? this.approvals.decided(jobId) : this.approvals.waiting(jobId);
	}

}
