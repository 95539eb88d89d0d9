package com.zigral.orchestrator.planning;

import java.util.List;

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
	 * @param message what was not understood and what would be, in a sentence or two
	 * @param understood what was understood of it, in words for people
	 * @param notUnderstood its words that were not
	 * @param suggestions sentences near it that would be planned
	 */
	record NotUnderstood(String message, List<String> understood, List<String> notUnderstood,
			List<String> suggestions) implements PlanningOutcome {

		public NotUnderstood {
			understood = List.copyOf(understood);
			notUnderstood = List.copyOf(notUnderstood);
			suggestions = List.copyOf(suggestions);
		}

		/**
		 * There is nothing more to say about it than a message.
		 * @param message what was not understood
		 */
		public NotUnderstood(String message) {
			this(message, List.of(), List.of(), List.of());
		}

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
