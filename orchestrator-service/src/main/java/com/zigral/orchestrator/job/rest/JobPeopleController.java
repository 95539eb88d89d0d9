package com.zigral.orchestrator.job.rest;

import java.util.List;
import java.util.Locale;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.Choice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "jobs")
class JobPeopleController {

	private final Jobs jobs;

	JobPeopleController(Jobs jobs) {
		this.jobs = jobs;
	}

	@GetMapping("/jobs/{jobId}/people")
	@Operation(summary = "List a job's people with what each step of each run did for them; X-Total-Count is how many")
	@ApiResponse(responseCode = "200", description = "A person each", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "404", description = "There is no such job")
	ResponseEntity<List<PersonSteps>> people(@PathVariable String jobId,
			@Parameter(description = "A text in their name, title, company or place") @RequestParam(
					defaultValue = "") @Size(max = 200) String q,
			@Parameter(description = "Only those with whom a step came to this result") @RequestParam(
					defaultValue = "") @Size(max = 100) String result,
			@Parameter(
					description = "found, name, title, company or location; with - before it downwards") @RequestParam(
							defaultValue = "found") @Size(max = 20) String sort,
			@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int skip,
			@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
		boolean isDown = sort.startsWith("-");
		PersonSteps.Order order = Choice.of(PersonSteps.Order.class, PersonSteps.Order::key, "sort",
				isDown ? sort.substring(1) : sort);
		String sought = q.strip().toLowerCase(Locale.ROOT);
		List<PersonSteps> people = order.sorted(PersonSteps.of(this.jobs.get(JobId.require(jobId)).job())
			.stream()
			.filter((person) -> person.contains(sought) && person.has(result))
			.toList(), isDown);
		return ResponseEntity.ok()
			.header("X-Total-Count", String.valueOf(people.size()))
			.body(people.stream().skip(skip).limit(limit).toList());
	}

}
