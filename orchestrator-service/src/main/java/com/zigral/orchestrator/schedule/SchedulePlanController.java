package com.zigral.orchestrator.schedule;

import java.util.List;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows what a schedule's sentence would be planned as, so that nobody has to wait for
 * its time to see that it is not understood.
 */
@ProblemResponses
@RequiresScope(Scope.PLAN)
@RestController
@Tag(name = "schedules")
class SchedulePlanController {

	private final ScheduleLifecycle lifecycle;

	private final SchedulePlans plans;

	SchedulePlanController(ScheduleLifecycle lifecycle, SchedulePlans plans) {
		this.lifecycle = lifecycle;
		this.plans = plans;
	}

	@PostMapping("/schedules/{id}/plan")
	@Operation(summary = "Plan a schedule's sentence as its next job would be; nothing is stored and nothing begins")
	@ApiResponse(responseCode = "200", description = "The plan", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "404", description = "There is no such schedule")
	@ApiResponse(responseCode = "502", description = "The language model's provider fails")
	@ApiResponse(responseCode = "504", description = "The language model's provider takes too long")
	PlanView plan(@PathVariable String id) {
		Plan plan = this.plans.plan(this.lifecycle.get(id));
		return new PlanView(plan.objective(), plan.steps());
	}

	/**
	 * What would be done.
	 *
	 * @param objective what it is good for, one sentence
	 * @param steps the steps in their order
	 */
	@Schema(name = "SchedulePlan")
	record PlanView(String objective, List<PlannedStep> steps) {
	}

}
