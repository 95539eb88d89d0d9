package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.job.store.PastJob;

/**
 * What a planner is given.
 *
 * @param command the sentence
 * @param context what the caller said beside it, flat
 * @param job what the job has done before
 * @param pastJobs other jobs that were about the same, the most like first
 * @param spent what planning of this job has cost before
 */
public record PlanRequest(String command, Map<String, Object> context, JobSoFar job, List<PastJob> pastJobs,
		TokenUsage spent) {

	public PlanRequest {
		context = Map.copyOf(context);
		pastJobs = List.copyOf(pastJobs);
	}

	/**
	 * A sentence for a new job, of which nothing is known.
	 * @param command the sentence
	 * @param context what the caller said beside it, flat
	 * @return the request
	 */
	public static PlanRequest of(String command, Map<String, Object> context) {
		return new PlanRequest(command, context, JobSoFar.NOTHING, List.of(), TokenUsage.NONE);
	}

}
