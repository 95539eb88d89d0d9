package com.zigral.orchestrator.estimate;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What carrying out a plan would take at most, before anything is done.
 *
 * @param people how many people it can concern at most, absent when the plan does not say
 * @param budgets what it takes of which budget
 * @param approvals the ids of the steps that wait for a person's yes
 * @param campaigns what the campaigns that it starts take after it, absent when it starts
 * none
 */
public record Estimate(@Nullable Integer people, List<Use> budgets, List<String> approvals,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Campaign> campaigns) {

	public Estimate {
		budgets = List.copyOf(budgets);
		approvals = List.copyOf(approvals);
		campaigns = List.copyOf(campaigns);
	}

	/**
	 * What is taken of one budget.
	 *
	 * @param agent whose account it is
	 * @param budget {@code profile_view}, {@code invitation} or {@code message}
	 * @param atMost how many are taken at most, absent when the plan does not say
	 * @param left how many are left now; the job pauses where there are too few
	 */
	public record Use(String agent, String budget, @Nullable Integer atMost, int left) {
	}

	/**
	 * What a campaign takes that a step starts.
	 *
	 * @param step the step's id
	 * @param days in how many days, weekends included, its last step is due for whoever
	 * is first, accepts at once and does not answer
	 * @param sends what it sends of each kind
	 */
	public record Campaign(String step, int days, List<Sends> sends) {

		public Campaign {
			sends = List.copyOf(sends);
		}

	}

	/**
	 * What a campaign sends of one kind.
	 *
	 * @param budget the budget it takes from, {@code invitation} or {@code message}
	 * @param atMost how many are sent at most, absent when the plan does not say
	 * @param perDay how many the account may send in a day, whatever sends them
	 * @param workingDays on how many working days as many can be sent, absent when the
	 * plan does not say how many
	 */
	public record Sends(String budget, @Nullable Integer atMost, int perDay, @Nullable Integer workingDays) {
	}

}
