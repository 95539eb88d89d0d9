package com.zigral.orchestrator.command;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.Jobs;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.StoredJob;
import com.zigral.orchestrator.planning.PlanValidator;
import com.zigral.orchestrator.run.NamedPeople;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "commands")
class PlanController {

	private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

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

	@PutMapping("/jobs/{jobId}/plan")
	@Operation(summary = "Give a job that was planned by a dry run another plan")
	@ApiResponse(responseCode = "200", description = "The plan, which waits for POST /jobs/{jobId}/start",
			useReturnTypeSchema = true)
	@ApiResponse(responseCode = "400", description = "The body is no JSON", content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "404", description = "There is no such job", content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "409", description = "The job was started already",
			content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "422", description = "The plan cannot be carried out; errors names each place",
			content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "503", description = "The context manager is down; nothing was changed",
			content = @Content(mediaType = PROBLEM))
	CommandView replan(@PathVariable String jobId, @RequestBody @Valid PlanBody body) {
		StoredJob stored = this.jobs.get(JobId.require(jobId));
		Plan plan = body.toPlan();
		Job changed = stored.job().replanned(plan, this.clock.instant());
		List<String> problems = this.validator.problems(plan);
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems.stream().map(PlanController::problem).toList());
		}
		this.people.nobodyLeft(plan.steps()).ifPresent((problem) -> {
			throw new InvalidInputException("steps", problem);
		});
		this.jobs.decide(changed, stored);
		return this.views.planned(changed);
	}

	// A problem is "place: what is wrong".
	private static FieldProblem problem(String problem) {
		int colon = problem.indexOf(": ");
		return new FieldProblem(problem.substring(0, colon), problem.substring(colon + 2));
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
