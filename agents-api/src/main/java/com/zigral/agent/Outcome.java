package com.zigral.agent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an action ended.
 */
public sealed interface Outcome {

	/**
	 * The action was done.
	 *
	 * @param summary one sentence for people on what was done, with numbers
	 * @param output JSON data: an entry for each of {@link Action#outputs()}, and
	 * whatever else is worth keeping
	 * @param artifacts files kept along the way
	 */
	record Succeeded(String summary, Map<String, Object> output, List<Artifact> artifacts) implements Outcome {

		public Succeeded {
			output = Map.copyOf(output);
			artifacts = List.copyOf(artifacts);
		}

	}

	/**
	 * The action was not done, or not to its end.
	 *
	 * @param reason what went wrong, where, and what a person can do about it
	 * @param retryable whether the same request may well succeed later
	 * @param artifacts what the agent saw, such as a screenshot
	 */
	record Failed(String reason, boolean retryable, List<Artifact> artifacts) implements Outcome {

		public Failed {
			artifacts = List.copyOf(artifacts);
		}

	}

	/**
	 * Only a person can go on from here. The action is performed again once
	 * {@link StepContext#answer()} holds what they said.
	 *
	 * @param question what the person is asked
	 * @param screenshot what the agent sees, if it sees anything
	 */
	record NeedsHuman(String question, Optional<Artifact> screenshot) implements Outcome {
	}

	/**
	 * The action must wait, for instance for the next day's budget.
	 *
	 * @param instant the earliest moment at which to perform it again
	 * @param reason why it waits
	 */
	record NotBefore(Instant instant, String reason) implements Outcome {
	}

}
