package com.zigral.orchestrator.command;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.run.Estimate;
import com.zigral.orchestrator.run.Estimates;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command: the plan that is being carried out, or waits to be started.
 *
 * @param jobId the job's id
 * @param status where the job stands
 * @param objective what the plan is good for
 * @param planner who planned it
 * @param steps the plan's steps
 * @param usage the tokens that all planning of this job has cost
 * @param estimate what the plan would take, while it waits to be started
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommandView(String jobId, JobStatus status, String objective, String planner, List<PlannedStep> steps,
		TokenUsage usage, @Nullable Estimate estimate) {

	static CommandView running(Job job) {
		return from(job, null);
	}

	static CommandView planned(Job job, Estimates estimates) {
		return from(job, estimates.of(steps(job)));
	}

	private static CommandView from(Job job, @Nullable Estimate estimate) {
		return new CommandView(job.jobId(), job.status(), job.objective(), job.origin().planner(), steps(job),
				job.origin().usage(), estimate);
	}

	private static List<PlannedStep> steps(Job job) {
		return job.steps().stream().map(Step::planned).toList();
	}

}
