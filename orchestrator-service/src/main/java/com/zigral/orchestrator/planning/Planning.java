package com.zigral.orchestrator.planning;

import com.zigral.orchestrator.job.TokenUsage;

/**
 * What came of planning, and what it has cost.
 *
 * @param outcome what came of it
 * @param usage what it has cost
 */
public record Planning(PlanningOutcome outcome, TokenUsage usage) {
}
