package com.zigral.orchestrator.ledger;

import com.zigral.orchestrator.ledger.LedgerEntry.State;
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
		Gauge.builder("zigral.effects.unknown", () -> this.entries.countByState(State.UNKNOWN)).register(registry);
	}

}
