package com.zigral.orchestrator;

import java.nio.file.Path;
import java.util.EnumSet;

import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.launcher.setting.StandIn;

/**
 * What an orchestrator in a test's process needs around it: a context manager and a
 * PostgreSQL.
 */
public final class MemoryStack {

	private MemoryStack() {
	}

	/**
	 * Start both.
	 * @param data where they keep their data
	 * @return the running stack, to be closed
	 */
	public static Stack start(Path data) throws InterruptedException {
		return Stack.start(settings(data));
	}

	/**
	 * The settings of both.
	 * @param data where they keep their data
	 * @return the settings
	 */
	public static StackSettings settings(Path data) {
		return StackSettings.practice(Path.of(".."), data)
			.withServices(EnumSet.of(Service.CONTEXT_MANAGER))
			.withStandIns(EnumSet.of(StandIn.POSTGRES));
	}

}
