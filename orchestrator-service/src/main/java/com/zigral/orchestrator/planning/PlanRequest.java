package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Map;

/**
 * What a planner is given.
 *
 * @param command the sentence
 * @param context what the caller said beside it, flat
 * @param earlierCommands the sentences this job was asked for before, oldest first
 */
public record PlanRequest(String command, Map<String, Object> context, List<String> earlierCommands) {

	public PlanRequest {
		context = Map.copyOf(context);
		earlierCommands = List.copyOf(earlierCommands);
	}

}
