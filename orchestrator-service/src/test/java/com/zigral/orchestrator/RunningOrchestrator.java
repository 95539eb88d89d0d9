package com.zigral.orchestrator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.Agent;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole service inside this process, on a free port, with more agents.
 */
public final class RunningOrchestrator implements AutoCloseable {

	private final ServletWebServerApplicationContext context;

	private RunningOrchestrator(ServletWebServerApplicationContext context) {
		this.context = context;
	}

	public static RunningOrchestrator start(String databaseUrl, URI contextManager, Path data, TestAgent agent,
			String... settings) {
		return start(databaseUrl, contextManager, data, List.of(agent), settings);
	}

	public static RunningOrchestrator start(String databaseUrl, URI contextManager, Path data,
			List<? extends Agent> agents, String... settings) {
		return start(databaseUrl, contextManager, data, agents, Optional.empty(), settings);
	}

	/**
	 * Start it with another clock for what people live by.
	 * @param databaseUrl its database
	 * @param contextManager its context manager
	 * @param data where its files go
	 * @param agents its agents
	 * @param clock its clock
	 * @param settings further settings
	 * @return the service
	 */
	public static RunningOrchestrator start(String databaseUrl, URI contextManager, Path data,
			List<? extends Agent> agents, Clock clock, String... settings) {
		return start(databaseUrl, contextManager, data, agents, Optional.of(clock), settings);
	}

	private static RunningOrchestrator start(String databaseUrl, URI contextManager, Path data,
			List<? extends Agent> agents, Optional<Clock> clock, String... settings) {
		List<String> arguments = new ArrayList<>(List.of("--API_PORT=0", "--DATABASE_URL=" + databaseUrl,
				"--CONTEXT_MANAGER_URL=" + contextManager, "--ZIGRAL_DATA_DIR=" + data,
				"--LOG_DIR=" + data.resolve("logs"), "--RATE_LIMIT_PER_MINUTE=100000", "--spring.main.banner-mode=off",
				"--zigral.run.backoff=50ms"));
		arguments.addAll(Arrays.asList(settings));
		ApplicationContextInitializer<GenericApplicationContext> initializer = (created) -> {
			agents.forEach((agent) -> created.registerBean(agent.name(), Agent.class, () -> agent));
			clock.ifPresent((other) -> {
				created.registerBean("testClock", Clock.class, () -> other,
						(definition) -> definition.setPrimary(true));
				created.addBeanFactoryPostProcessor((beans) -> beans.getBeanDefinition("clock").setPrimary(false));
			});
		};
		return new RunningOrchestrator(
				(ServletWebServerApplicationContext) new SpringApplicationBuilder(OrchestratorApplication.class)
					.initializers(initializer)
					.registerShutdownHook(false)
					.run(arguments.toArray(String[]::new)));
	}

	public Api api() {
		return new Api(URI.create("http://127.0.0.1:" + this.context.getWebServer().getPort()));
	}

	/**
	 * A part of the service that no call reaches alone.
	 * @param type what it is
	 * @return the part
	 */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
