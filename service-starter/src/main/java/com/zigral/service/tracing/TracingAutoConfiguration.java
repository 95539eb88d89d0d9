package com.zigral.service.tracing;

import java.util.Set;

import io.micrometer.observation.ObservationFilter;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Traces what people and jobs do, and not what looks after the service itself.
 */
@AutoConfiguration(before = OpenTelemetryTracingAutoConfiguration.class)
class TracingAutoConfiguration {

	private static final Set<String> UPKEEP = Set.of("/health", "/actuator/prometheus");

	@Bean
	@ConditionalOnProperty(name = "OTEL_TRACES_SAMPLER", havingValue = "parentbased_traceidratio",
			matchIfMissing = true)
	Sampler sampler(Environment environment) {
		double share = environment.getProperty("management.tracing.sampling.probability", Double.class, 1.0);
		return Sampler.parentBased(new NoLoneCalls(Sampler.traceIdRatioBased(share)));
	}

	@Bean
	SpanExportingPredicate withoutUpkeep() {
		return (span) -> !UPKEEP.contains(span.getTags().getOrDefault("uri", ""));
	}

	// An address may hold what somebody asked for, or whom; its template stays.
	@Bean
	ObservationFilter withoutAddresses() {
		return (context) -> context.removeHighCardinalityKeyValue("http.url");
	}

}
