package com.zigral.orchestrator.run;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What carrying out a plan would take at most, before anything is done.
 *
 * @param people how many people it can concern at most, absent when the plan does not say
 * @param budgets what it takes of which budget
 * @param approvals the ids of the steps that wait for a person's yes
 */
public record Estimate(@Nullable Integer people, List<Use> budgets, List<String> approvals) {

	public Estimate {
		budgets = List.copyOf(budgets);
		approvals = List.copyOf(approvals);
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

}
