package com.zigral.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import com.zigral.agent.TimeLapse;
import com.zigral.launcher.setting.LaunchException;
import com.zigral.standin.linkedin.PracticeLinkedIn;

/**
 * The time by which the practice LinkedIn lives. Where it runs fast, its members accept
 * and answer by themselves, and the services are told from when on it does.
 *
 * @param clock the clock
 * @param variables what the services need to tell the same time
 */
record PracticeTime(Clock clock, Map<String, String> variables) {

	/** The same members do the same at every start. */
	private static final long SEED = 20260401;

	PracticeTime {
		variables = Map.copyOf(variables);
	}

	/**
	 * The time that the settings ask for.
	 * @param settings the settings by name
	 * @return the time
	 * @throws LaunchException if a setting is not what it must be
	 */
	static PracticeTime from(Map<String, String> settings) {
		Map<String, String> started = new HashMap<>(settings);
		started.merge(TimeLapse.START, Instant.now().toString(), (set, now) -> set.isBlank() ? now : set);
		try {
			Clock clock = TimeLapse.from(started, Clock.systemUTC());
			return new PracticeTime(clock, (clock instanceof TimeLapse)
					? Map.of(TimeLapse.START, started.getOrDefault(TimeLapse.START, "")) : Map.of());
		}
		catch (IllegalArgumentException ex) {
			throw new LaunchException(String.valueOf(ex.getMessage()), ex);
		}
	}

	/**
	 * Start a practice LinkedIn that lives by this time.
	 * @param address where to listen
	 * @return the running site
	 * @throws IOException if the port is taken
	 */
	PracticeLinkedIn start(InetSocketAddress address) throws IOException {
		PracticeLinkedIn linkedIn = PracticeLinkedIn.start(address, this.clock);
		if (this.clock instanceof TimeLapse) {
			linkedIn.liven(SEED);
		}
		return linkedIn;
	}

}
