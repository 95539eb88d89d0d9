package com.zigral.orchestrator.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.zigral.orchestrator.planning.PlanningOutcome.Planned;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Asks whoever plans here for one plan, which is not carried out, as
 * {@code ./zigral doctor model} does.
 */
@Component
public class ModelCheck {

	private final PlanningSettings settings;

	private final Planner planner;

	private final Clock clock;

	ModelCheck(PlanningSettings settings, Planner planner, @Qualifier("systemClock") Clock clock) {
		this.settings = settings;
		this.planner = planner;
		this.clock = clock;
	}

	/**
	 * Whether a model plans.
	 * @return {@code false} where the rules do, because no key is set
	 */
	public boolean isModel() {
		return !this.settings.apiKey().isBlank();
	}

	/**
	 * The host of the model's server.
	 * @return the host, with its port where that is an unusual one
	 */
	public String host() {
		return this.settings.baseUrl().getAuthority();
	}

	/**
	 * The model's name.
	 * @return the name
	 */
	public String model() {
		return this.settings.model();
	}

	/**
	 * Ask for the plan. With a model this costs a few thousand tokens.
	 * @return what came of it
	 */
	public Answer ask() {
		Instant began = this.clock.instant();
		// A plan that was kept says nothing about whether the model answers now.
		Planning planning = this.planner
			.plan(PlanRequest.of(ModelDoctor.SENTENCE, Map.of("tested_at", began.toString())));
		Duration took = Duration.between(began, this.clock.instant());
		return new Answer(planning.outcome() instanceof Planned, ModelDoctor.plan(planning.outcome()),
				planning.usage().input() + planning.usage().output(), took);
	}

	/**
	 * What came of it.
	 *
	 * @param isPlan whether there is a plan that can be carried out
	 * @param detail the plan's actions, or why there is none
	 * @param tokens how many tokens it took, sent and received together
	 * @param took how long it took
	 */
	public record Answer(boolean isPlan, String detail, long tokens, Duration took) {
	}

}
