package com.zigral.service.tracing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.service.InvalidConfigurationException;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * Leaves tracing out altogether, with all its classes, unless
 * {@code OTEL_EXPORTER_OTLP_ENDPOINT} says where traces go. What else OpenTelemetry's
 * variables say, Spring Boot reads, all but headers that come from a file.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/">How headers
 * are written</a>
 */
class TracingEnvironment implements EnvironmentPostProcessor, Ordered {

	private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

	private static final String TRACES_ENDPOINT = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

	private static final String PROTOCOL = "OTEL_EXPORTER_OTLP_PROTOCOL";

	private static final String HEADERS = "OTEL_EXPORTER_OTLP_HEADERS";

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
		Map<String, Object> properties = new HashMap<>(headersOfFile(environment));
		properties.put("spring.autoconfigure.exclude", excluded.collect(Collectors.joining(",")));
		environment.getPropertySources().addFirst(new MapPropertySource("tracing", properties));
	}

	// Spring Boot looks for them among the process's own variables only.
	private static Map<String, String> headersOfFile(ConfigurableEnvironment environment) {
		if (!StringUtils.hasText(environment.getProperty(HEADERS + "_FILE"))) {
			return Map.of();
		}
		Map<String, String> properties = new HashMap<>();
		for (String header : StringUtils.commaDelimitedListToSet(environment.getRequiredProperty(HEADERS))) {
			String[] parts = header.split("=", 2);
			if (parts.length < 2 || parts[0].isBlank()) {
				throw new InvalidConfigurationException(
						HEADERS + " has a header that is not of the form name=value: put a comma between two.");
			}
			properties.put("management.opentelemetry.tracing.export.otlp.headers[%s]".formatted(parts[0].strip()),
					UriUtils.decode(parts[1].strip(), StandardCharsets.UTF_8));
		}
		return properties;
	}

	private static boolean isEndpoint(ConfigurableEnvironment environment, String name) {
		Optional<String> given = Optional.ofNullable(environment.getProperty(name)).map(String::strip);
		given.ifPresent((value) -> {
			if (!isHttpAddress(value)) {
				throw new InvalidConfigurationException(
						name + " is no address of a collector: give one such as http://collector:4318.");
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
			throw new InvalidConfigurationException(
					"%s is '%s', which Zigral does not speak: give http/protobuf, and the collector's port for it (4318)."
						.formatted(PROTOCOL, protocol));
		}
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 20;
	}

}
