package com.zigral.orchestrator.command;

import java.util.List;

import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.Step;

/**
 * The answer to a command: the plan that is being carried out, or waits to be started.
 *
 * @param jobId the job's id
 * @param status where the job stands
 * @param objective what the plan is good for
 * @param planner who planned it
 * @param steps the plan's steps
 */
record CommandView(String jobId, JobStatus status, String objective, String planner, List<PlannedStep> steps) {

	static CommandView from(Job job) {
		return new CommandView(job.jobId(), job.status(), job.objective(), job.origin().planner(),
				job.steps().stream().map(Step::planned).toList());
	}

}
