package com.zigral.cli;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a plan would take, before anything is done.
 *
 * @param people how many people it concerns at most, absent when nobody knows
 * @param budgets what it takes of which budget
 * @param approvals the ids of the steps that wait for a yes of their own
 */
record Estimate(@Nullable Integer people, List<Use> budgets, List<String> approvals) {

	Estimate {
		budgets = List.copyOf(budgets);
		approvals = List.copyOf(approvals);
	}

	/**
	 * The estimate in words.
	 * @return lines, none where there is nothing to say
	 */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		if (this.people != null) {
			lines.add("It concerns at most " + this.people + " people.");
		}
		this.budgets.forEach((use) -> lines.add(use.inWords()));
		if (!this.approvals.isEmpty()) {
			lines.add("Nothing is sent before you have approved every word.");
		}
		return lines;
	}

	/**
	 * What is taken of one budget.
	 *
	 * @param budget its name, such as {@code profile_view}
	 * @param atMost how many are taken at most, absent when nobody knows
	 * @param left how many are left now
	 */
	record Use(String budget, @Nullable Integer atMost, int left) {

		String inWords() {
			String taken = (this.atMost != null) ? "at most " + this.atMost + ", " : "";
			return "Budget for " + this.budget.replace('_', ' ') + "s: " + taken + this.left + " left now.";
		}

	}

}
