package com.zigral.orchestrator.crash;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.launcher.setting.Ports;
import com.zigral.launcher.setting.StandIn;

/**
 * An orchestrator in a process of its own, beside a stack that has all the rest. It may
 * do at any hour as much as the clamps let it.
 */
final class Replica {

	private static final Map<String, String> WITHOUT_LIMITS = Map.of("RATE_LIMIT_PER_MINUTE", "1000",
			"LINCOLN_PAUSE_MIN", "0ms", "LINCOLN_PAUSE_MAX", "0ms", "LINKEDIN_INVITATIONS_PER_DAY", "30",
			"LINKEDIN_MESSAGES_PER_DAY", "50", "LINKEDIN_PROFILE_VIEWS_PER_DAY", "150", "LINKEDIN_WORKING_HOURS",
			"00:00-00:00", "LINKEDIN_WORKING_DAYS", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY");

	private Replica() {
	}

	/**
	 * How much an account may do in a day.
	 * @param budget the budget's name
	 */
	static int cap(String budget) {
		return Integer.parseInt(WITHOUT_LIMITS.get("LINKEDIN_%sS_PER_DAY".formatted(budget.toUpperCase(Locale.ROOT))));
	}

	/**
	 * Start one.
	 * @param outside the stack with everything else
	 * @param data a directory of its own
	 * @param contextManager the port where it finds the context manager
	 * @param environment what leads it to the rest
	 */
	static Stack start(Stack outside, Path data, int contextManager, Map<String, String> environment)
			throws InterruptedException {
		return start(outside, data, contextManager, environment, List.of());
	}

	/**
	 * Start one with more agents.
	 * @param outside the stack with everything else
	 * @param data a directory of its own
	 * @param contextManager the port where it finds the context manager
	 * @param environment what leads it to the rest
	 * @param classPath where it finds the agents' classes
	 */
	static Stack start(Stack outside, Path data, int contextManager, Map<String, String> environment,
			List<Path> classPath) throws InterruptedException {
		Ports free = Ports.free();
		Map<String, String> all = new HashMap<>(WITHOUT_LIMITS);
		all.put("LINKEDIN_USERNAME", outside.linkedIn().username());
		all.put("LINKEDIN_PASSWORD", outside.linkedIn().password());
		all.putAll(environment);
		return Stack.start(StackSettings.practice(Path.of(".."), data)
			.withServices(EnumSet.of(Service.ORCHESTRATOR))
			.withStandIns(EnumSet.noneOf(StandIn.class))
			.withPorts(new Ports(free.orchestrator(), contextManager, free.linkedIn(), free.sheets(), free.postgres()))
			.withEnvironment(all)
			.withClassPath(classPath));
	}

}
