package com.zigral.cli.client;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a plan would take, before anything is done.
 *
 * @param people how many people it concerns at most, absent when nobody knows
 * @param budgets what it takes of which budget
 * @param approvals the ids of the steps that wait for a yes of their own
 * @param campaigns what the campaigns take that it starts, absent when it starts none
 */
public record Estimate(@Nullable Integer people, List<Use> budgets, List<String> approvals,
		@Nullable List<Campaign> campaigns) {

	public Estimate {
		budgets = List.copyOf(budgets);
		approvals = List.copyOf(approvals);
		campaigns = (campaigns != null) ? List.copyOf(campaigns) : null;
	}

	/**
	 * The estimate in words.
	 * @return lines, none where there is nothing to say
	 */
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		if (this.people != null) {
			lines.add("It concerns at most " + this.people + " people.");
		}
		this.budgets.forEach((use) -> lines.add(use.inWords()));
		if (this.campaigns != null) {
			this.campaigns.forEach((campaign) -> lines.addAll(campaign.inWords()));
		}
		if (!this.approvals.isEmpty() || this.campaigns != null) {
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

	/**
	 * What a campaign takes that a step starts.
	 *
	 * @param days in how many days its last step is due at the earliest
	 * @param sends what it sends of each kind
	 */
	record Campaign(int days, List<Sends> sends) {

		List<String> inWords() {
			List<String> lines = new ArrayList<>();
			lines.add("The campaign's last step is due in " + this.days + " days at the earliest.");
			this.sends.forEach((one) -> lines.add(one.inWords()));
			return lines;
		}

	}

	/**
	 * What a campaign sends of one kind.
	 *
	 * @param budget the budget it takes from
	 * @param atMost how many are sent at most, absent when nobody knows
	 * @param perDay how many may be sent in a day
	 * @param workingDays on how many working days as many can be sent
	 */
	record Sends(String budget, @Nullable Integer atMost, int perDay, @Nullable Integer workingDays) {

		String inWords() {
			return (this.atMost != null) ? "It sends at most %d %ss, on %d working days.".formatted(this.atMost,
					this.budget, this.workingDays) : "It sends up to %d %ss a day.".formatted(this.perDay, this.budget);
		}

	}

}
