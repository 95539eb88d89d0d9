package com.zigral.agent;

import java.util.Map;
import java.util.OptionalInt;

/**
 * How far a step has come, and what it needs to go on from there.
 *
 * @param done how many items are done
 * @param total how many there are, empty while nobody knows
 * @param message what is happening, for people, such as {@code Reading profile 12 of 40}
 * @param state JSON data from which {@link Agent#perform} goes on after a crash. What
 * stands in it under the name of an output of the action, or as {@link PersonResult#KEY},
 * is what the step has brought so far, which is kept when the job is cancelled
 */
public record Progress(int done, OptionalInt total, String message, Map<String, Object> state) {

	public Progress {
		state = Map.copyOf(state);
	}

}
