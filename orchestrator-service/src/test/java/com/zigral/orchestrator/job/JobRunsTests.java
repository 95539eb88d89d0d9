package com.zigral.orchestrator.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.zigral.agent.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JobRunsTests {

	private static final Instant NOW = JobFixture.NOW;

	private static final Instant LATER = JobFixture.LATER;

	private static final Origin FIRST = JobFixture.FIRST;

	private static final Origin SECOND = JobFixture.SECOND;

	private static final Plan PLAN = JobFixture.plan("s1", "s2");

	private static final JsonMapper JSON = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	@Test
	void aNewRunBeginsBesideTheOneBefore() {
		Job first = JobFixture.completed();
		Job second = new JobRuns(first).next(SECOND, PLAN, LATER);
		assertThat(second.run()).isEqualTo(2);
		assertThat(second.status()).isEqualTo(JobStatus.PLANNED);
		assertThat(second.origin()).isEqualTo(SECOND);
		assertThat(second.createdAt()).isEqualTo(LATER);
		assertThat(second.earlier()).containsExactly(Run.latestOf(first));
	}

	@Test
	void theStepsOfANewRunHaveIdsThatNoEarlierOneHas() {
		Job second = new JobRuns(JobFixture.completed()).next(SECOND, PLAN, LATER);
		assertThat(second.steps()).extracting(Step::id).containsExactly("s3", "s4");
		assertThat(second.step("s4").planned().reference("prospects")).contains("s3");
		assertThat(new JobRuns(second).steps()).extracting(Step::id).containsExactly("s1", "s2", "s3", "s4");
	}

	static Stream<Job> runsThatBroughtNothing() {
		Job planned = Job.planned("j1", FIRST, PLAN, NOW);
		return Stream.of(planned, planned.cancelled(NOW), planned.started(NOW).cancelled(NOW),
				Job.unplanned("j1", FIRST, "The model is down", NOW));
	}

	@ParameterizedTest
	@MethodSource("runsThatBroughtNothing")
	void aRunOfWhichNoStepWasBegunGivesWay(Job idle) {
		Job next = new JobRuns(idle).next(SECOND, PLAN, LATER);
		assertThat(next.run()).isOne();
		assertThat(next.earlier()).isEmpty();
		assertThat(next.steps()).extracting(Step::id).containsExactly("s1", "s2");
	}

	static Stream<Job> runsThatBroughtSomething() {
		Job begun = Job.planned("j1", FIRST, PLAN, NOW).started(NOW).begun("s1", NOW);
		Job failed = begun.failed("s1", new Outcome.Failed("Odd page", List.of()), NOW);
		return Stream.of(JobFixture.completed(), failed, failed.retried(NOW).cancelled(NOW), begun.cancelled(NOW),
				Job.planned("j1", FIRST, PLAN, NOW)
					.started(NOW)
					.waiting("s1", JobStatus.WAITING_FOR_APPROVAL,
							new Outcome.NeedsHuman("Approve it", Optional.empty()), NOW)
					.rejected("Too pushy", NOW));
	}

	@ParameterizedTest
	@MethodSource("runsThatBroughtSomething")
	void aRunOfWhichAStepWasBegunIsKept(Job ended) {
		Job next = new JobRuns(ended).next(SECOND, PLAN, LATER);
		assertThat(next.earlier()).containsExactly(Run.latestOf(ended));
	}

	@Test
	void aPlanningThatFailsLeavesWhatEarlierRunsBrought() {
		Job failed = new JobRuns(JobFixture.completed()).nextUnplanned(SECOND, "The model is down", LATER);
		assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
		assertThat(failed.run()).isEqualTo(2);
		assertThat(failed.earlier()).hasSize(1);
		Job next = new JobRuns(failed).next(SECOND, PLAN, LATER);
		assertThat(next.run()).isEqualTo(2);
		assertThat(next.earlier()).isEqualTo(failed.earlier());
	}

	@Test
	void changesOfTheLatestRunLeaveTheEarlierOnes() {
		Job second = new JobRuns(JobFixture.completed()).next(SECOND, PLAN, LATER);
		Job done = JobFixture.done(JobFixture.done(second.started(LATER), "s3"), "s4").completed(LATER);
		assertThat(done.earlier()).isEqualTo(second.earlier());
		assertThat(done.withoutLists().earlier()).extracting(Run::number).containsExactly(1);
	}

	@Test
	void aRunIsFoundByItsNumber() {
		JobRuns runs = new JobRuns(new JobRuns(JobFixture.completed()).next(SECOND, PLAN, LATER));
		assertThat(runs.find(1)).map((run) -> run.origin().command()).contains("Find CTOs");
		assertThat(runs.find(2)).map((run) -> run.origin().command()).contains("Find CEOs");
		assertThat(runs.find(0)).isEmpty();
		assertThat(runs.find(3)).isEmpty();
	}

	@Test
	void noRunBeginsWhileOneIsActive() {
		Job running = Job.planned("j1", FIRST, PLAN, NOW).started(NOW);
		refused(() -> new JobRuns(running).next(SECOND, PLAN, LATER), "Job j1 is running. Wait for its end");
	}

	@Test
	void aJobHasNoMoreRunsThanItCanBeShownWith() {
		Job job = JobFixture.completed();
		for (int run = 2; run <= JobRuns.MAX_RUNS; run++) {
			job = JobFixture.ran(new JobRuns(job).next(SECOND, PLAN, LATER));
		}
		assertThat(job.run()).isEqualTo(200);
		JobRuns full = new JobRuns(job);
		refused(() -> full.next(SECOND, PLAN, LATER), "Job j1 has had 200 runs, which is the most: begin a new job");
		refused(() -> full.nextUnplanned(SECOND, "Down", LATER), "begin a new job");
		assertThat(full.steps()).extracting(Step::id).doesNotHaveDuplicates().hasSize(400);
	}

	@Test
	void aPlanThatWaitsIsEditedWhereItIs() {
		Job second = new JobRuns(JobFixture.completed()).next(SECOND, PLAN, LATER);
		Job edited = new JobRuns(second).edited(JobFixture.plan("s1", "s9"), LATER.plusSeconds(1));
		assertThat(edited.run()).isEqualTo(2);
		assertThat(edited.origin().planner()).isEqualTo("offline (edited)");
		assertThat(edited.createdAt()).isEqualTo(LATER);
		assertThat(edited.steps()).extracting(Step::id).containsExactly("s3", "s4");
		assertThat(edited.earlier()).isEqualTo(second.earlier());
	}

	@Test
	void aRunThatFailedIsTriedAgainAfterAnEdit() {
		Job failed = Job.planned("j1", FIRST, PLAN, NOW)
			.started(NOW)
			.begun("s1", NOW)
			.failed("s1", new Outcome.Failed("Odd page", List.of()), NOW);
		Job edited = new JobRuns(failed).edited(PLAN, LATER);
		assertThat(edited.status()).isEqualTo(JobStatus.PLANNED);
		assertThat(edited.run()).isEqualTo(2);
		assertThat(edited.error()).isNull();
		assertThat(edited.steps()).extracting(Step::id).containsExactly("s3", "s4");
		assertThat(edited.earlier()).containsExactly(Run.latestOf(failed));
	}

	@Test
	void aJobThatCouldNotBePlannedTakesAPlan() {
		Job edited = new JobRuns(Job.unplanned("j1", FIRST, "The model is down", NOW)).edited(PLAN, LATER);
		assertThat(edited.run()).isOne();
		assertThat(edited.steps()).hasSize(2);
	}

	@Test
	void whatIsDoneOrUnderWayIsNotEdited() {
		refused(() -> new JobRuns(JobFixture.completed()).edited(PLAN, LATER),
				"Job j1 is completed, and what it has done is not edited: POST /jobs/j1/duplicate");
		refused(() -> new JobRuns(Job.planned("j1", FIRST, PLAN, NOW).started(NOW)).edited(PLAN, LATER),
				"Job j1 is running; it cannot be given another plan");
	}

	@Test
	void aCheckpointOfAnEarlierVersionIsAJobWithOneRun() {
		JsonNode stored = JSON.valueToTree(JobFixture.completed());
		assertThat(stored.has("earlier")).isFalse();
		Job read = JSON.treeToValue(stored, Job.class);
		assertThat(read.run()).isOne();
		assertThat(read.earlier()).isEmpty();
		((ObjectNode) stored).putNull("earlier");
		assertThat(JSON.treeToValue(stored, Job.class)).isEqualTo(read);
	}

	@Test
	void aJobIsReadFromItsCheckpointWithItsRuns() {
		Job second = JobFixture.ran(new JobRuns(JobFixture.completed()).next(SECOND, PLAN, LATER));
		assertThat(JSON.readValue(JSON.writeValueAsString(second), Job.class)).isEqualTo(second);
	}

	@Test
	void aRunIsShownInTheFormOfTheJob() {
		Job second = new JobRuns(JobFixture.completed()).next(SECOND, PLAN, LATER);
		JobLabel label = new JobLabel("Austin", true);
		JobView latest = JobView.from(second, label, LATER);
		assertThat(latest.run()).isEqualTo(2);
		assertThat(latest.name()).isEqualTo("Austin");
		assertThat(latest.archived()).isTrue();
		assertThat(latest.runs()).extracting(JobView.RunView::command).containsExactly("Find CTOs", "Find CEOs");
		JobView first = JobView.of(second, second.earlier().getFirst(), label, LATER);
		assertThat(first.run()).isOne();
		assertThat(first.command()).isEqualTo("Find CTOs");
		assertThat(first.status()).isEqualTo(JobStatus.COMPLETED);
		assertThat(first.steps()).extracting(JobView.StepView::summary).containsExactly("s1 done", "s2 done");
		assertThat(first.runs()).isEqualTo(latest.runs());
	}

	@Test
	void theLatestNotesOfAnyRunAreToldToThePlanner() {
		Job read = Job.planned("j1", FIRST, JobFixture.plan("s1"), NOW)
			.started(NOW)
			.begun("s1", NOW)
			.done("s1",
					new Outcome.Succeeded("Read",
							Map.of("prospects", List.of(Map.of("full_name", "Ada", "status", "called"))), List.of()),
					NOW)
			.completed(NOW);
		Job second = new JobRuns(read).next(SECOND, PLAN, LATER);
		assertThat(SheetNotes.of(second)).containsExactly(Map.of("full_name", "Ada", "status", "called"));
	}

	private static void refused(Supplier<Job> change, String message) {
		assertThatExceptionOfType(IllegalTransitionException.class).isThrownBy(change::get)
			.satisfies((ex) -> assertThat(ex.getBody().getDetail()).contains(message));
	}

}
