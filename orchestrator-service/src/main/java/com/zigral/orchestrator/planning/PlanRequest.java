package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.job.PastJob;
import com.zigral.orchestrator.job.TokenUsage;

/**
 * What a planner is given.
 *
 * @param command the sentence
 * @param context what the caller said beside it, flat
 * @param earlierCommands the sentences this job was asked for before, oldest first
 * @param pastJobs other jobs that were about the same, the most like first
 * @param fromSheets what people wrote about prospects in a sheet this job has read
 * @param spent what planning of this job has cost before
 */
public record PlanRequest(String command, Map<String, Object> context, List<String> earlierCommands,
		List<PastJob> pastJobs, List<Map<String, String>> fromSheets, TokenUsage spent) {

	public PlanRequest {
		context = Map.copyOf(context);
		earlierCommands = List.copyOf(earlierCommands);
		pastJobs = List.copyOf(pastJobs);
		fromSheets = List.copyOf(fromSheets);
	}

}
