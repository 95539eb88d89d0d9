package com.zigral.orchestrator.job.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.export.ExportFormat;
import com.zigral.orchestrator.export.Xlsx;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.JobLabel;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.JobView;
import com.zigral.orchestrator.job.LabelChange;
import com.zigral.orchestrator.job.Prospects;
import com.zigral.orchestrator.job.store.JobSummary;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.RememberedJobs;
import com.zigral.orchestrator.memory.Page;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
@ApiResponse(responseCode = "404", description = "There is no such job or run")
@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "jobs", description = "What was asked for and how far it has come.")
@RequestMapping("/jobs")
class JobController {

	private final Jobs jobs;

	private final RememberedJobs remembered;

	private final Clock clock;

	JobController(Jobs jobs, RememberedJobs remembered, Clock clock) {
		this.jobs = jobs;
		this.remembered = remembered;
		this.clock = clock;
	}

	@GetMapping
	@Operation(summary = "List jobs, newest first: those that are not archived, unless archived is true or all")
	ResponseEntity<List<JobSummary>> list(@RequestParam(required = false) @Nullable String status,
			@RequestParam(defaultValue = "false") String archived,
			@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int skip,
			@RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit) {
		Page page = this.remembered.list(Optional.ofNullable(status).map(JobStatus::from), archived(archived), skip,
				limit);
		return ResponseEntity.ok()
			.header("X-Total-Count", String.valueOf(page.total()))
			.body(page.entries().stream().map(JobSummary::from).toList());
	}

	private static Optional<Boolean> archived(String key) {
		return switch (key) {
			case "true" -> Optional.of(true);
			case "false" -> Optional.of(false);
			case "all" -> Optional.empty();
			default -> throw new InvalidInputException("archived", "must be true, false or all");
		};
	}

	@GetMapping("/{jobId}")
	@Operation(summary = "Show a job: its latest run with the steps, and a list of all runs")
	JobView get(@PathVariable String jobId) {
		Job job = this.jobs.outline(JobId.require(jobId)).job();
		return JobView.from(job, this.remembered.label(job.jobId()), this.clock.instant());
	}

	@GetMapping("/{jobId}/runs/{run}")
	@Operation(summary = "Show a run of a job with its steps, in the form of GET /jobs/{jobId}")
	JobView run(@PathVariable String jobId, @PathVariable int run) {
		Job job = this.jobs.outline(JobId.require(jobId)).job();
		return new JobRuns(job).find(run)
			.map((found) -> JobView.of(job, found, this.remembered.label(job.jobId()), this.clock.instant()))
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND,
					"Job %s has no run %d; it has the runs 1 to %d".formatted(job.jobId(), run, job.run())));
	}

	@PatchMapping("/{jobId}")
	@RequiresScope(Scope.PLAN)
	@Operation(summary = "Give a job a name, or take it out of sight; a job that continues comes back into it",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = "application/json",
							schema = @Schema(implementation = LabelBody.class))))
	JobView label(@PathVariable String jobId, @RequestBody JsonNode body) {
		Job job = this.jobs.outline(JobId.require(jobId)).job();
		JobLabel label = this.remembered.relabel(job.jobId(), LabelChange.from(body));
		return JobView.from(job, label, this.clock.instant());
	}

	@GetMapping("/{jobId}/prospects")
	@Operation(
			summary = "List the people all runs of a job have found, each once with the first run that has, and what "
					+ "became of them")
	List<Map<String, Object>> prospects(@PathVariable String jobId) {
		return Prospects.withOutcomes(this.jobs.get(JobId.require(jobId)).job()).people();
	}

	@GetMapping("/{jobId}/steps/{stepId}/people")
	@Operation(summary = "List what became of each person in a step that sends, writes or looks")
	ResponseEntity<List<PersonOutcome>> people(@PathVariable String jobId, @PathVariable String stepId,
			@RequestParam(defaultValue = "") String result,
			@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int skip,
			@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
		Job job = this.jobs.get(JobId.require(jobId)).job();
		List<PersonOutcome> people = new JobRuns(job).step(stepId)
			.orElseThrow(
					() -> new ProblemException(HttpStatus.NOT_FOUND, "Job %s has no step %s".formatted(jobId, stepId)))
			.results()
			.stream()
			.filter((one) -> result.isEmpty() || one.result().equals(result))
			.map(PersonOutcome::from)
			.toList();
		return ResponseEntity.ok()
			.header("X-Total-Count", String.valueOf(people.size()))
			.body(people.stream().skip(skip).limit(limit).toList());
	}

	@GetMapping(path = "/{jobId}/prospects.csv", produces = "text/csv")
	@Operation(summary = "Get the people a job has found as CSV, for another tool by its names of columns: "
			+ "hubspot, instantly, smartlead, clay or plain; bom=true is for Excel")
	ResponseEntity<String> csv(@PathVariable String jobId,
			@RequestParam(name = "for", required = false) @Nullable String tool,
			@RequestParam(defaultValue = "false") boolean bom) {
		Optional<ExportFormat> format = Optional.ofNullable(tool).map(ExportFormat::from);
		Job job = this.jobs.get(JobId.require(jobId)).job();
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, file(job, ".csv"))
			.body(format.map((chosen) -> chosen.header(bom) + chosen.lines(Prospects.withOutcomes(job).people()))
				.orElseGet(() -> Prospects.withOutcomes(job).toCsv()));
	}

	@GetMapping(path = "/{jobId}/prospects.xlsx", produces = Xlsx.MEDIA_TYPE)
	@Operation(summary = "Get the people a job has found as an Excel workbook")
	@ApiResponse(responseCode = "200", description = "The workbook",
			content = @Content(mediaType = Xlsx.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<byte[]> xlsx(@PathVariable String jobId) throws IOException {
		Job job = this.jobs.get(JobId.require(jobId)).job();
		ByteArrayOutputStream workbook = new ByteArrayOutputStream();
		Prospects.withOutcomes(job).writeXlsx(workbook);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, file(job, ".xlsx"))
			.body(workbook.toByteArray());
	}

	private static String file(Job job, String ending) {
		return ContentDisposition.attachment()
			.filename(job.jobId() + ending, StandardCharsets.UTF_8)
			.build()
			.toString();
	}

	@Schema(name = "JobLabel", description = "What is not given stays as it is")
	record LabelBody(
			@Schema(description = "What people call it, 1 to 200 characters, null for no name",
					example = "Austin, autumn") @Nullable String name,
			@Schema(description = "Whether GET /jobs leaves it out") @Nullable Boolean archived) {
	}

}
