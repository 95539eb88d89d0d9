package com.zigral.orchestrator.schedule;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.command.RepeatedCommands;
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

	private final ScheduledTimes times;

	private final ScheduledPeople people;

	private final RepeatedCommands commands;

	private final Clock clock;

	SchedulePlanController(ScheduleLifecycle lifecycle, ScheduledTimes times, ScheduledPeople people,
			RepeatedCommands commands, Clock clock) {
		this.lifecycle = lifecycle;
		this.times = times;
		this.people = people;
		this.commands = commands;
		this.clock = clock;
	}

	@PostMapping("/schedules/{id}/plan")
	@Operation(summary = "Plan a schedule's sentence as its next job would be; nothing is stored and nothing begins")
	@ApiResponse(responseCode = "200", description = "The plan", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "404", description = "There is no such schedule")
	@ApiResponse(responseCode = "502", description = "The language model's provider fails")
	@ApiResponse(responseCode = "504", description = "The language model's provider takes too long")
	PlanView plan(@PathVariable String id) {
		Schedule schedule = this.lifecycle.get(id);
		String jobId = schedule.jobId(this.clock.instant());
		Optional<String> last = this.times.page(id, 0, 1).stream().map(ScheduledTime::jobId).findFirst();
		Plan plan = this.commands.preview(jobId, schedule.command(),
				this.commands.earlier(jobId, this.people.count(id), last), schedule.isOnlyNew());
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
