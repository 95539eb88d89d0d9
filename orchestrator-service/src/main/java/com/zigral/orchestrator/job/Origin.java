package com.zigral.orchestrator.job;

import java.util.Map;

/**
 * Where a job comes from.
 *
 * @param command the sentence that asked for it
 * @param context what the caller said beside it, flat
 * @param planner who planned it
 * @param usage what planning has cost
 */
public record Origin(String command, Map<String, Object> context, String planner, TokenUsage usage) {

	public Origin {
		context = Map.copyOf(context);
	}

}
