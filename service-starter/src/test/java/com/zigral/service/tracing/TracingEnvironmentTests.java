package com.zigral.service.tracing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zigral.service.InvalidConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TracingEnvironmentTests {

	private static final Pattern TRACING = Pattern
		.compile("org\\.springframework\\.boot\\.(micrometer\\.tracing|opentelemetry)\\..*");

	@Test
	void withoutAnEndpointNothingOfTracingIsThere() {
		List<String> all = Stream.concat(Stream.of(TracingAutoConfiguration.class.getName()),
				ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader())
					.getCandidates()
					.stream()
					.filter(TRACING.asMatchPredicate()))
			.toList();
		assertThat(all).hasSizeGreaterThan(5);
		assertThat(excluded(new MockEnvironment())).containsExactlyInAnyOrderElementsOf(all);
	}

	@ParameterizedTest
	@ValueSource(strings = { "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT" })
	void withAnEndpointTracesAreMadeAndNoLogsSent(String variable) {
		assertThat(excluded(new MockEnvironment().withProperty(variable, "http://collector:4318"))).hasSize(2)
			.allMatch((name) -> name.contains(".logging."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "collector:4318", "collector", "ftp://collector", "http://", "http://[", "user:s3cret@x" })
	void whatIsNoAddressIsRefusedByNameOnly(String endpoint) {
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> excluded(new MockEnvironment().withProperty("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)))
			.withMessage("OTEL_EXPORTER_OTLP_ENDPOINT is no address of a collector: "
					+ "give one such as http://collector:4318.");
	}

	@Test
	void headersOfAFileReachTheExporter() {
		MockEnvironment environment = new MockEnvironment().withProperty("OTEL_EXPORTER_OTLP_HEADERS_FILE", "file")
			.withProperty("OTEL_EXPORTER_OTLP_HEADERS", "authorization=Bearer%20a=b, x-team=sales");
		excluded(environment);
		assertThat(Binder.get(environment)
			.bind("management.opentelemetry.tracing.export.otlp.headers", Bindable.mapOf(String.class, String.class))
			.get()).containsExactlyInAnyOrderEntriesOf(Map.of("authorization", "Bearer a=b", "x-team", "sales"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "s3cret", "=s3cret", "a=b,s3cret" })
	void aHeaderWithoutANameIsRefusedWithoutShowingIt(String headers) {
		MockEnvironment environment = new MockEnvironment().withProperty("OTEL_EXPORTER_OTLP_HEADERS_FILE", "file")
			.withProperty("OTEL_EXPORTER_OTLP_HEADERS", headers);
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(() -> excluded(environment))
			.withMessageStartingWith("OTEL_EXPORTER_OTLP_HEADERS has a header")
			.withMessageNotContaining("s3cret");
	}

	@Test
	void anotherProtocolIsRefusedByName() {
		MockEnvironment environment = new MockEnvironment()
			.withProperty("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317")
			.withProperty("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc");
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(() -> excluded(environment))
			.withMessageContaining("OTEL_EXPORTER_OTLP_PROTOCOL is 'grpc'");
	}

	private static List<String> excluded(MockEnvironment environment) {
		new TracingEnvironment().postProcessEnvironment(environment, new SpringApplication());
		return List.of(environment.getRequiredProperty("spring.autoconfigure.exclude").split(","));
	}

}
