package com.zigral.agent;

import java.time.Instant;
import java.util.LinkedHashMap;
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

		/** The entry of the output that says what the action came to. */
		public static final String RESULT = "result";

		/** The action came to nothing. */
		public static final String EMPTY = "empty";

		public Succeeded {
			output = Map.copyOf(output);
			artifacts = List.copyOf(artifacts);
		}

		/**
		 * The action was done and came to nothing: nobody was found, nothing was sent or
		 * nothing was written.
		 * @param summary one sentence that says so in its first words
		 * @param output JSON data as for any other end
		 * @return the outcome, whose output has the {@link #RESULT} {@link #EMPTY}
		 */
		public static Succeeded empty(String summary, Map<String, Object> output) {
			Map<String, Object> marked = new LinkedHashMap<>(output);
			marked.put(RESULT, EMPTY);
			return new Succeeded(summary, marked, List.of());
		}

		/**
		 * Whether the action came to nothing.
		 * @return whether its output says so
		 */
		public boolean isEmpty() {
			return EMPTY.equals(this.output.get(RESULT));
		}

	}

	/**
	 * The action was not done, or not to its end.
	 *
	 * @param kind what kept it from being done
	 * @param reason what went wrong, where, and what a person can do about it
	 * @param artifacts what the agent saw, such as a screenshot
	 */
	record Failed(ErrorKind kind, String reason, List<Artifact> artifacts) implements Outcome {

		public Failed {
			artifacts = List.copyOf(artifacts);
		}

		/**
		 * The action was not done, for a reason of no special kind.
		 * @param reason what went wrong
		 * @param artifacts what the agent saw
		 */
		public Failed(String reason, List<Artifact> artifacts) {
			this(ErrorKind.OTHER, reason, artifacts);
		}

		/**
		 * Whether the same request may well succeed later, which its kind tells.
		 * @return whether it may
		 */
		public boolean retryable() {
			return this.kind.isRetryable();
		}

	}

	/**
	 * Only a person can go on from here. The action is performed again once
	 * {@link StepContext#answer()} holds what they said; nothing else is done meanwhile
	 * with the agent's account.
	 *
	 * @param kind what keeps it from being done, empty when nothing is wrong
	 * @param question what the person is asked
	 * @param screenshot what the agent sees, if it sees anything
	 */
	record NeedsHuman(Optional<ErrorKind> kind, String question, Optional<Artifact> screenshot) implements Outcome {

		/**
		 * Only a person can go on from here, though nothing is wrong.
		 * @param question what the person is asked
		 * @param screenshot what the agent sees, if it sees anything
		 */
		public NeedsHuman(String question, Optional<Artifact> screenshot) {
			this(Optional.empty(), question, screenshot);
		}

	}

	/**
	 * The action must wait, for instance for the next day's budget.
	 *
	 * @param instant the earliest moment at which to perform it again
	 * @param reason why it waits
	 * @param kind what keeps it from being done, empty when nothing is wrong. While the
	 * account is {@link ErrorKind#RATE_LIMITED}, nothing else is done with it either
	 */
	record NotBefore(Instant instant, String reason, Optional<ErrorKind> kind) implements Outcome {

		/**
		 * The action must wait, though nothing is wrong.
		 * @param instant the earliest moment at which to perform it again
		 * @param reason why it waits
		 */
		public NotBefore(Instant instant, String reason) {
			this(instant, reason, Optional.empty());
		}

	}

}
