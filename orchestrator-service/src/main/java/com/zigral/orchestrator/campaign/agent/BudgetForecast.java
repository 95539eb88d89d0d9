package com.zigral.orchestrator.campaign.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.ActionRequest;
import com.zigral.orchestrator.account.Budgets;
import com.zigral.orchestrator.account.WorkingHours;
import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.StepKind;
import com.zigral.orchestrator.campaign.sequence.WorkingDays;
import com.zigral.orchestrator.estimate.CampaignForecaster;
import com.zigral.orchestrator.estimate.Estimate;
import com.zigral.orchestrator.job.PlannedStep;

import org.springframework.stereotype.Component;

/**
 * Foresees a campaign by its delays and by what its account may send in a day and a week.
 */
@Component
class BudgetForecast implements CampaignForecaster {

	private static final Duration DAY = Duration.ofDays(1);

	private final CampaignStarter starter;

	private final Budgets budgets;

	private final WorkingHours hours;

	private final Clock clock;

	BudgetForecast(CampaignStarter starter, Budgets budgets, WorkingHours hours, Clock clock) {
		this.starter = starter;
		this.budgets = budgets;
		this.hours = hours;
		this.clock = clock;
	}

	@Override
	public Optional<Estimate.Campaign> forecast(PlannedStep step, Optional<Integer> people) {
		if (!step.agent().equals(PlannedCampaign.AGENT)) {
			return Optional.empty();
		}
		Sequence sequence = PlannedCampaign.from(new ActionRequest(step.action(), step.parameters())).sequence();
		List<Estimate.Sends> sends = new ArrayList<>();
		for (StepKind kind : List.of(StepKind.INVITE, StepKind.MESSAGE)) {
			long steps = sequence.steps().stream().filter((one) -> one.kind() == kind).count();
			if (steps > 0) {
				sends.add(sends(kind.budget(), people.map((count) -> (int) (count * steps))));
			}
		}
		return Optional.of(new Estimate.Campaign(step.id(), days(sequence), sends));
	}

	// The week's cap stretches the days, too.
	private Estimate.Sends sends(String budget, Optional<Integer> atMost) {
		Budgets.Standing standing = this.budgets.standings(this.starter.account())
			.stream()
			.filter((one) -> one.kind().equals(budget))
			.findFirst()
			.orElseThrow();
		int perDay = standing.day().cap();
		double inWeek = Math.min(perDay, (double) standing.week().cap() / this.hours.days().size());
		return new Estimate.Sends(budget, atMost.orElse(null), perDay,
				atMost.map((count) -> (int) Math.ceil(count / inWeek)).orElse(null));
	}

	private int days(Sequence sequence) {
		WorkingDays counted = new WorkingDays(this.hours.zone(), this.hours.days());
		Instant begin = this.clock.instant();
		Instant last = begin;
		Instant withdrawal = begin;
		for (CampaignStep step : sequence.steps()) {
			if (step.kind() == StepKind.WITHDRAW) {
				withdrawal = step.dueAt(begin, counted);
			}
			else {
				last = step.dueAt(last, counted);
			}
		}
		Instant end = last.isAfter(withdrawal) ? last : withdrawal;
		return (int) Math.ceil((double) Duration.between(begin, end).toHours() / DAY.toHours());
	}

}
