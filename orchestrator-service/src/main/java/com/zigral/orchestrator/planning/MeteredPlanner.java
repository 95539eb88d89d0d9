package com.zigral.orchestrator.planning;

import com.zigral.orchestrator.job.TokenUsage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/**
 * Counts the plans, the time they take and the tokens they cost: the metrics
 * {@code zigral.planning} by outcome and {@code zigral.planning.tokens} by kind. In a
 * trace it is the span {@code plan}.
 */
final class MeteredPlanner implements Planner {

	private static final String TOKENS = "zigral.planning.tokens";

	private final Planner planner;

	private final MeterRegistry meters;

	private final ObservationRegistry observations;

	MeteredPlanner(Planner planner, MeterRegistry meters, ObservationRegistry observations) {
		this.planner = planner;
		this.meters = meters;
		this.observations = observations;
	}

	@Override
	public String name() {
		return this.planner.name();
	}

	@Override
	public boolean usesPastJobs() {
		return this.planner.usesPastJobs();
	}

	@Override
	public Planning plan(PlanRequest request) {
		Observation observation = Observation.createNotStarted("zigral.planning", this.observations)
			.contextualName("plan")
			.lowCardinalityKeyValue("planner", name())
			.lowCardinalityKeyValue("outcome", "broke");
		Planning planning = observation.observe(() -> {
			Planning made = this.planner.plan(request);
			observation.lowCardinalityKeyValue("outcome", name(made.outcome()));
			return made;
		});
		TokenUsage usage = planning.usage();
		count("input", usage.input());
		count("cached", usage.cached());
		count("output", usage.output());
		return planning;
	}

	private void count(String kind, long tokens) {
		this.meters.counter(TOKENS, "kind", kind).increment((double) tokens);
	}

	private static String name(PlanningOutcome outcome) {
		return switch (outcome) {
			case PlanningOutcome.Planned _ -> "planned";
			case PlanningOutcome.NotUnderstood _ -> "not_understood";
			case PlanningOutcome.TokensUsedUp _ -> "tokens_used_up";
			case PlanningOutcome.ProviderLimited _ -> "provider_limited";
			case PlanningOutcome.ProviderFailed _ -> "provider_failed";
			case PlanningOutcome.ProviderTimedOut _ -> "provider_timed_out";
		};
	}

}
