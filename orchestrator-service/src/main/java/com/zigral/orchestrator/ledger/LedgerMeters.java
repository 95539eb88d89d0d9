package com.zigral.orchestrator.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * The effects that wait for a person to say whether they happened, counted when it is
 * asked for: the metric {@code zigral.effects.unknown}.
 */
@Component
class LedgerMeters implements MeterBinder {

	private final LedgerEntries entries;

	LedgerMeters(LedgerEntries entries) {
		this.entries = entries;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("zigral.effects.unknown", this.entries::countUnknown).register(registry);
	}

}
