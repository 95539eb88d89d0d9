package com.zigral.orchestrator.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import com.zigral.agent.Outcome;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JobTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	private static final Origin ORIGIN = new Origin("Find CTOs", Map.of("city", "Austin"), "offline", TokenUsage.NONE);

	private final Job planned = Job.planned("j1", ORIGIN,
			new Plan("Find", List.of(new PlannedStep("s1", "lincoln", "search_people", Map.of("limit", 5)))), NOW);

	@Test
	void aJobIsReadFromItsCheckpointAsItWas() {
		JsonMapper json = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
		Job job = this.planned.started(NOW)
			.begun("s1", NOW)
			.done("s1", new Outcome.Succeeded("Done", Map.of("prospects", List.of(Map.of("name", "Ada"))), List.of()),
					NOW);
		assertThat(json.readValue(json.writeValueAsString(job), Job.class)).isEqualTo(job);
		assertThat(json.readTree(json.writeValueAsString(job)).at("/steps/0/status").stringValue()).isEqualTo("done");
	}

	@Test
	void aJobBroughtNothingWhenNoneOfItsLastStepsDid() {
		PlannedStep search = new PlannedStep("s1", "lincoln", "search_people", Map.of());
		Map<String, Object> reference = Map.of("prospects", Map.of("from_step", "s1"));
		PlannedStep write = new PlannedStep("s2", "shaun", "upsert_prospects", reference);
		PlannedStep invite = new PlannedStep("s3", "lincoln", "send_connection_requests", reference);
		assertThat(Run.latestOf(ended(List.of(search, write, invite), "s2", "s3")).broughtNothing()).isTrue();
		assertThat(Run.latestOf(ended(List.of(search, write, invite), "s1", "s3")).broughtNothing()).isFalse();
		assertThat(Run.latestOf(ended(List.of(search), "s1")).broughtNothing()).isTrue();
		assertThat(Run.latestOf(ended(List.of(search))).broughtNothing()).isFalse();
		assertThat(JobView.from(ended(List.of(search), "s1"), JobLabel.NONE, NOW).result()).isEqualTo("empty");
		assertThat(JobView.from(ended(List.of(search), "s1"), JobLabel.NONE, NOW).steps().getFirst().result())
			.isEqualTo("empty");
		assertThat(JobView.from(ended(List.of(search)), JobLabel.NONE, NOW).result()).isNull();
	}

	private static Job ended(List<PlannedStep> steps, String... empty) {
		Job job = Job.planned("j1", ORIGIN, new Plan("Find", steps), NOW).started(NOW);
		for (PlannedStep step : steps) {
			job = job.begun(step.id(), NOW)
				.done(step.id(), List.of(empty).contains(step.id()) ? Outcome.Succeeded.empty("Nobody found", Map.of())
						: new Outcome.Succeeded("Done", Map.of(), List.of()), NOW);
		}
		return job.completed(NOW);
	}

	@Test
	void aFailedJobGoesOnAtTheStepThatFailed() {
		Job failed = this.planned.started(NOW)
			.begun("s1", NOW)
			.failed("s1", new Outcome.Failed("Odd page", List.of()), NOW);
		assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
		Job retried = failed.retried(NOW);
		assertThat(retried.status()).isEqualTo(JobStatus.RUNNING);
		assertThat(retried.step("s1").status()).isEqualTo(StepStatus.PENDING);
	}

	@Test
	void aCancelledJobHasWhatItsStepHadFoundUntilThen() {
		Map<String, Object> ada = Map.of("profile_url", "https://www.linkedin.com/in/ada", "full_name", "Ada");
		Job cancelled = this.planned.started(NOW)
			.begun("s1", NOW)
			.progressed("s1",
					new Progress(1, OptionalInt.of(5), "Read search page 1: 1 people so far",
							Map.of("prospects", List.of(ada), "path", "/search")),
					NOW)
			.cancelled(NOW);
		Step step = cancelled.step("s1");
		assertThat(step.status()).isEqualTo(StepStatus.CANCELLED);
		assertThat(step.output()).containsEntry("prospects", List.of(ada));
		assertThat(step.state()).isEmpty();
		assertThat(JobView.from(cancelled, JobLabel.NONE, NOW).steps().getFirst().summary())
			.isEqualTo("Cancelled; until then: Read search page 1: 1 people so far");
		assertThat(Prospects.withOutcomes(cancelled).people()).extracting((person) -> person.get("full_name"))
			.containsExactly("Ada");
		assertThat(new JobRuns(cancelled).next(ORIGIN, new Plan("Find", List.of()), NOW).earlier()).hasSize(1);
	}

	@Test
	void aCancelledJobCountsWhatWasSavedAndWhatWasSentAfterwards() {
		Job running = this.planned.started(NOW)
			.begun("s1", NOW)
			.progressed("s1", new Progress(2, OptionalInt.of(9), "Did 2 of 9", Map.of(PersonResult.KEY, List
				.of(result("ada", PersonResult.SENT).toData(), result("grace", PersonResult.UNKNOWN).toData()))), NOW);
		Job cancelled = running
			.cancelled(List.of(result("ada", PersonResult.SENT), result("joan", PersonResult.UNKNOWN)), NOW);
		assertThat(counts(cancelled)).containsExactly("sent 1", "unknown 2");
		assertThat(cancelled.step("s1").note()).isEqualTo("Cancelled; until then 1 sent, 2 unknown");
		List<PersonResult> later = List.of(result("grace", PersonResult.SENT), result("joan", PersonResult.SENT));
		Job complete = cancelled.cancelledAfter(later, NOW);
		assertThat(complete.step("s1").results()).extracting(PersonResult::result)
			.containsExactly(PersonResult.SENT, PersonResult.SENT, PersonResult.SENT);
		assertThat(counts(complete)).containsExactly("sent 3");
		assertThat(complete.cancelledAfter(later, NOW)).isSameAs(complete);
	}

	@Test
	void aStepThatWasNotBegunSaysSoWhenItsJobIsCancelled() {
		Job waiting = this.planned.started(NOW)
			.waiting("s1", JobStatus.WAITING_FOR_APPROVAL, new Outcome.NeedsHuman("Approve", Optional.empty()), NOW);
		assertThat(waiting.rejected("Too pushy", NOW).step("s1").note()).isEqualTo("Cancelled before it was begun");
		assertThat(this.planned.cancelled(NOW).step("s1").status()).isEqualTo(StepStatus.PENDING);
		Job silent = this.planned.started(NOW).begun("s1", NOW).cancelled(NOW);
		assertThat(silent.step("s1").note()).isEqualTo("Cancelled; how far it had come was not saved");
	}

	private static PersonResult result(String who, String result) {
		return new PersonResult(new ProfileUrl(who), who, result, "", "Seen");
	}

	private static List<String> counts(Job job) {
		return PeopleCount.of(job.step("s1").output())
			.orElseThrow()
			.stream()
			.map((count) -> count.result() + " " + count.count())
			.toList();
	}

	@Test
	void illegalChangesAreRefusedInASentence() {
		Job running = this.planned.started(NOW);
		refused(running, (job) -> job.started(NOW), "Job j1 is running; it cannot be started");
		refused(running, (job) -> job.completed(NOW), "steps are left");
		refused(running, (job) -> job.retried(NOW), "cannot be retried");
		refused(running, (job) -> job.answered("1", NOW), "cannot be answered");
		refused(running.cancelled(NOW), (job) -> job.cancelled(NOW), "Job j1 is cancelled");
		refused(this.planned, (job) -> job.begun("s1", NOW), "cannot be carried on");
		refused(running, (job) -> job.done("s1", new Outcome.Succeeded("Done", Map.of(), List.of()), NOW),
				"Step s1 is pending; it cannot be done");
	}

	@Test
	void aJobThatCouldNotBePlannedCannotBeRetried() {
		Job unplanned = Job.unplanned("j1", ORIGIN, "No key", NOW);
		assertThat(unplanned.status()).isEqualTo(JobStatus.FAILED);
		refused(unplanned, (job) -> job.retried(NOW), "cannot be retried");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ".", "..", "-a", "a/b", "a b", "ä", "a\0", "a%2Fb" })
	void anIdThatCouldLeaveItsPlaceIsNone(String id) {
		assertThat(JobId.from(id)).isEmpty();
		assertThatExceptionOfType(JobNotFoundException.class).isThrownBy(() -> JobId.require(id));
	}

	@Test
	void aMadeUpIdIsLegal() {
		assertThat(JobId.from(JobId.random())).isPresent();
	}

	private static void refused(Job job, UnaryOperator<Job> change, String message) {
		assertThatExceptionOfType(IllegalTransitionException.class).isThrownBy(() -> change.apply(job))
			.satisfies((ex) -> assertThat(ex.getBody().getDetail()).contains(message));
	}

}
