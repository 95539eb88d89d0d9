package com.zigral.orchestrator.job.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import com.zigral.agent.Outcome;
import com.zigral.agent.Progress;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobFixture;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.Origin;
import com.zigral.orchestrator.job.Plan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobEntryTests {

	private static final Instant NOW = JobFixture.NOW;

	private static final Instant LATER = JobFixture.LATER;

	private static final Origin FIRST = JobFixture.FIRST;

	private static final Origin SECOND = JobFixture.SECOND;

	private static final Plan PLAN = JobFixture.plan("s1", "s2");

	@Test
	void aJobWhoseStepsBroughtNothingIsEmpty() {
		Job job = Job.planned("j1", FIRST, JobFixture.plan("s1"), NOW)
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
		Job second = new JobRuns(JobFixture.completed()).next(SECOND, PLAN, LATER);
		JobEntry entry = JobEntry.of(second);
		assertThat(entry.status()).isEqualTo(JobStatus.PLANNED);
		assertThat(entry.command()).isEqualTo("Find CEOs");
		assertThat(entry.outcome()).isEqualTo("s1 done. s2 done.");
		assertThat(entry.results()).extracting(JobEntry.StepResult::run).containsExactly(1, 1);
		assertThat(entry.archived()).isFalse();
		assertThat(JobEntry.of(second.cancelled(LATER)).outcome()).isEqualTo("s1 done. s2 done.");
		assertThat(JobEntry.of(new JobRuns(JobFixture.completed()).nextUnplanned(SECOND, "Down", LATER)).outcome())
			.isEqualTo("s1 done. s2 done.");
		assertThat(JobEntry.of(Job.unplanned("j1", FIRST, "Down", NOW)).outcome()).isEqualTo("Down.");
		assertThat(JobEntry.of(JobFixture.completed()).archived()).isNull();
		assertThat(JobEntry.of(JobFixture.ran(second)).outcome()).isEqualTo("s3 done. s4 done.");
	}

}
