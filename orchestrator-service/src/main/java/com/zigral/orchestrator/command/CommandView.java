package com.zigral.orchestrator.command;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.orchestrator.estimate.Estimate;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.run.ExcludedRecipient;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command: the plan that is being carried out, or waits to be started.
 *
 * @param jobId the job's id
 * @param run which of the job's runs it is, from 1
 * @param status where the job stands
 * @param objective what the plan is good for
 * @param planner who planned it
 * @param steps the plan's steps
 * @param usage the tokens that all planning of this job has cost
 * @param leftOut whom the plan names and to whom nothing may be sent, absent when nobody
 * @param estimate what the plan would take, while it waits to be started
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommandView(String jobId, int run, JobStatus status, String objective, String planner, List<PlannedStep> steps,
		TokenUsage usage, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ExcludedRecipient> leftOut,
		@Nullable Estimate estimate) {
}
