package com.zigral.orchestrator.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import com.zigral.agent.Artifact;
import com.zigral.agent.Delivery;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachSender;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Progress;
import com.zigral.agent.StepStoppedException;
import com.zigral.agent.description.Effect;
import com.zigral.orchestrator.TestAgent;
import com.zigral.orchestrator.TickingClock;
import com.zigral.orchestrator.account.AccountLease;
import com.zigral.orchestrator.account.AccountLeases;
import com.zigral.orchestrator.account.AccountStop;
import com.zigral.orchestrator.account.AccountStops;
import com.zigral.orchestrator.account.Budgets;
import com.zigral.orchestrator.approval.Approval;
import com.zigral.orchestrator.approval.Approval.Status;
import com.zigral.orchestrator.approval.Approvals;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobLabel;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.JobView;
import com.zigral.orchestrator.job.Origin;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.StepStatus;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.job.store.JobPeople;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.RememberedJobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.ledger.ContactHistory;
import com.zigral.orchestrator.ledger.Ledger;
import com.zigral.orchestrator.list.Lists;
import com.zigral.orchestrator.memory.MemoryUnavailableException;
import com.zigral.orchestrator.memory.StaleWriteException;
import com.zigral.orchestrator.people.People;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;

class JobExecutionTests {

	private static final Map<String, Object> PERSON = Map.of("profile_url", "https://www.linkedin.com/in/ada",
			"public_identifier", "ada", "full_name", "Ada Lovelace", "collected_at", "2026-11-24T00:00:00Z", "source",
			"test");

	private static final PlannedStep SEARCH = new PlannedStep("s1", "lincoln", "search_people", Map.of("limit", 5));

	private static final PlannedStep COLLECT = new PlannedStep("s2", "lincoln", "collect_profiles",
			Map.of("prospects", Map.of("from_step", "s1")));

	private static final PlannedStep SHOUT = new PlannedStep("s2", "lincoln", "shout",
			Map.of("prospects", Map.of("from_step", "s1")));

	private static final PlannedStep SHOUT_ALONE = new PlannedStep("s1", "lincoln", "shout",
			Map.of("prospects", List.of(PERSON)));

	private static final PlannedStep PRINT = new PlannedStep("s1", "lincoln", "print", Map.of());

	private final TickingClock clock = new TickingClock();

	private final TestAgent lincoln = new TestAgent("lincoln");

	private final TestAgent shaun = new TestAgent("shaun");

	private final Jobs jobs = Mockito.mock(Jobs.class);

	private final Approvals approvals = Mockito.mock(Approvals.class);

	private final AccountLeases leases = Mockito.mock(AccountLeases.class);

	private final AccountStops stops = Mockito.mock(AccountStops.class);

	private final People people = Mockito.mock(People.class);

	private final Lists lists = Mockito.mock(Lists.class);

	private final JobPeople jobPeople = Mockito.mock(JobPeople.class);

	private final Ledger ledger = Mockito.mock(Ledger.class);

	private final ContactHistory history = Mockito.mock(ContactHistory.class);

	private final Safeguards safeguards = new Safeguards(this.approvals, this.ledger, this.history,
			Mockito.mock(Budgets.class), this.leases, this.stops, this.people, this.lists, this.jobPeople,
			Mockito.mock(RememberedJobs.class));

	private final List<Job> saved = new ArrayList<>();

	@TempDir
	private Path artifacts;

	@BeforeEach
	void keepWhatIsSaved() {
		BDDMockito.given(this.people.withoutErased(any())).willAnswer((call) -> call.getArgument(0));
		BDDMockito.given(this.jobs.save(any(), any())).willAnswer((call) -> {
			this.saved.add(call.getArgument(0));
			return new StoredJob(call.getArgument(0), "v" + this.saved.size());
		});
	}

	@Test
	void stepsRunInOrderAndDataFlowsByReference() {
		List<Object> seen = new ArrayList<>();
		this.lincoln.does((request, context) -> {
			seen.add(request.action() + request.data("prospects"));
			return succeeded(Map.of("full_name", "Ada"));
		});
		assertThat(run(job(SEARCH, COLLECT))).isEmpty();
		assertThat(seen).containsExactly("search_people[]", "collect_profiles[{full_name=Ada}]");
		assertThat(last().status()).isEqualTo(JobStatus.COMPLETED);
	}

	@Test
	void peopleComeFromAListWhenTheStepBegins() {
		List<Object> seen = new ArrayList<>();
		BDDMockito.given(this.lists.prospects("Fair")).willReturn(List.of(Map.of("full_name", "Ada")));
		this.lincoln.does((request, context) -> {
			seen.add(request.data("prospects"));
			return succeeded();
		});
		run(job(new PlannedStep("s1", "lincoln", "collect_profiles",
				Map.of("prospects", Map.of("from_list", "Fair")))));
		assertThat(seen).hasToString("[[{full_name=Ada}]]");
		assertThat(last().status()).isEqualTo(JobStatus.COMPLETED);
	}

	@Test
	void peopleComeFromAJobWhenTheStepBegins() {
		List<Object> seen = new ArrayList<>();
		BDDMockito.given(this.jobPeople.people(eq("j1"), any())).willReturn(List.of(Map.of("full_name", "Ada")));
		this.lincoln.does((request, context) -> {
			seen.add(request.data("prospects"));
			return succeeded();
		});
		run(job(new PlannedStep("s1", "lincoln", "collect_profiles", Map.of("prospects", Map.of("from_job", "j1")))));
		assertThat(seen).hasToString("[[{full_name=Ada}]]");
	}

	@Test
	void nobodyIsAskedWhetherNobodyMayBeWrittenTo() {
		BDDMockito.given(this.approvals.concerns(Effect.OUTREACH)).willReturn(true);
		BDDMockito.given(this.leases.take("lincoln", "j1")).willReturn(Optional.of(new AccountLease("lincoln", 1)));
		this.lincoln.does((request, context) -> succeeded());
		run(job(SEARCH, SHOUT));
		assertThat(last().status()).isEqualTo(JobStatus.COMPLETED);
		BDDMockito.then(this.approvals).should(Mockito.never()).ask(any());
	}

	@Test
	void nothingIsMadeReadyForNobody() {
		PlannedStep make = new PlannedStep("s2", "lincoln", "create_spreadsheet", Map.of("spreadsheet", "A"));
		PlannedStep write = new PlannedStep("s3", "lincoln", "upsert_prospects",
				Map.of("spreadsheet", "A", "prospects", Map.of("from_step", "s1")));
		List<String> done = new ArrayList<>();
		this.lincoln.does((request, context) -> {
			done.add(request.action());
			return Outcome.Succeeded.empty("Nothing", Map.of("prospects", List.of()));
		});
		run(job(SEARCH, make, write));
		assertThat(done).containsExactly("search_people", "upsert_prospects");
		assertThat(last().step("s2").note()).startsWith("Nothing made");
		assertThat(JobView.from(last(), JobLabel.NONE, this.clock.instant()).result()).isEqualTo("empty");
		done.clear();
		run(job(make));
		assertThat(done).containsExactly("create_spreadsheet");
	}

	@Test
	void whatNobodyCanVerifyIsNotRepeatedAfterACrash() {
		List<String> done = new ArrayList<>();
		this.lincoln.does((request, context) -> {
			done.add(request.action());
			return succeeded();
		});
		Job crashed = job(PRINT).begun("s1", this.clock.instant());
		run(crashed);
		assertThat(done).isEmpty();
		assertThat(last().error()).contains("lincoln.print was interrupted");
		run(last().retried(this.clock.instant()));
		assertThat(done).containsExactly("print");
	}

	@Test
	void whatNobodyCanVerifyIsNotTriedAgainByItself() {
		this.lincoln
			.does((request, context) -> new Outcome.Failed(ErrorKind.NETWORK, "The printer is silent", List.of()));
		run(job(PRINT));
		assertThat(last().status()).isEqualTo(JobStatus.FAILED);
	}

	@Test
	void thereIsOneWritePerStepBoundary() {
		this.lincoln.does((request, context) -> succeeded());
		run(job(SEARCH, COLLECT));
		assertThat(this.saved).hasSize(3);
	}

	@Test
	void progressIsSavedAndHandedToTheNextAttempt() {
		this.lincoln.does((request, context) -> {
			context.save(new Progress(1, OptionalInt.of(2), "Half", Map.of("page", 1)));
			throw new MemoryUnavailableException("The context manager cannot be reached");
		});
		assertThatExceptionOfType(MemoryUnavailableException.class).isThrownBy(() -> run(job(SEARCH)));
		this.lincoln.does((request, context) -> new Outcome.Succeeded("Went on from " + context.savedState(), Map.of(),
				List.of()));
		run(last());
		assertThat(last().step("s1").note()).isEqualTo("Went on from {page=1}");
		assertThat(last().step("s1").attempts()).isEqualTo(2);
	}

	@Test
	void aStepThatMaySucceedLaterWaitsLongerEachTime() {
		this.lincoln.does((request, context) -> new Outcome.Failed(ErrorKind.NETWORK, "Busy", List.of()));
		Instant first = run(job(SEARCH)).orElseThrow();
		assertThat(first).isEqualTo(this.clock.instant().plusSeconds(10));
		assertThat(last().status()).isEqualTo(JobStatus.RUNNING);
		this.clock.tick(Duration.ofSeconds(10));
		assertThat(run(last())).contains(this.clock.instant().plusSeconds(20));
		this.clock.tick(Duration.ofSeconds(20));
		assertThat(run(last())).isEmpty();
		assertThat(last().status()).isEqualTo(JobStatus.FAILED);
		assertThat(last().error()).isEqualTo("Busy");
	}

	@Test
	void aJobThatIsWokenTooEarlyGoesBackToSleep() {
		this.lincoln.does((request, context) -> new Outcome.NotBefore(Instant.parse("2026-11-03T08:00:00Z"), "Budget"));
		run(job(SEARCH));
		assertThat(last().status()).isEqualTo(JobStatus.PAUSED_UNTIL);
		int writes = this.saved.size();
		assertThat(run(last())).contains(Instant.parse("2026-11-03T08:00:00Z"));
		assertThat(this.saved).hasSize(writes);
	}

	@Test
	void aPersonsAnswerReachesTheAgentAndIsNotKept() {
		this.lincoln.does((request, context) -> context.answer().isPresent()
				? new Outcome.Succeeded("Thanks", Map.of("prospects", List.of()), List.of())
				: new Outcome.NeedsHuman("PIN?", Optional.of(new Artifact("pin.png", "image/png"))));
		assertThat(run(job(SEARCH))).isEmpty();
		assertThat(last().status()).isEqualTo(JobStatus.WAITING_FOR_INPUT);
		assertThat(last().step("s1").note()).isEqualTo("PIN?");
		run(last().answered("123456", this.clock.instant()));
		assertThat(last().status()).isEqualTo(JobStatus.COMPLETED);
		assertThat(this.saved).noneSatisfy((job) -> assertThat(job.toString()).contains("123456"));
	}

	@Test
	void whoeverAsksAPersonKeepsTheAccountAndGetsItBack() {
		AccountLease lease = new AccountLease("anna", 7);
		this.lincoln.worksWith("anna");
		BDDMockito.given(this.leases.take("anna", "j1")).willReturn(Optional.of(lease));
		Outcome.NeedsHuman question = new Outcome.NeedsHuman(Optional.of(ErrorKind.CHALLENGE), "PIN?",
				Optional.empty());
		this.lincoln.does((request, context) -> context.answer().isPresent() ? succeeded() : question);
		run(job(SEARCH));
		BDDMockito.then(this.stops).should().stop("anna", "j1", question);
		BDDMockito.then(this.leases).should().keep(lease, "j1");
		BDDMockito.then(this.leases).should(Mockito.never()).giveBack(lease);
		BDDMockito.given(this.stops.find("anna")).willReturn(Optional.of(stopOf("j1")));
		run(last().answered("123456", this.clock.instant()));
		BDDMockito.then(this.stops).should().lift("anna");
		assertThat(last().status()).isEqualTo(JobStatus.COMPLETED);
	}

	@Test
	void anAnswerIsKeptWhileAnotherReplicaHasTheAccount() {
		this.lincoln.worksWith("anna");
		this.lincoln.does((request, context) -> new Outcome.Succeeded("Got " + context.answer().orElse("nothing"),
				Map.of(), List.of()));
		Job asked = job(SEARCH).begun("s1", this.clock.instant())
			.waiting("s1", JobStatus.WAITING_FOR_INPUT, new Outcome.NeedsHuman("PIN?", Optional.empty()),
					this.clock.instant());
		BDDMockito.given(this.leases.take("anna", "j1")).willReturn(Optional.empty());
		run(asked.answered("123456", this.clock.instant()));
		int writes = this.saved.size();
		this.clock.tick(Duration.ofSeconds(2));
		run(last());
		assertThat(this.saved).hasSize(writes);
		BDDMockito.given(this.leases.take("anna", "j1")).willReturn(Optional.of(new AccountLease("anna", 8)));
		run(last());
		assertThat(last().step("s1").note()).isEqualTo("Got 123456");
	}

	@Test
	void noJobTouchesAnAccountThatStandsStill() {
		this.lincoln.worksWith("anna");
		BDDMockito.given(this.stops.find("anna")).willReturn(Optional.of(stopOf("another")));
		assertThat(run(job(SEARCH))).contains(this.clock.instant().plusSeconds(5));
		assertThat(last().step("s1").note()).contains("anna is paused: It is restricted");
		BDDMockito.then(this.leases).shouldHaveNoInteractions();
		this.clock.tick(Duration.ofSeconds(5));
		run(last());
		assertThat(this.saved).hasSize(1);
	}

	@Test
	void aProgramIsToldWhatKindOfErrorItWas() {
		this.lincoln.does((request, context) -> new Outcome.Failed(ErrorKind.PAGE_CHANGED, "Odd", List.of()));
		run(job(SEARCH));
		JobView view = JobView.from(last(), JobLabel.NONE, this.clock.instant());
		assertThat(view.errorKind()).isEqualTo("page_changed");
		assertThat(view.steps().getFirst().errorKind()).isEqualTo("page_changed");
	}

	private AccountStop stopOf(String jobId) {
		return new AccountStop("account", jobId, "restricted", "It is restricted", this.clock.instant(), null);
	}

	@Test
	void nothingGoesOutWithoutApproval() {
		List<String> done = new ArrayList<>();
		this.lincoln.does((request, context) -> {
			done.add(request.action());
			return succeeded(PERSON);
		});
		BDDMockito.given(this.approvals.concerns(Effect.OUTREACH)).willReturn(true);
		BDDMockito.given(this.approvals.ask(any())).willReturn(approval(Status.WAITING));
		assertThat(run(job(SEARCH, SHOUT))).isEmpty();
		assertThat(done).containsExactly("search_people");
		assertThat(last().status()).isEqualTo(JobStatus.WAITING_FOR_APPROVAL);
	}

	@Test
	void whoeverIsLeftOutIsToldToTheAgentWithTheReason() throws InterruptedException {
		List<Delivery> deliveries = new ArrayList<>();
		this.lincoln.does((request, context) -> {
			for (Outreach outreach : this.lincoln.outreach(request)) {
				deliveries.add(context.deliver(outreach, Mockito.mock(OutreachSender.class)));
			}
			return succeeded(PERSON);
		});
		BDDMockito.given(this.approvals.concerns(Effect.OUTREACH)).willReturn(true);
		BDDMockito.given(this.leases.take("lincoln", "j1")).willReturn(Optional.of(new AccountLease("lincoln", 1)));
		Delivery.Skipped why = new Delivery.Skipped("already_connected", "They are connected already");
		Approval leftOut = Mockito.mock(Approval.class);
		BDDMockito.given(leftOut.status()).willReturn(Status.APPROVED);
		BDDMockito.given(leftOut.approved(any())).willReturn(Optional.empty());
		BDDMockito.given(leftOut.refusal(any())).willReturn(Optional.of(why)).willReturn(Optional.empty());
		BDDMockito.given(this.approvals.ask(any())).willReturn(leftOut);
		BDDMockito.given(this.approvals.find("j1", "s1")).willReturn(Optional.of(leftOut));
		run(job(SHOUT_ALONE));
		run(job(SHOUT_ALONE));
		assertThat(deliveries).containsExactly(why, new Delivery.Skipped("not_approved", "Not approved"));
		BDDMockito.then(this.ledger).should(Mockito.never()).deliver(any(), any());
	}

	@Test
	void whatWasRejectedEndsTheJob() {
		this.lincoln.does((request, context) -> succeeded(PERSON));
		BDDMockito.given(this.approvals.concerns(Effect.OUTREACH)).willReturn(true);
		BDDMockito.given(this.approvals.ask(any())).willReturn(approval(Status.WAITING));
		run(job(SEARCH, SHOUT));
		BDDMockito.given(this.approvals.ask(any())).willReturn(approval(Status.REJECTED));
		assertThat(run(last())).isEmpty();
		assertThat(last().status()).isEqualTo(JobStatus.CANCELLED);
		assertThat(last().error()).isEqualTo("Rejected: Too pushy");
	}

	@Test
	void aJobWaitsWhileAnotherWorksWithTheAccount() {
		BDDMockito.given(this.leases.take("lincoln", "j1")).willReturn(Optional.empty());
		Instant again = this.clock.instant().plusSeconds(2);
		assertThat(run(job(SHOUT_ALONE))).contains(again);
		assertThat(last().status()).isEqualTo(JobStatus.RUNNING);
		int writes = this.saved.size();
		this.clock.tick(Duration.ofSeconds(2));
		assertThat(run(last())).contains(again.plusSeconds(2));
		assertThat(this.saved).hasSize(writes);
		AccountLease lease = new AccountLease("lincoln", 7);
		BDDMockito.given(this.leases.take("lincoln", "j1")).willReturn(Optional.of(lease));
		this.clock.tick(Duration.ofSeconds(2));
		run(last());
		assertThat(last().status()).isEqualTo(JobStatus.COMPLETED);
		Mockito.verify(this.leases).giveBack(lease);
	}

	@Test
	void theAccountGoesBackBeforeAStepThatDoesNotUseIt() {
		AccountLease lease = new AccountLease("anna", 7);
		this.lincoln.worksWith("anna");
		BDDMockito.given(this.leases.take("anna", "j1")).willReturn(Optional.of(lease));
		List<String> done = new ArrayList<>();
		this.lincoln.does((request, context) -> {
			BDDMockito.then(this.leases).should(Mockito.never()).giveBack(lease);
			done.add("lincoln");
			return succeeded(PERSON);
		});
		this.shaun.does((request, context) -> {
			BDDMockito.then(this.leases).should().giveBack(lease);
			done.add("shaun");
			return succeeded();
		});
		run(job(SEARCH, COLLECT, new PlannedStep("s3", "shaun", "upsert_prospects",
				Map.of("spreadsheet", "A", "prospects", Map.of("from_step", "s1")))));
		assertThat(done).containsExactly("lincoln", "lincoln", "shaun");
		BDDMockito.then(this.leases).should().take("anna", "j1");
	}

	@Test
	void theWorkerOfACancelledJobAddsWhatWasStillSent() {
		PersonResult sent = new PersonResult(new ProfileUrl("ada"), "Ada Lovelace", PersonResult.SENT, "", "Seen");
		Job cancelled = job(SHOUT_ALONE).begun("s1", this.clock.instant()).cancelled(this.clock.instant());
		BDDMockito.given(this.history.sent("j1", "s1")).willReturn(List.of(sent));
		assertThat(run(cancelled)).isEmpty();
		assertThat(last().status()).isEqualTo(JobStatus.CANCELLED);
		assertThat(last().step("s1").note()).isEqualTo("Cancelled; until then 1 sent");
		int writes = this.saved.size();
		run(last());
		assertThat(this.saved).hasSize(writes);
	}

	@Test
	void whomACancelledStepHasFoundIsKnown() {
		Job running = job(SEARCH).begun("s1", this.clock.instant())
			.progressed("s1", new Progress(1, OptionalInt.empty(), "One", Map.of("prospects", List.of(PERSON))),
					this.clock.instant());
		Job cancelled = new Cancellation(this.safeguards).cancel(running, this.clock.instant());
		BDDMockito.then(this.people).should().remember("j1", cancelled.step("s1").output());
	}

	@Test
	void anAgentThatBreaksFailsTheJobWithASentence() {
		this.lincoln.does((request, context) -> {
			throw new IllegalStateException("secret detail");
		});
		run(job(SEARCH));
		assertThat(last().status()).isEqualTo(JobStatus.FAILED);
		assertThat(last().error()).contains("lincoln broke").doesNotContain("secret detail");
	}

	@Test
	void anAgentThatIsNotAtHandFailsTheJob() {
		run(job(new PlannedStep("s1", "nobody", "search_people", Map.of())));
		assertThat(last().error()).contains("nobody");
	}

	@Test
	void whoHasLostTheJobStopsWithoutAWord() {
		Job job = job(SEARCH);
		BDDMockito.given(this.jobs.save(any(), any())).willThrow(new StaleWriteException("stale"));
		BDDMockito.given(this.jobs.find("j1")).willReturn(Optional.of(new StoredJob(job, "v0")));
		assertThat(runner().run("j1")).contains(this.clock.instant());
	}

	@Test
	void aStepOfALostJobIsToldToStop() {
		this.lincoln.does((request, context) -> {
			BDDMockito.given(this.jobs.save(any(), any())).willThrow(new StaleWriteException("stale"));
			context.save(new Progress(1, OptionalInt.empty(), "On", Map.of()));
			return succeeded();
		});
		assertThatExceptionOfType(StepStoppedException.class).isThrownBy(() -> run(job(SEARCH)));
	}

	@Test
	void anEndedJobIsLeftAlone() {
		Job cancelled = job(SEARCH).cancelled(this.clock.instant());
		assertThat(run(cancelled)).isEmpty();
		assertThat(this.saved).isEmpty();
	}

	@Test
	void aJobThatWasNeverStoredIsForgotten() {
		BDDMockito.given(this.jobs.find("j1")).willReturn(Optional.empty());
		assertThat(runner().run("j1")).isEmpty();
	}

	@Test
	void artifactsLieInTheStepsDirectory() {
		this.lincoln.does((request, context) -> new Outcome.Failed("Odd page",
				List.of(context.keep("page.html", "text/html", new byte[] { 1 }))));
		run(job(SEARCH));
		assertThat(last().step("s1").status()).isEqualTo(StepStatus.FAILED);
		assertThat(last().step("s1").artifacts()).extracting(Artifact::name).containsExactly("page.html");
		assertThat(this.artifacts.resolve("j1/s1/page.html")).satisfies((file) -> assertThat(Files.size(file)).isOne());
	}

	@Test
	void artifactsGoWhenTheirTimeIsUpAndTheJobStays() throws IOException {
		this.lincoln.does((request, context) -> new Outcome.Failed("Odd page",
				List.of(context.keep("page.html", "text/html", new byte[] { 1 }))));
		run(job(SEARCH));
		Path file = this.artifacts.resolve("j1/s1/page.html");
		Files.setLastModifiedTime(file, FileTime.from(this.clock.instant()));
		ArtifactRetention kept = new ArtifactRetention(settings(), this.clock);
		this.clock.tick(Duration.ofDays(29));
		kept.sweep();
		assertThat(file).exists();
		assertThat(JobView.from(last(), JobLabel.NONE, this.clock.instant()).steps().getFirst().artifacts()).hasSize(1);
		this.clock.tick(Duration.ofDays(1));
		kept.sweep();
		assertThat(this.artifacts).isEmptyDirectory();
		JobView view = JobView.from(last(), JobLabel.NONE, this.clock.instant());
		assertThat(view.error()).isEqualTo("Odd page");
		assertThat(view.steps().getFirst().artifacts()).isEmpty();
	}

	@Test
	void anArtifactCannotLeaveItsDirectory() {
		this.lincoln.does((request, context) -> new Outcome.Failed("Odd",
				List.of(context.keep("../../x", "text/html", new byte[0]))));
		run(job(SEARCH));
		assertThat(last().error()).contains("broke");
		assertThat(this.artifacts).isEmptyDirectory();
	}

	private Optional<Instant> run(Job job) {
		try (JobExecution run = new JobExecution(this.jobs, new Catalog(List.of(this.lincoln, this.shaun)),
				this.safeguards, settings(), this.clock,
				new JobObservations(new SimpleMeterRegistry(), ObservationRegistry.NOOP), new StoredJob(job, "v0"))) {
			return run.proceed();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JobRunner runner() {
		return new JobRunner(this.jobs, new Catalog(List.of(this.lincoln)), this.safeguards, settings(), this.clock,
				new JobObservations(new SimpleMeterRegistry(), ObservationRegistry.NOOP));
	}

	private Approval approval(Status status) {
		return new Approval("j1", "s2", "", "", List.of(), List.of(), null, status, this.clock.instant(),
				this.clock.instant(), null, null, null, "Too pushy");
	}

	private RunSettings settings() {
		return new RunSettings(this.artifacts, Duration.ofDays(30), 3, Duration.ofSeconds(10));
	}

	private Job job(PlannedStep... steps) {
		return Job
			.planned("j1", new Origin("Find", Map.of(), "offline", TokenUsage.NONE),
					new Plan("Find people", List.of(steps)), this.clock.instant())
			.started(this.clock.instant());
	}

	private Job last() {
		return this.saved.getLast();
	}

	private static Outcome succeeded(Object... prospects) {
		return new Outcome.Succeeded("Done", Map.of("prospects", List.of(prospects)), List.of());
	}

}
