package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.spi.ToolProvider;

import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.launcher.setting.StandIn;
import com.zigral.orchestrator.Api;

/**
 * Several orchestrators and context managers on one database, any of which may be killed.
 * In front of the context managers stands what finds one that lives.
 */
final class SoakStack implements AutoCloseable {

	private final List<Stack> orchestrators = new ArrayList<>();

	private final List<Stack> contextManagers = new ArrayList<>();

	private final Path data;

	private final Random random;

	private final Stack outside;

	private final HttpProxy memory;

	private final Map<String, String> settings;

	SoakStack(Path data, Random random, int orchestrators, int contextManagers)
			throws IOException, InterruptedException {
		this(data, random, orchestrators, contextManagers, Map.of());
	}

	/**
	 * Start one.
	 * @param data where everything keeps its data
	 * @param random what is killed when
	 * @param orchestrators how many orchestrators
	 * @param contextManagers how many context managers
	 * @param settings variables for the environment of all
	 */
	SoakStack(Path data, Random random, int orchestrators, int contextManagers, Map<String, String> settings)
			throws IOException, InterruptedException {
		this.data = data;
		this.random = random;
		this.settings = Map.copyOf(settings);
		this.outside = Stack.start(StackSettings.practice(Path.of(".."), data.resolve("outside"))
			.withServices(EnumSet.of(Service.CONTEXT_MANAGER))
			.withEnvironment(settings));
		this.contextManagers.add(this.outside);
		try {
			for (int i = 1; i < contextManagers; i++) {
				this.contextManagers.add(contextManager(data.resolve("context-manager-" + i)));
			}
			this.memory = HttpProxy
				.to(this.contextManagers.stream().map((stack) -> stack.uri(Service.CONTEXT_MANAGER)).toList());
			for (int i = 0; i < orchestrators; i++) {
				this.orchestrators.add(orchestrator(data.resolve("orchestrator-" + i)));
			}
		}
		catch (RuntimeException | IOException | InterruptedException ex) {
			closeServices();
			throw ex;
		}
	}

	private Stack contextManager(Path directory) throws InterruptedException {
		return Stack.start(StackSettings.practice(Path.of(".."), directory)
			.withServices(EnumSet.of(Service.CONTEXT_MANAGER))
			.withStandIns(EnumSet.noneOf(StandIn.class))
			.withEnvironment(Map.of("DATABASE_URL", this.outside.postgres().url("zigral"))));
	}

	private Stack orchestrator(Path directory) throws InterruptedException {
		Map<String, String> environment = new HashMap<>(this.settings);
		environment.put("DATABASE_URL", this.outside.postgres().url("zigral"));
		environment.put("LINKEDIN_BASE_URL", this.outside.linkedIn().uri().toString());
		environment.put("GOOGLE_SHEETS_ROOT_URL", this.outside.sheets().uri().toString());
		environment.put("GOOGLE_SHEETS_CREDENTIALS_PATH",
				this.data.resolve("outside").resolve("sheets-account.json").toString());
		environment.put("RUN_HEARTBEAT", "1s");
		environment.putIfAbsent("SPRING_PROFILES_ACTIVE", SoakAccounts.PROFILE);
		return Replica.start(this.outside, directory, this.memory.port(), environment, List.of(agents()));
	}

	// A jar, because with a directory on its class path a service would load every class
	// anew at each start, and a start would take twice as long.
	private Path agents() {
		Path jar = this.data.resolve("agents.jar");
		int failed = ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--file", jar.toString(), "-C",
					Path.of("target", "test-classes").toString(), ".");
		if (failed != 0) {
			throw new IllegalStateException(jar + " could not be written");
		}
		return jar;
	}

	/** What is never killed: the stand-ins and the database. */
	Stack outside() {
		return this.outside;
	}

	/** Any of the orchestrators, dead or alive. */
	Api anyOrchestrator() {
		int any = ThreadLocalRandom.current().nextInt(this.orchestrators.size());
		return new Api(this.orchestrators.get(any).uri(Service.ORCHESTRATOR));
	}

	/**
	 * Kill any of the services and start it again.
	 * @return which, in words
	 */
	String killOne() throws IOException, InterruptedException {
		int chosen = this.random.nextInt(this.orchestrators.size() + this.contextManagers.size());
		return (chosen < this.orchestrators.size()) ? kill(this.orchestrators, chosen, Service.ORCHESTRATOR)
				: kill(this.contextManagers, chosen - this.orchestrators.size(), Service.CONTEXT_MANAGER);
	}

	private static String kill(List<Stack> stacks, int chosen, Service service)
			throws IOException, InterruptedException {
		stacks.get(chosen).kill(service);
		stacks.get(chosen).restart(service);
		return "killed %s %d".formatted(service.name().toLowerCase(Locale.ROOT).replace('_', ' '), chosen + 1);
	}

	String restartDatabase() throws IOException {
		this.outside.postgres().restart();
		return "restarted PostgreSQL";
	}

	@Override
	public void close() {
		closeServices();
		this.memory.close();
	}

	private void closeServices() {
		this.orchestrators.forEach(Stack::close);
		this.contextManagers.reversed().forEach(Stack::close);
	}

}
