package com.zigral.sandbox.launcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the orchestrator answers about a job.
 *
 * @param jobId its id
 * @param status how it stands
 * @param planner who made its plan
 * @param steps the steps of its plan
 */
record Job(String jobId, String status, @Nullable String planner, List<Step> steps) {

	private static final Set<String> GOING_ON = Set.of("planned", "running");

	Job {
		steps = List.copyOf(steps);
	}

	boolean isGoingOn() {
		return GOING_ON.contains(this.status);
	}

	boolean isCompleted() {
		return this.status.equals("completed");
	}

	/**
	 * The step at which it ended or waits, when it did not come to its end.
	 * @return the first step that is not done
	 */
	Optional<Step> firstOpenStep() {
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
	 * @param error why it failed, in a sentence
	 * @param progress how far it has come
	 */
	record Step(String id, String agent, String action, Map<String, Object> parameters, @Nullable String status,
			@Nullable String summary, @Nullable String error, @Nullable Progress progress) {

		boolean isDone() {
			return "done".equals(this.status);
		}

		boolean isPending() {
			return state().equals("pending");
		}

		/**
		 * How it stands.
		 * @return its status, {@code pending} where the answer has none
		 */
		String state() {
			return (this.status != null) ? this.status : "pending";
		}

		/**
		 * Who does what, in words.
		 * @return such as {@code Lincoln: search people}
		 */
		String title() {
			return Character.toUpperCase(this.agent.charAt(0)) + this.agent.substring(1) + ": "
					+ this.action.replace('_', ' ');
		}

		/**
		 * The newest there is to say about it.
		 * @return its error, its summary or what it is doing; blank when there is nothing
		 */
		String news() {
			if (this.error != null) {
				return this.error;
			}
			if (this.summary != null) {
				return this.summary;
			}
			return (this.progress != null && this.progress.message() != null) ? this.progress.message() : "";
		}

	}

	/**
	 * How far a step has come.
	 *
	 * @param done how many items are done
	 * @param total how many there are, if that is known
	 * @param message what is happening
	 */
	record Progress(int done, @Nullable Integer total, @Nullable String message) {

		@Override
		public String toString() {
			return (this.total != null) ? this.done + "/" + this.total : String.valueOf(this.done);
		}

	}

}
