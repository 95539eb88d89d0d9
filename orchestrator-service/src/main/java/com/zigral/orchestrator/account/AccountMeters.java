package com.zigral.orchestrator.account;

import com.zigral.orchestrator.catalog.Catalog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * What is left of the account's budgets, counted when it is asked for: the metric
 * {@code zigral.budget.left}. The account is not named: metrics are seen by many.
 */
@Component
class AccountMeters implements MeterBinder {

	private final Catalog catalog;

	private final Budgets budgets;

	AccountMeters(Catalog catalog, Budgets budgets) {
		this.catalog = catalog;
		this.budgets = budgets;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		String account = this.catalog.account();
		this.budgets.kinds()
			.forEach((kind) -> Gauge.builder("zigral.budget.left", () -> this.budgets.left(account, kind))
				.tag("kind", kind)
				.register(registry));
	}

}
