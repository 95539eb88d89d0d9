package com.zigral.service.tracing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.service.StartRefusedException;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Leaves tracing out altogether, with all its classes, unless
 * {@code OTEL_EXPORTER_OTLP_ENDPOINT} says where traces go. What else OpenTelemetry's
 * variables say, Spring Boot reads.
 */
class TracingEnvironment implements EnvironmentPostProcessor, Ordered {

	private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

	private static final String TRACES_ENDPOINT = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

	private static final String PROTOCOL = "OTEL_EXPORTER_OTLP_PROTOCOL";

	private static final String SPRING = "org.springframework.boot.";

	private static final String TRACING = SPRING + "micrometer.tracing.";

	/** Logs go to console and files; nothing here would send them. */
	private static final List<String> NEVER = List.of(
			SPRING + "opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
			SPRING + "opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration");

	private static final List<String> WITHOUT_ENDPOINT = List.of("com.zigral.service.tracing.TracingAutoConfiguration",
			SPRING + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
			TRACING + "autoconfigure.MicrometerTracingAutoConfiguration",
			TRACING + "autoconfigure.NoopTracerAutoConfiguration",
			TRACING + "autoconfigure.otlp.OtlpExemplarsAutoConfiguration",
			TRACING + "autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration",
			TRACING + "opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
			TRACING + "opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
			TRACING + "opentelemetry.autoconfigure.zipkin.ZipkinWithOpenTelemetryTracingAutoConfiguration");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean collected = isEndpoint(environment, ENDPOINT);
		boolean traced = isEndpoint(environment, TRACES_ENDPOINT) || collected;
		if (traced) {
			requireHttp(environment);
		}
		Stream<String> excluded = Stream.concat(NEVER.stream(), traced ? Stream.empty() : WITHOUT_ENDPOINT.stream());
		environment.getPropertySources()
			.addFirst(new MapPropertySource("tracing",
					Map.of("spring.autoconfigure.exclude", excluded.collect(Collectors.joining(",")))));
	}

	private static boolean isEndpoint(ConfigurableEnvironment environment, String name) {
		Optional<String> given = Optional.ofNullable(environment.getProperty(name)).map(String::strip);
		given.ifPresent((value) -> {
			if (!isHttpAddress(value)) {
				throw new StartRefusedException(
						"%s is '%s', which is no address of a collector: give one such as http://collector:4318."
							.formatted(name, value));
			}
		});
		return given.isPresent();
	}

	private static boolean isHttpAddress(String value) {
		try {
			URI uri = URI.create(value);
			return uri.getHost() != null && uri.getScheme().matches("https?");
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static void requireHttp(ConfigurableEnvironment environment) {
		String protocol = environment.getProperty(PROTOCOL, "http/protobuf").strip();
		if (!protocol.equals("http/protobuf")) {
			throw new StartRefusedException(
					"%s is '%s', which Zigral does not speak: give http/protobuf, and the collector's port for it (4318)."
						.formatted(PROTOCOL, protocol));
		}
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 20;
	}

}
