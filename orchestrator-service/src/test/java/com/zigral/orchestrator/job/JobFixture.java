package com.zigral.orchestrator.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.zigral.agent.Outcome;

/**
 * Jobs with steps that are all done, for tests of what follows.
 */
public final class JobFixture {

	public static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	public static final Instant LATER = NOW.plus(Duration.ofHours(1));

	public static final Origin FIRST = new Origin("Find CTOs", Map.of("city", "Austin"), "offline", TokenUsage.NONE);

	public static final Origin SECOND = new Origin("Find CEOs", Map.of("city", "Austin"), "offline", TokenUsage.NONE);

	private JobFixture() {
	}

	/**
	 * The first run of a job, through with two steps.
	 * @return the job
	 */
	public static Job completed() {
		return ran(Job.planned("j1", FIRST, plan("s1", "s2"), NOW));
	}

	/**
	 * Run a job to its end.
	 * @param planned the job
	 * @return the job with all steps done
	 */
	public static Job ran(Job planned) {
		Job job = planned.started(NOW);
		for (Step step : planned.steps()) {
			job = done(job, step.id());
		}
		return job.completed(NOW);
	}

	/**
	 * Have one step done.
	 * @param job the job, which runs
	 * @param stepId the step
	 * @return the job after it
	 */
	public static Job done(Job job, String stepId) {
		return job.begun(stepId, NOW)
			.done(stepId, new Outcome.Succeeded(stepId + " done", Map.of("pages", 1), List.of()), NOW);
	}

	/**
	 * A plan that searches, then reads profiles.
	 * @param ids the ids of its steps
	 * @return the plan
	 */
	public static Plan plan(String... ids) {
		return new Plan("Find",
				IntStream.range(0, ids.length)
					.mapToObj((i) -> new PlannedStep(ids[i], "lincoln", (i == 0) ? "search_people" : "collect_profiles",
							(i == 0) ? Map.of("limit", 5) : Map.of("prospects", Map.of("from_step", ids[i - 1]))))
					.toList());
	}

}
