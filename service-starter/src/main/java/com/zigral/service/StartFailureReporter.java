package com.zigral.service;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one sentence on the error stream why a start was refused. The process then ends
 * with exit code 1.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

	private final @Nullable ConfigurableApplicationContext context;

	StartFailureReporter(@Nullable ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public boolean reportException(Throwable failure) {
		Optional<String> sentence = Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.flatMap((cause) -> sentence(cause).stream())
			.findFirst();
		sentence.ifPresent(System.err::println);
		return sentence.isPresent();
	}

	private Optional<String> sentence(Throwable cause) {
		return switch (cause) {
			case InvalidConfigurationException refused -> Optional.of(String.valueOf(refused.getMessage()));
			case BindException bind -> Optional.of(describe(bind));
			case PortInUseException port ->
				Optional.of("Port %d is taken by another program: stop that program, or set %s."
					.formatted(port.getPort(), portVariable()));
			default -> Optional.empty();
		};
	}

	private static String describe(BindException bind) {
		Origin origin = bind.getOrigin();
		return "The setting %s%s has a value that cannot be used: %s.".formatted(bind.getName(),
				(origin != null) ? " (" + origin + ")" : "", rootMessage(bind));
	}

	private static String rootMessage(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return String.valueOf(root.getMessage()).lines().findFirst().orElse("").replaceAll("\\.$", "");
	}

	private String portVariable() {
		String fallback = "server.port to a free one";
		if (this.context == null) {
			return fallback;
		}
		String variable = this.context.getEnvironment().getProperty("zigral.access.port-variable");
		return (variable != null) ? variable + " to a free one" : fallback;
	}

}
