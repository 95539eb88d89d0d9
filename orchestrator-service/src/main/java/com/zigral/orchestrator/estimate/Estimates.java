package com.zigral.orchestrator.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.zigral.agent.Action;
import com.zigral.agent.Agent;
import com.zigral.agent.description.Parameter;
import com.zigral.orchestrator.account.Budgets;
import com.zigral.orchestrator.approval.Approvals;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.estimate.Estimate.Use;
import com.zigral.orchestrator.job.PlannedStep;

import org.springframework.stereotype.Component;

/**
 * Foresees what a plan would take. Nothing is looked up outside: a search counts with its
 * limit, what follows it with as many people.
 */
@Component
public class Estimates {

	private static final String LIMIT = "limit";

	private final Catalog catalog;

	private final Budgets budgets;

	private final Approvals approvals;

	private final List<CampaignForecaster> forecasters;

	Estimates(Catalog catalog, Budgets budgets, Approvals approvals, List<CampaignForecaster> forecasters) {
		this.catalog = catalog;
		this.budgets = budgets;
		this.approvals = approvals;
		this.forecasters = List.copyOf(forecasters);
	}

	/**
	 * Foresee what a plan would take.
	 * @param steps its steps, already valid
	 * @return what they take at most
	 */
	public Estimate of(List<PlannedStep> steps) {
		Map<String, Optional<Integer>> people = new HashMap<>();
		List<Use> uses = new ArrayList<>();
		List<String> waiting = new ArrayList<>();
		List<Estimate.Campaign> campaigns = new ArrayList<>();
		for (PlannedStep step : steps) {
			Agent agent = this.catalog.agent(step.agent()).orElseThrow();
			Action action = this.catalog.action(step.agent(), step.action()).orElseThrow();
			Optional<Integer> count = people(step, action, people);
			people.put(step.id(), count);
			action.budget().ifPresent((kind) -> add(uses, use(agent, kind, count)));
			this.forecasters.forEach((forecaster) -> forecaster.forecast(step, count).ifPresent(campaigns::add));
			if (this.approvals.concerns(action.effect())) {
				waiting.add(step.id());
			}
		}
		return new Estimate(
				people.values().stream().flatMap(Optional::stream).max(Comparator.naturalOrder()).orElse(null), uses,
				waiting, campaigns);
	}

	private Use use(Agent agent, String kind, Optional<Integer> count) {
		return new Use(agent.name(), kind, count.orElse(null),
				this.budgets.left(agent.account().orElse(agent.name()), kind));
	}

	// Two steps may take of the same budget.
	private static void add(List<Use> uses, Use use) {
		for (int i = 0; i < uses.size(); i++) {
			Use other = uses.get(i);
			if (other.agent().equals(use.agent()) && other.budget().equals(use.budget())) {
				Integer sum = (other.atMost() != null && use.atMost() != null) ? other.atMost() + use.atMost() : null;
				uses.set(i, new Use(use.agent(), use.budget(), sum, use.left()));
				return;
			}
		}
		uses.add(use);
	}

	private static Optional<Integer> people(PlannedStep step, Action action, Map<String, Optional<Integer>> earlier) {
		Optional<Optional<Integer>> given = action.parameters()
			.stream()
			.filter(Parameter::required)
			.map((parameter) -> step.reference(parameter.name()).map(earlier::get).orElse(null))
			.filter(Objects::nonNull)
			.findFirst();
		return given.orElseGet(() -> limit(step, action));
	}

	private static Optional<Integer> limit(PlannedStep step, Action action) {
		Object limit = Optional.ofNullable(step.parameters().get(LIMIT))
			.or(() -> Optional.ofNullable(action.parametersByName().get(LIMIT))
				.map(Parameter::schema)
				.map((schema) -> schema.get("default")))
			.orElse(null);
		return (limit instanceof Number number) ? Optional.of(number.intValue()) : Optional.empty();
	}

}
