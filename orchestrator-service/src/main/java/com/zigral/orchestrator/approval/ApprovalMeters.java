package com.zigral.orchestrator.approval;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * The requests that wait for a person, counted when it is asked for: the metric
 * {@code zigral.approvals.waiting}.
 */
@Component
class ApprovalMeters implements MeterBinder {

	private final ApprovalRows rows;

	ApprovalMeters(ApprovalRows rows) {
		this.rows = rows;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("zigral.approvals.waiting", this.rows::countWaiting).register(registry);
	}

}
