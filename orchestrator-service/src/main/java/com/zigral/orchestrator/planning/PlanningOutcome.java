package com.zigral.orchestrator.planning;

import com.zigral.orchestrator.job.Plan;

/**
 * How planning ended.
 */
public sealed interface PlanningOutcome {

	/**
	 * There is a plan, and it is valid.
	 *
	 * @param plan the plan
	 */
	record Planned(Plan plan) implements PlanningOutcome {
	}

	/**
	 * The sentence was not understood, or asks for something no agent can do.
	 *
	 * @param message what was not understood and what would be
	 */
	record NotUnderstood(String message) implements PlanningOutcome {
	}

	/**
	 * The job may spend no more tokens.
	 *
	 * @param message how many it has used and what to do about it
	 */
	record TokensUsedUp(String message) implements PlanningOutcome {
	}

	/**
	 * The model's provider asks to be left alone for a while.
	 *
	 * @param message the provider's own words
	 */
	record ProviderLimited(String message) implements PlanningOutcome {
	}

	/**
	 * The model's provider did not bring a valid plan.
	 *
	 * @param message what happened and what to do about it
	 */
	record ProviderFailed(String message) implements PlanningOutcome {
	}

	/**
	 * The model's provider did not answer in time.
	 *
	 * @param message what happened and what to do about it
	 */
	record ProviderTimedOut(String message) implements PlanningOutcome {
	}

}
