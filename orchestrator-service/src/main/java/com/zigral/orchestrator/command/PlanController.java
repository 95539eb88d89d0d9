package com.zigral.orchestrator.command;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.planning.PlanValidator;
import com.zigral.orchestrator.run.NamedPeople;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RequiresScope(Scope.PLAN)
@RestController
@Tag(name = "commands")
class PlanController {

	private final Jobs jobs;

	private final PlanValidator validator;

	private final NamedPeople people;

	private final CommandViews views;

	private final Clock clock;

	PlanController(Jobs jobs, PlanValidator validator, NamedPeople people, CommandViews views, Clock clock) {
		this.jobs = jobs;
		this.validator = validator;
		this.people = people;
		this.views = views;
		this.clock = clock;
	}

	@GetMapping("/jobs/{jobId}/plan")
	@RequiresScope(Scope.READ)
	@Operation(
			summary = "Show the plan of a job's latest run, and what it would take as long as it waits to be started")
	@ApiResponse(responseCode = "200", description = "The plan, in the form of POST /command",
			useReturnTypeSchema = true)
	@ApiResponse(responseCode = "400", description = "The address cannot be read")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "503", description = "The context manager is down")
	CommandView plan(@PathVariable String jobId) {
		Job job = this.jobs.outline(JobId.require(jobId)).job();
		return (job.status() == JobStatus.PLANNED) ? this.views.planned(job) : this.views.running(job);
	}

	@PutMapping("/jobs/{jobId}/plan")
	@Operation(summary = "Give a job another plan: one that waits to be started, or one that failed or was cancelled, "
			+ "which begins another run")
	@ApiResponse(responseCode = "200", description = "The plan, which waits for POST /jobs/{jobId}/start",
			useReturnTypeSchema = true)
	@ApiResponse(responseCode = "400", description = "The body is no JSON")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job is active or completed; detail says what can be done")
	@ApiResponse(responseCode = "422", description = "The plan cannot be carried out; errors names each place")
	@ApiResponse(responseCode = "503", description = "The context manager is down; nothing was changed")
	CommandView replan(@PathVariable String jobId, @RequestBody @Valid PlanBody body) {
		StoredJob stored = this.jobs.get(JobId.require(jobId));
		Plan plan = body.toPlan();
		Job changed = new JobRuns(stored.job()).edited(plan, this.clock.instant());
		requireValid(plan);
		this.jobs.decide(changed, stored);
		return this.views.planned(changed);
	}

	@PostMapping("/jobs/{jobId}/plan/estimate")
	@Operation(summary = "Say what a job would take with another plan, without giving it to the job")
	@ApiResponse(responseCode = "200", description = "The plan as PUT /jobs/{jobId}/plan would answer it",
			useReturnTypeSchema = true)
	@ApiResponse(responseCode = "400", description = "The body is no JSON")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job is active or completed")
	@ApiResponse(responseCode = "422", description = "The plan cannot be carried out; errors names each place")
	@ApiResponse(responseCode = "503", description = "The context manager is down")
	CommandView estimate(@PathVariable String jobId, @RequestBody @Valid PlanBody body) {
		Job job = this.jobs.outline(JobId.require(jobId)).job();
		Plan plan = body.toPlan();
		Job changed = new JobRuns(job).edited(plan, this.clock.instant());
		requireValid(plan);
		return this.views.planned(changed);
	}

	@PostMapping("/jobs/{jobId}/duplicate")
	@Operation(summary = "Make a new job with the plan of a job's latest run")
	@ApiResponse(responseCode = "201",
			description = "The new job, which waits for its start; Location is where it is shown",
			useReturnTypeSchema = true)
	@ApiResponse(responseCode = "400", description = "The address cannot be read")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job has no plan")
	@ApiResponse(responseCode = "422", description = "The plan can no longer be carried out; errors names each place")
	@ApiResponse(responseCode = "503", description = "The context manager is down; nothing was made")
	ResponseEntity<CommandView> duplicate(@PathVariable String jobId) {
		Job job = this.jobs.outline(JobId.require(jobId)).job();
		Plan plan = new Plan(job.objective(), job.steps().stream().map(Step::planned).toList());
		if (plan.steps().isEmpty()) {
			throw new IllegalTransitionException("Job " + jobId + " has no plan that could be duplicated");
		}
		requireValid(plan);
		Job copy = Job.planned(JobId.random(), job.origin().again(), plan, this.clock.instant());
		this.jobs.plan(copy, Optional.empty(), Optional.empty());
		return ResponseEntity.created(URI.create("/jobs/" + copy.jobId())).body(this.views.planned(copy));
	}

	private void requireValid(Plan plan) {
		List<FieldProblem> problems = this.validator.problems(plan);
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
		this.people.noEligibleRecipients(plan.steps()).ifPresent((problem) -> {
			throw new InvalidInputException("steps", problem);
		});
	}

	record PlanBody(@NotBlank @Size(max = 2000) String objective,
			@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid StepBody> steps) {

		Plan toPlan() {
			return new Plan(this.objective.strip(), this.steps.stream().map(StepBody::toStep).toList());
		}

	}

	record StepBody(@NotBlank String id, @NotBlank String agent, @NotBlank String action,
			@NotNull Map<String, @Nullable Object> parameters) {

		PlannedStep toStep() {
			return PlannedStep.of(this.id, this.agent, this.action, this.parameters);
		}

	}

}
