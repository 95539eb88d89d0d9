package com.zigral.orchestrator.run;

import com.zigral.orchestrator.account.AccountStops;
import com.zigral.orchestrator.approval.Approvals;
import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.JobNotFoundException;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Deletes jobs. What was sent for them stays in the ledger and counts in the budgets, so
 * that nobody is written to twice, and the people they have found stay known.
 */
@RequiresScope(Scope.ADMINISTER)
@RestController
@Tag(name = "jobs")
class DeletionController {

	private final Jobs jobs;

	private final Approvals approvals;

	private final AccountStops stops;

	private final ArtifactRetention files;

	DeletionController(Jobs jobs, Approvals approvals, AccountStops stops, ArtifactRetention files) {
		this.jobs = jobs;
		this.approvals = approvals;
		this.stops = stops;
		this.files = files;
	}

	@DeleteMapping("/jobs/{jobId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(
			summary = "Delete a job with its runs, its context, history and approvals, and its files on this replica",
			description = "The ledger, the budgets and the people it has found stay, so that nobody is written to twice.")
	@ApiResponse(responseCode = "204", description = "It is gone", content = @Content)
	@ApiResponse(responseCode = "400", description = "The address cannot be read")
	@ApiResponse(responseCode = "404", description = "There is no such job any more")
	@ApiResponse(responseCode = "409", description = "A run of it is active, or it has just changed")
	@ApiResponse(responseCode = "503",
			description = "The context manager or the database is down; what is left is deleted by the same call again")
	void delete(@PathVariable String jobId) {
		String id = JobId.require(jobId);
		boolean wasThere = this.jobs.delete(id);
		// Of a job that is gone, too: an earlier call may have come no further.
		this.stops.withdrawQuestion(id);
		this.approvals.delete(id);
		this.files.delete(id);
		if (!wasThere) {
			throw new JobNotFoundException(id);
		}
	}

}
