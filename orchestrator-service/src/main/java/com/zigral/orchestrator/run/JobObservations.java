package com.zigral.orchestrator.run;

import java.time.Instant;
import java.util.Optional;

import com.zigral.agent.Outcome;
import com.zigral.orchestrator.job.PlannedStep;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts and times runs and steps. In a trace, a run is the span {@code run job} and a
 * step in it a span named like {@code lincoln.search_people}.
 */
@Component
class JobObservations {

	private final MeterRegistry meters;

	private final ObservationRegistry observations;

	JobObservations(MeterRegistry meters, ObservationRegistry observations) {
		this.meters = meters;
		this.observations = observations;
	}

	/**
	 * Take the measure of a run.
	 * @param jobId the job's id
	 * @param run what is done in it
	 * @return what the run returned
	 * @throws InterruptedException if the run was interrupted
	 */
	Optional<Instant> run(String jobId, Observation.CheckedCallable<Optional<Instant>, InterruptedException> run)
			throws InterruptedException {
		return Observation.createNotStarted("zigral.run", this.observations)
			.contextualName("run job")
			.highCardinalityKeyValue("job", jobId)
			.observeChecked(run);
	}

	/**
	 * Take the measure of a step.
	 * @param id the step's id in its plan
	 * @param step the step
	 * @param performed the agent's work
	 * @return how it ended
	 * @throws InterruptedException if the work was interrupted
	 */
	Outcome step(String id, PlannedStep step, Observation.CheckedCallable<Outcome, InterruptedException> performed)
			throws InterruptedException {
		Observation observation = Observation.createNotStarted("zigral.step", this.observations)
			.contextualName(step.agent() + "." + step.action())
			.lowCardinalityKeyValue("agent", step.agent())
			.lowCardinalityKeyValue("action", step.action())
			.lowCardinalityKeyValue("outcome", "interrupted")
			.highCardinalityKeyValue("step", id);
		return observation.observeChecked(() -> {
			Outcome outcome = performed.call();
			observation.lowCardinalityKeyValue("outcome", name(outcome));
			this.meters
				.counter("zigral.steps", "agent", step.agent(), "action", step.action(), "outcome", name(outcome))
				.increment();
			return outcome;
		});
	}

	private static String name(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Succeeded _ -> "succeeded";
			case Outcome.Failed _ -> "failed";
			case Outcome.NeedsHuman _ -> "needs_human";
			case Outcome.NotBefore _ -> "not_before";
		};
	}

}
