package com.zigral.launcher;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The environment variables that a process needs. It gets no others: whoever gets into it
 * finds no secret there that it did not need.
 *
 * @param names their names, each also with {@code _FILE} at its end; one that ends in an
 * underscore stands for all that begin with it
 */
record KnownVariables(List<String> names) {

	/** What any program of this machine may need. */
	private static final List<String> MACHINE = List.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "LC_",
			"TZ", "TMPDIR", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "LD_LIBRARY_PATH", "SSL_CERT_FILE",
			"SSL_CERT_DIR");

	/** What both services read, and what sets up the frameworks they are built on. */
	private static final List<String> SERVICES = List.of("CONTEXT_MANAGER_", "DATABASE_", "LOG_", "LOGGING_",
			"MANAGEMENT_", "OTEL_", "SERVER_", "SPRING_", "SPRINGDOC_", "ZIGRAL_ACCESS_", "ZIGRAL_API_TOKEN",
			"ZIGRAL_API_TOKENS", "ZIGRAL_DATA_DIR", "ZIGRAL_LIMITS_", "ZIGRAL_TRUSTED_PROXIES");

	/** What the agents and the planner read, and what a browser with a window needs. */
	private static final List<String> AGENTS = List.of("API_", "ARTIFACTS_", "CHROMIUM_", "DB_SCHEDULER_",
			"GOOGLE_SHEETS_", "LINCOLN_", "LINKEDIN_", "OPENAI_", "PLAN_", "PLAYWRIGHT_", "RATE_LIMIT_", "RUN_",
			"SHAUN_", "ZIGRAL_", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "http_proxy", "https_proxy",
			"no_proxy", "all_proxy", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_", "DBUS_SESSION_BUS_ADDRESS",
			"FONTCONFIG_");

	KnownVariables {
		names = List.copyOf(names);
	}

	/**
	 * What a service needs.
	 * @param service the service
	 * @return its variables
	 */
	static KnownVariables of(Service service) {
		return switch (service) {
			case CONTEXT_MANAGER -> new KnownVariables(joined(MACHINE, SERVICES));
			case ORCHESTRATOR -> new KnownVariables(joined(joined(MACHINE, SERVICES), AGENTS));
		};
	}

	/**
	 * Leave out what the process does not need.
	 * @param variables any variables
	 * @return those of them that are known
	 */
	Map<String, String> in(Map<String, String> variables) {
		return variables.entrySet()
			.stream()
			.filter((entry) -> has(entry.getKey()))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private boolean has(String variable) {
		return this.names.stream()
			.anyMatch((name) -> name.endsWith("_") ? variable.startsWith(name)
					: variable.equals(name) || variable.equals(name + "_FILE"));
	}

	private static List<String> joined(List<String> some, List<String> more) {
		return Stream.concat(some.stream(), more.stream()).toList();
	}

}
