package com.zigral.orchestrator.planning;

import java.util.Locale;

import com.zigral.orchestrator.job.TokenUsage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Counts the plans, the time they take and the tokens they cost: the metrics
 * {@code zigral.planning} by outcome and {@code zigral.planning.tokens} by kind.
 */
final class MeteredPlanner implements Planner {

	private static final String TOKENS = "zigral.planning.tokens";

	private final Planner planner;

	private final MeterRegistry meters;

	MeteredPlanner(Planner planner, MeterRegistry meters) {
		this.planner = planner;
		this.meters = meters;
	}

	@Override
	public String name() {
		return this.planner.name();
	}

	@Override
	public boolean learns() {
		return this.planner.learns();
	}

	@Override
	public Planning plan(PlanRequest request) {
		Timer.Sample sample = Timer.start(this.meters);
		Planning planning = this.planner.plan(request);
		sample.stop(this.meters.timer("zigral.planning", "outcome", name(planning.outcome())));
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
		return outcome.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

}
