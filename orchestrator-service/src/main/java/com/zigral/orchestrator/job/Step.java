package com.zigral.orchestrator.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Artifact;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.PersonResult;
import com.zigral.agent.Progress;
import org.jspecify.annotations.Nullable;

/**
 * One step of a job and how far it has come. Changes are new steps; an illegal one is an
 * {@link IllegalTransitionException}.
 *
 * @param planned what shall be done
 * @param status where it stands
 * @param attempts how often it was begun
 * @param progress how far the current attempt has come
 * @param state what the agent saved to go on from
 * @param note for people: what was done, why it failed or what it waits for
 * @param errorKind for programs: what kept it from being done
 * @param answer what a person answered, until the agent has it
 * @param output what it put out
 * @param artifacts files kept along the way
 */
public record Step(PlannedStep planned, StepStatus status, int attempts, @Nullable StepProgress progress,
		Map<String, Object> state, @Nullable String note, @Nullable ErrorKind errorKind, @Nullable String answer,
		Map<String, Object> output, List<Artifact> artifacts) {

	static Step pending(PlannedStep planned) {
		return new Step(planned, StepStatus.PENDING, 0, null, Map.of(), null, null, null, Map.of(), List.of());
	}

	/**
	 * The step's id.
	 * @return the id
	 */
	public String id() {
		return this.planned.id();
	}

	Step begun() {
		require(this.status != StepStatus.DONE && this.status != StepStatus.FAILED, "begin");
		return new Step(this.planned, StepStatus.RUNNING, this.attempts + 1, this.progress, this.state, null, null,
				null, this.output, this.artifacts);
	}

	Step progressed(Progress made) {
		require(this.status == StepStatus.RUNNING, "make progress");
		return new Step(this.planned, this.status, this.attempts, StepProgress.from(made), made.state(), null, null,
				null, this.output, this.artifacts);
	}

	Step done(Outcome.Succeeded outcome) {
		require(this.status == StepStatus.RUNNING, "be done");
		return new Step(this.planned, StepStatus.DONE, this.attempts, this.progress, Map.of(), outcome.summary(), null,
				null, PeopleCount.addedTo(outcome.output()), outcome.artifacts());
	}

	Step failed(Outcome.Failed outcome) {
		require(this.status == StepStatus.RUNNING, "fail");
		return new Step(this.planned, StepStatus.FAILED, this.attempts, this.progress, this.state, outcome.reason(),
				outcome.kind(), null, this.output, outcome.artifacts());
	}

	Step waiting(String reason, @Nullable ErrorKind kind, List<Artifact> kept) {
		require(this.status != StepStatus.DONE && this.status != StepStatus.FAILED, "wait");
		return new Step(this.planned, StepStatus.WAITING, this.attempts, this.progress, this.state, reason, kind,
				this.answer, this.output, kept);
	}

	Step answered(String given) {
		require(this.status == StepStatus.WAITING, "be answered");
		return new Step(this.planned, this.status, this.attempts, this.progress, this.state, this.note, this.errorKind,
				given, this.output, this.artifacts);
	}

	/**
	 * Stop it. What it has saved under the names of its outputs is what it has brought.
	 * @param sent to whom it has sent something, or may have, which it may have had no
	 * time to save
	 * @return the stopped step; the same when there is nothing new to say of it
	 */
	Step cancelled(List<PersonResult> sent) {
		require(this.status.isOpen() || this.status == StepStatus.CANCELLED, "be cancelled");
		Map<String, Object> brought = new LinkedHashMap<>(this.output);
		brought.putAll(this.state);
		Map<String, Object> all = PeopleCount.addedTo(StepOutcomes.addedTo(brought, sent));
		return new Step(this.planned, StepStatus.CANCELLED, this.attempts, this.progress, Map.of(), untilThen(all),
				null, null, all, this.artifacts);
	}

	private String untilThen(Map<String, Object> brought) {
		String counts = PeopleCount.of(brought).map(PeopleCount::inWords).orElse("");
		if (!counts.isEmpty()) {
			return "Cancelled; until then " + counts;
		}
		if (this.progress != null) {
			return "Cancelled; until then: " + this.progress.message();
		}
		return (this.attempts > 0) ? "Cancelled; how far it had come was not saved" : "Cancelled before it was begun";
	}

	Step again() {
		require(this.status == StepStatus.FAILED, "be retried");
		return new Step(this.planned, StepStatus.PENDING, 0, this.progress, this.state, this.note, null, null,
				this.output, List.of());
	}

	// A step that is tried again remembers why it failed.
	boolean hasBegun() {
		return this.status != StepStatus.PENDING || this.note != null;
	}

	Step withoutLists() {
		return new Step(this.planned, this.status, this.attempts, this.progress, withoutLists(this.state), this.note,
				this.errorKind, this.answer, withoutLists(this.output), this.artifacts);
	}

	private static Map<String, Object> withoutLists(Map<String, Object> data) {
		Map<String, Object> rest = new LinkedHashMap<>(data);
		rest.values().removeIf((value) -> value instanceof List<?> list && !list.isEmpty());
		return rest;
	}

	/**
	 * Whether it is done and came to nothing.
	 * @return whether its agent says so
	 */
	boolean broughtNothing() {
		return this.status == StepStatus.DONE
				&& Outcome.Succeeded.EMPTY.equals(this.output.get(Outcome.Succeeded.RESULT));
	}

	/**
	 * What became of the people it was about.
	 * @return a result each, none when its lists were left out
	 */
	public List<PersonResult> results() {
		return (this.output.get(PersonResult.KEY) instanceof List<?> results)
				? results.stream().flatMap((entry) -> PersonResult.from(entry).stream()).toList() : List.of();
	}

	/**
	 * What was done, for people.
	 * @return a sentence, empty unless it is done or was cancelled
	 */
	public Optional<String> summary() {
		return noteWhen(StepStatus.DONE).or(() -> noteWhen(StepStatus.CANCELLED));
	}

	Optional<String> noteWhen(StepStatus wanted) {
		return (this.status == wanted) ? Optional.ofNullable(this.note) : Optional.empty();
	}

	private void require(boolean legal, String what) {
		if (!legal) {
			throw new IllegalTransitionException(
					"Step %s is %s; it cannot %s".formatted(id(), this.status.key(), what));
		}
	}

}
