package com.zigral.orchestrator.job.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import com.zigral.agent.Outcome;
import com.zigral.agent.Progress;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.Origin;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.job.TokenUsage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobEntryTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	private static final Instant LATER = NOW.plus(Duration.ofHours(1));

	private static final Origin FIRST = new Origin("Find CTOs", Map.of("city", "Austin"), "offline", TokenUsage.NONE);

	private static final Origin SECOND = new Origin("Find CEOs", Map.of("city", "Austin"), "offline", TokenUsage.NONE);

	private static final Plan PLAN = plan("s1", "s2");

	@Test
	void aJobWhoseStepsBroughtNothingIsEmpty() {
		Job job = Job.planned("j1", FIRST, plan("s1"), NOW)
			.started(NOW)
			.begun("s1", NOW)
			.done("s1", Outcome.Succeeded.empty("Nobody found", Map.of()), NOW)
			.completed(NOW);
		assertThat(JobEntry.of(job).result()).isEqualTo("empty");
	}

	@Test
	void aCancelledJobIsRememberedWithWhatItsStepHadDone() {
		Job cancelled = Job.planned("j1", FIRST, PLAN, NOW)
			.started(NOW)
			.begun("s1", NOW)
			.progressed("s1",
					new Progress(1, OptionalInt.of(5), "Read search page 1: 1 people so far",
							Map.of("prospects", List.of(Map.of("full_name", "Ada")))),
					NOW)
			.cancelled(NOW);
		assertThat(JobEntry.of(cancelled).outcome())
			.isEqualTo("Cancelled; until then: Read search page 1: 1 people so far. Cancelled by a person.");
		assertThat(JobEntry.of(cancelled).results()).hasSize(1);
	}

	@Test
	void aDryRunChangesNothingThatIsRemembered() {
		Job second = new JobRuns(completed()).next(SECOND, PLAN, LATER);
		JobEntry entry = JobEntry.of(second);
		assertThat(entry.status()).isEqualTo(JobStatus.PLANNED);
		assertThat(entry.command()).isEqualTo("Find CEOs");
		assertThat(entry.outcome()).isEqualTo("s1 done. s2 done.");
		assertThat(entry.results()).extracting(JobEntry.StepResult::run).containsExactly(1, 1);
		assertThat(entry.archived()).isFalse();
		assertThat(JobEntry.of(second.cancelled(LATER)).outcome()).isEqualTo("s1 done. s2 done.");
		assertThat(JobEntry.of(new JobRuns(completed()).nextUnplanned(SECOND, "Down", LATER)).outcome())
			.isEqualTo("s1 done. s2 done.");
		assertThat(JobEntry.of(Job.unplanned("j1", FIRST, "Down", NOW)).outcome()).isEqualTo("Down.");
		assertThat(JobEntry.of(completed()).archived()).isNull();
		assertThat(JobEntry.of(ran(second)).outcome()).isEqualTo("s3 done. s4 done.");
	}

	private static Job completed() {
		return ran(Job.planned("j1", FIRST, PLAN, NOW));
	}

	private static Job ran(Job planned) {
		Job job = planned.started(NOW);
		for (Step step : planned.steps()) {
			job = done(job, step.id());
		}
		return job.completed(NOW);
	}

	private static Job done(Job job, String stepId) {
		return job.begun(stepId, NOW)
			.done(stepId, new Outcome.Succeeded(stepId + " done", Map.of("pages", 1), List.of()), NOW);
	}

	private static Plan plan(String... ids) {
		return new Plan("Find",
				IntStream.range(0, ids.length)
					.mapToObj((i) -> new PlannedStep(ids[i], "lincoln", (i == 0) ? "search_people" : "collect_profiles",
							(i == 0) ? Map.of("limit", 5) : Map.of("prospects", Map.of("from_step", ids[i - 1]))))
					.toList());
	}

}
