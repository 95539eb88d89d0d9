package com.zigral.orchestrator.run;

import java.nio.file.Path;

import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows what agents kept for people. Pages from elsewhere are given out as files, never
 * as pages of this service.
 */
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "jobs")
class ArtifactController {

	private final Jobs jobs;

	private final RunSettings settings;

	ArtifactController(Jobs jobs, RunSettings settings) {
		this.jobs = jobs;
		this.settings = settings;
	}

	@GetMapping("/jobs/{jobId}/steps/{stepId}/artifacts/{name}")
	@Operation(summary = "Get a file that was kept along the way, from the replica that kept it")
	@ApiResponse(responseCode = "200", description = "The file")
	@ApiResponse(responseCode = "404", description = "There is no such file, or another replica has it")
	ResponseEntity<Resource> get(@PathVariable String jobId, @PathVariable String stepId, @PathVariable String name) {
		Job job = this.jobs.outline(JobId.require(jobId)).job();
		Path file = new JobRuns(job).step(stepId)
			.flatMap((step) -> new Artifacts(this.settings.artifacts(), job.jobId(), step.id()).find(name))
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND,
					"There is no file of that name here; GET /jobs/%s lists those that are still kept, and only the replica that kept one has it"
						.formatted(job.jobId())));
		boolean isImage = name.endsWith(".png");
		return ResponseEntity.ok()
			.contentType(isImage ? MediaType.IMAGE_PNG : MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.builder(isImage ? "inline" : "attachment").filename(name).build().toString())
			.header("Content-Security-Policy", "sandbox; default-src 'none'")
			.header("X-Content-Type-Options", "nosniff")
			.body(new FileSystemResource(file));
	}

}
