package com.zigral.cli.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What the orchestrator answers about a job.
 *
 * @param jobId its id
 * @param status how it stands
 * @param command the sentence that asked for it; absent in an answer that only holds the
 * plan
 * @param planner who made its plan
 * @param steps the steps of its plan
 * @param leftOut whom its plan names and to whom nothing may be sent; absent when nobody
 * @param estimate what it would take, while nobody has started it
 * @param error why it failed
 * @param result {@code empty} when it is completed and came to nothing
 * @param resumeAt when it continues, while it waits for a moment
 */
public record Job(String jobId, String status, @Nullable String command, @Nullable String planner, List<Step> steps,
		@Nullable List<ExcludedRecipient> leftOut, @Nullable Estimate estimate, @Nullable String error,
		@Nullable String result, @Nullable Instant resumeAt) {

	private static final String EMPTY = "empty";

	private static final Set<String> GOING_ON = Set.of("planned", "running");

	public Job {
		steps = List.copyOf(steps);
	}

	/**
	 * Whether it has work to do that waits for nobody.
	 * @return whether it continues by itself
	 */
	public boolean isGoingOn() {
		return GOING_ON.contains(this.status);
	}

	/**
	 * Whether it came to its end with all steps done.
	 * @return whether it did
	 */
	public boolean isCompleted() {
		return this.status.equals("completed");
	}

	/**
	 * Whether it came to its end and brought nothing.
	 * @return whether nobody was found, nothing sent and nothing written
	 */
	public boolean broughtNothing() {
		return EMPTY.equals(this.result);
	}

	/**
	 * The step at which it ended or waits, when it did not come to its end.
	 * @return the first step that is not done
	 */
	public Optional<Step> firstOpenStep() {
		return this.steps.stream().filter((step) -> !step.isDone()).findFirst();
	}

	/**
	 * A step of a plan.
	 *
	 * @param id its id in the plan
	 * @param agent who does it
	 * @param action what is done
	 * @param parameters with what
	 * @param status how it stands; absent in an answer that only holds the plan
	 * @param summary what was done, in a sentence
	 * @param result {@code empty} when it is done and came to nothing
	 * @param people how many people came to what; absent when it says nothing of single
	 * people
	 * @param error why it failed, in a sentence
	 * @param waitingFor what it waits for, in a sentence
	 * @param progress how far it has come
	 * @param artifacts files that were kept along the way
	 */
	public record Step(String id, String agent, String action, Map<String, Object> parameters, @Nullable String status,
			@Nullable String summary, @Nullable String result, @Nullable List<PeopleCount> people,
			@Nullable String error, @Nullable String waitingFor, @Nullable Progress progress,
			@Nullable List<Artifact> artifacts) {

		/**
		 * Whether it came to its end.
		 * @return whether it is done
		 */
		public boolean isDone() {
			return "done".equals(this.status);
		}

		/**
		 * Whether it was not begun.
		 * @return whether it is pending
		 */
		public boolean isPending() {
			return state().equals("pending");
		}

		/**
		 * How it stands.
		 * @return its status, {@code pending} where the answer has none
		 */
		public String state() {
			return (this.status != null) ? this.status : "pending";
		}

		/**
		 * How it stands, for people.
		 * @return its status, {@code nothing} where it is done and came to nothing
		 */
		public String standing() {
			return EMPTY.equals(this.result) ? "nothing" : state();
		}

		/**
		 * How many people came to what.
		 * @return such as {@code 3 sent, 2 skipped: already connected}; blank when it
		 * says nothing of single people
		 */
		public String counts() {
			return ((this.people != null) ? this.people : List.<PeopleCount>of()).stream()
				.map(PeopleCount::inWords)
				.collect(Collectors.joining(", "));
		}

		/**
		 * The newest screenshot that was kept, by which a person sees what is asked.
		 * @return its name, empty when there is none
		 */
		public Optional<String> screenshot() {
			return ((this.artifacts != null) ? this.artifacts : List.<Artifact>of()).stream()
				.filter(Artifact::isScreenshot)
				.map(Artifact::name)
				.reduce((first, second) -> second);
		}

		/**
		 * Who does what, in words.
		 * @return such as {@code Lincoln: search people}
		 */
		public String title() {
			return Character.toUpperCase(this.agent.charAt(0)) + this.agent.substring(1) + ": "
					+ this.action.replace('_', ' ');
		}

		/**
		 * The newest there is to say about it.
		 * @return its error, its summary, what it waits for or what it is doing; blank
		 * when there is nothing
		 */
		public String news() {
			if (this.error != null) {
				return this.error;
			}
			if (this.summary != null) {
				return this.summary;
			}
			if (this.waitingFor != null) {
				return this.waitingFor;
			}
			return (this.progress != null && this.progress.message() != null) ? this.progress.message() : "";
		}

	}

	/**
	 * How many people came to what in a step.
	 *
	 * @param result what became of them
	 * @param code why, as a word with underscores; absent when no code says it
	 * @param count how many
	 */
	public record PeopleCount(String result, @Nullable String code, int count) {

		String inWords() {
			return this.count + " " + this.result.replace('_', ' ')
					+ ((this.code != null) ? ": " + this.code.replace('_', ' ') : "");
		}

	}

	/**
	 * How far a step has come.
	 *
	 * @param done how many items are done
	 * @param total how many there are, if that is known
	 * @param message what is happening
	 */
	public record Progress(int done, @Nullable Integer total, @Nullable String message) {

		@Override
		public String toString() {
			return (this.total != null) ? this.done + "/" + this.total : String.valueOf(this.done);
		}

	}

	/**
	 * A file that was kept along the way.
	 *
	 * @param name its name
	 * @param mediaType what it is
	 */
	record Artifact(String name, String mediaType) {

		boolean isScreenshot() {
			return this.mediaType.equals("image/png");
		}

	}

	/**
	 * Somebody whom a plan names and to whom nothing may be sent.
	 *
	 * @param profile their profile's address
	 * @param reason why not, as the end of a sentence that begins with it
	 */
	public record ExcludedRecipient(String profile, String reason) {

		public String inWords() {
			return "Nothing is sent to " + this.profile + ", who " + this.reason + ".";
		}

	}

}
