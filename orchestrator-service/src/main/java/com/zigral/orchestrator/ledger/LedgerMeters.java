package com.zigral.orchestrator.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for a person, counted when it is asked for: the metrics
 * {@code zigral.approvals.waiting} and {@code zigral.effects.unknown}.
 */
@Component
class LedgerMeters implements MeterBinder {

	private final JdbcClient jdbc;

	LedgerMeters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge
			.builder("zigral.approvals.waiting",
					() -> count("SELECT count(*) FROM approval WHERE status = 'waiting' AND expires_at > now()"))
			.register(registry);
		Gauge.builder("zigral.effects.unknown", () -> count("SELECT count(*) FROM ledger WHERE state = 'unknown'"))
			.register(registry);
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
