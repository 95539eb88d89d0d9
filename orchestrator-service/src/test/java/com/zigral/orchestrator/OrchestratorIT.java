package com.zigral.orchestrator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.Progress;
import com.zigral.agent.StepStoppedException;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.orchestrator.Api.Answer;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.RememberedJobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.run.RunQueue;
import com.zigral.testing.fuzz.ApiFuzz;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The orchestrator over HTTP, with the real context manager, a real PostgreSQL and a
 * scripted model provider. What the steps do is up to the test.
 */
class OrchestratorIT {

	@RegisterExtension
	static WireMockExtension provider = WireMockExtension.newInstance()
		.options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
		.build();

	@TempDir
	static Path data;

	private static final TestAgent AGENT = new TestAgent("tester");

	/** How long the agent works between two saves where a test needs it busy. */
	private static final Duration TIME_OF_A_PAGE = Duration.ofMillis(50);

	private static final TestAgent OTHER_AGENT = new TestAgent("colleague");

	private static Stack stack;

	private static RunningOrchestrator orchestrator;

	private static Api api;

	@BeforeAll
	static void start() throws InterruptedException {
		stack = MemoryStack.start(data);
		orchestrator = RunningOrchestrator.start(stack.postgres().url("zigral"), stack.uri(Service.CONTEXT_MANAGER),
				data, List.of(AGENT, OTHER_AGENT), "--OPENAI_API_KEY=sk-secret",
				"--OPENAI_BASE_URL=" + provider.baseUrl(), "--OPENAI_MODEL=test");
		api = orchestrator.api();
	}

	@AfterAll
	static void stop() {
		orchestrator.close();
		stack.close();
	}

	@BeforeEach
	void planTwoSteps() {
		AGENT.does((request, context) -> succeeded("Done"));
		answers(ModelAnswers.completion(ModelAnswers.searchPlan("tester")));
	}

	@Test
	void aCommandIsAnsweredWithItsPlanAndCarriedOut() {
		JsonNode answer = api.post("/command", command("Find CTOs", "plan-" + UUID.randomUUID())).json();
		assertThat(answer.path("status").stringValue()).isEqualTo("running");
		assertThat(answer.path("planner").stringValue()).isEqualTo("openai/test");
		assertThat(answer.at("/steps/1").toString()).isEqualTo(new JsonMapper().readTree("""
				{"id":"s2","agent":"tester","action":"collect_profiles",
				 "parameters":{"prospects":{"from_step":"s1"}}}""").toString());
		JsonNode job = api.awaitStatus(answer.path("job_id").stringValue(), "completed");
		assertThat(job.at("/steps").valueStream().map((step) -> step.path("status").stringValue()))
			.containsOnly("done");
		assertThat(job.at("/steps/0/summary").stringValue()).isEqualTo("Done");
	}

	@Test
	void theContextManagerHoldsTheJobWithItsResults() {
		AGENT.does((request, context) -> new Outcome.Succeeded("Found",
				Map.of("prospects", List.of(Map.of("full_name", "Ada Lovelace"))), List.of()));
		String jobId = run("Find CTOs");
		Api memory = new Api(stack.uri(Service.CONTEXT_MANAGER));
		JsonNode data = memory.get("/context/" + jobId).json().path("context_data");
		assertThat(data.path("status").stringValue()).isEqualTo("completed");
		assertThat(data.at("/results/1/summary").stringValue()).isEqualTo("Found");
		assertThat(memory.get("/context/" + jobId + "/checkpoint/items").json().findValuesAsString("full_name"))
			.contains("Ada Lovelace");
		assertThat(data.at("/context/city").stringValue()).isEqualTo("Austin");
	}

	@Test
	void aDryRunWaitsForItsStart() {
		AtomicInteger done = new AtomicInteger();
		AGENT.does((request, context) -> succeeded("Done " + done.incrementAndGet()));
		JsonNode answer = api.post("/command", "{\"command\": \"Find CTOs\", \"dry_run\": true}").json();
		String jobId = answer.path("job_id").stringValue();
		assertThat(answer.path("status").stringValue()).isEqualTo("planned");
		assertThat(done).hasValue(0);
		assertThat(api.post("/jobs/" + jobId + "/start", "").status()).isEqualTo(200);
		api.awaitStatus(jobId, "completed");
		assertThat(api.post("/jobs/" + jobId + "/start", "").status()).isEqualTo(409);
	}

	@Test
	void theSameJobGoesOnWithItsEarlierCommandsAsMemory() {
		String jobId = run("Find CTOs");
		assertThat(api.post("/command", command("Now the CEOs", jobId)).status()).isEqualTo(200);
		api.awaitStatus(jobId, "completed");
		assertThat(provider
			.findAll(WireMock.postRequestedFor(WireMock.anyUrl()).withRequestBody(WireMock.containing("Now the CEOs")))
			.getLast()
			.getBodyAsString()).contains("Find CTOs");
	}

	@Test
	void aDryRunOnAFinishedJobChangesNothingThatItHasBrought() {
		AGENT.does(finding("ada"));
		String jobId = run("Find CTOs");
		JsonNode planned = api.post("/command", dryRun("Find CEOs", jobId)).json();
		assertThat(planned.path("run").intValue()).isEqualTo(2);
		assertThat(planned.path("steps").valueStream().map((step) -> step.path("id").stringValue()))
			.containsExactly("s3", "s4");
		assertThat(planned.at("/steps/1/parameters/prospects/from_step").stringValue()).isEqualTo("s3");
		assertThat(found(jobId)).containsExactly("1 ada");
		JsonNode job = api.get("/jobs/" + jobId).json();
		assertThat(job.path("status").stringValue()).isEqualTo("planned");
		assertThat(runs(job)).containsExactly("1 completed Find CTOs", "2 planned Find CEOs");
		JsonNode first = api.get("/jobs/" + jobId + "/runs/1").json();
		assertThat(first.path("status").stringValue()).isEqualTo("completed");
		assertThat(first.at("/steps/1/summary").stringValue()).isEqualTo("Found ada");
		answers(ModelAnswers.error(503, "Overloaded"));
		assertThat(api.post("/command", command("Find CFOs", jobId)).status()).isEqualTo(502);
		assertThat(found(jobId)).containsExactly("1 ada");
		assertThat(runs(api.get("/jobs/" + jobId).json())).containsExactly("1 completed Find CTOs",
				"2 failed Find CFOs");
	}

	@Test
	void eachRunKeepsItsPeopleAndTheJobHasThemAll() {
		AGENT.does(finding("ada", "grace"));
		String jobId = run("Find CTOs");
		AGENT.does(finding("linus", "ada"));
		api.post("/command", dryRun("Find CEOs", jobId));
		api.post("/jobs/" + jobId + "/start", "");
		api.awaitStatus(jobId, "completed");
		assertThat(found(jobId)).containsExactly("1 ada", "1 grace", "2 linus");
		assertThat(api.get("/jobs/" + jobId + "/prospects.csv").body().lines().map((line) -> line.split(",", -1)[12]))
			.containsExactly("run", "1", "1", "2");
		assertThat(new Api(stack.uri(Service.CONTEXT_MANAGER)).get("/context/" + jobId)
			.json()
			.at("/context_data/results")
			.valueStream()
			.map((result) -> result.path("step").stringValue())).containsExactly("s1", "s2", "s3", "s4");
		assertThat(api.get("/jobs/" + jobId + "/runs/3").json().path("detail").stringValue())
			.isEqualTo("Job " + jobId + " has no run 3; it has the runs 1 to 2");
	}

	@Test
	void ofTwoCommandsForOneJobAtATimeOneIsTaken() {
		String jobId = run("Find CTOs");
		answers(ModelAnswers.completion(ModelAnswers.searchPlan("tester")).withFixedDelay(300));
		List<Integer> statuses = List.of("Find CEOs", "Find CFOs")
			.parallelStream()
			.map((sentence) -> api.post("/command", command(sentence, jobId)).status())
			.toList();
		assertThat(statuses).containsExactlyInAnyOrder(200, 409);
		assertThat(api.awaitStatus(jobId, "completed").path("run").intValue()).isEqualTo(2);
	}

	@Test
	void whereverTheProcessDiesBetweenTwoRunsTheFirstKeepsWhatItBrought() {
		AGENT.does(finding("ada"));
		String jobId = run("Find CTOs");
		AGENT.does(finding("grace"));
		orchestrator.bean(RunQueue.class).announce(jobId);
		letTheAnnouncedRunBegin(jobId);
		assertThat(runs(api.get("/jobs/" + jobId).json())).as("died before it was stored")
			.containsExactly("1 completed Find CTOs");
		Jobs jobs = orchestrator.bean(Jobs.class);
		StoredJob stored = jobs.get(jobId);
		Job next = new JobRuns(stored.job()).next(stored.job().origin(),
				new Plan("Find more", stored.job().steps().stream().map(Step::planned).toList()), Instant.now());
		orchestrator.bean(RunQueue.class).announce(jobId);
		jobs.plan(next.started(Instant.now()), orchestrator.bean(RememberedJobs.class).find(jobId),
				Optional.of(stored));
		letTheAnnouncedRunBegin(jobId);
		assertThat(api.awaitStatus(jobId, "completed").path("run").intValue()).as("died before it was started")
			.isEqualTo(2);
		assertThat(found(jobId)).containsExactly("1 ada", "2 grace");
	}

	private static void letTheAnnouncedRunBegin(String jobId) {
		JdbcClient database = orchestrator.bean(JdbcClient.class);
		database.sql("UPDATE scheduled_tasks SET execution_time = now() WHERE task_instance = :job AND NOT picked")
			.param("job", jobId)
			.update();
		Awaitility.await()
			.until(() -> database.sql("SELECT count(*) FROM scheduled_tasks WHERE task_instance = :job")
				.param("job", jobId)
				.query(Long.class)
				.single(), (left) -> left == 0);
	}

	@Test
	void aJobHasANameAndIsPutOutOfSightUntilItGoesOn() {
		String jobId = run("Find CTOs");
		Answer named = send("PATCH", "/jobs/" + jobId, "{\"name\": \"Austin, autumn\", \"archived\": true}");
		assertThat(named.status()).as(named.body()).isEqualTo(200);
		assertThat(named.json().path("name").stringValue()).isEqualTo("Austin, autumn");
		assertThat(listed("archived=false")).doesNotContain(jobId);
		assertThat(listed("status=completed")).doesNotContain(jobId);
		assertThat(listed("archived=true")).contains(jobId);
		assertThat(listed("archived=all")).contains(jobId);
		assertThat(api.get("/jobs/" + jobId).json().path("archived").booleanValue()).isTrue();
		api.post("/command", dryRun("Find CEOs", jobId));
		assertThat(listed("status=planned")).contains(jobId);
		JsonNode job = api.get("/jobs/" + jobId).json();
		assertThat(job.path("archived").booleanValue()).isFalse();
		assertThat(job.path("name").stringValue()).isEqualTo("Austin, autumn");
		send("PATCH", "/jobs/" + jobId, "{\"name\": null}");
		assertThat(api.get("/jobs/" + jobId).json().has("name")).isFalse();
		assertThat(send("PATCH", "/jobs/" + jobId, "{\"nam\": 1}").json().at("/errors/0/field").stringValue())
			.isEqualTo("nam");
	}

	@Test
	void aNameIsGivenToAJobThatRunsWithoutDisturbingIt() {
		CountDownLatch release = new CountDownLatch(1);
		AGENT.does(waitingFor(release));
		String jobId = start("Find CTOs");
		api.awaitJob(jobId, (job) -> job.at("/steps/0/status").asString("").equals("running"));
		assertThat(send("PATCH", "/jobs/" + jobId, "{\"name\": \"Austin\"}").status()).isEqualTo(200);
		release.countDown();
		JsonNode job = api.awaitStatus(jobId, "completed");
		assertThat(job.path("name").stringValue()).isEqualTo("Austin");
		assertThat(job.path("steps").valueStream().map((step) -> step.path("attempts").intValue())).containsOnly(1);
	}

	@Test
	void aDeletedJobIsGoneWithAllThatWasKeptOfIt() {
		AGENT.does((request, context) -> new Outcome.Succeeded("Kept", Map.of(),
				List.of(context.keep("page.html", "text/html", new byte[] { 1 }))));
		String jobId = run("Find CTOs");
		assertThat(data.resolve("artifacts").resolve(jobId)).isNotEmptyDirectory();
		assertThat(send("DELETE", "/jobs/" + jobId, "").status()).isEqualTo(204);
		assertThat(data.resolve("artifacts").resolve(jobId)).doesNotExist();
		assertThat(api.get("/jobs/" + jobId).status()).isEqualTo(404);
		assertThat(new Api(stack.uri(Service.CONTEXT_MANAGER)).get("/context/" + jobId).status()).isEqualTo(404);
		assertThat(listed("archived=all")).doesNotContain(jobId);
		assertThat(send("DELETE", "/jobs/" + jobId, "").status()).isEqualTo(404);
	}

	@Test
	void aJobThatIsActiveIsNotDeleted() {
		CountDownLatch release = new CountDownLatch(1);
		AGENT.does(waitingFor(release));
		String jobId = start("Find CTOs");
		Answer refused = send("DELETE", "/jobs/" + jobId, "");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.json().path("detail").stringValue()).contains("POST /jobs/" + jobId + "/cancel");
		release.countDown();
		api.awaitStatus(jobId, "completed");
	}

	@Test
	void aStepOfAJobThatWasCancelledAndDeletedEndsWithIt() throws InterruptedException {
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch stopped = new CountDownLatch(1);
		AGENT.does(savingAfter(release, stopped));
		String jobId = start("Find CTOs");
		api.awaitJob(jobId, (job) -> job.at("/steps/0/status").asString("").equals("running"));
		api.post("/jobs/" + jobId + "/cancel", "");
		assertThat(send("DELETE", "/jobs/" + jobId, "").status()).isEqualTo(204);
		release.countDown();
		assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
		letTheAnnouncedRunBegin(jobId);
		assertThat(api.get("/jobs/" + jobId).status()).isEqualTo(404);
	}

	@Test
	void aDuplicateIsAJobOfItsOwnWithTheSamePlan() {
		String jobId = run("Find CTOs");
		Answer answer = api.post("/jobs/" + jobId + "/duplicate", "");
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		String copy = answer.json().path("job_id").stringValue();
		assertThat(answer.headers().firstValue("Location")).contains("/jobs/" + copy);
		JsonNode planned = api.get("/jobs/" + copy).json();
		assertThat(planned.path("status").stringValue()).isEqualTo("planned");
		assertThat(planned.path("command").stringValue()).isEqualTo("Find CTOs");
		assertThat(planned.at("/usage/input").intValue()).isZero();
		JsonNode original = api.get("/jobs/" + jobId).json();
		assertThat(planned.at("/steps/1/parameters")).isEqualTo(original.at("/steps/1/parameters"));
		api.post("/jobs/" + copy + "/start", "");
		api.awaitStatus(copy, "completed");
		assertThat(api.get("/jobs/" + jobId).json()).isEqualTo(original);
	}

	@Test
	void aRunThatFailedIsTriedAgainAfterAnEdit() {
		AGENT.does((request, context) -> new Outcome.Failed("The page looks odd", List.of()));
		String jobId = start("Find CTOs");
		api.awaitStatus(jobId, "failed");
		AGENT.does(finding("ada"));
		String plan = """
				{"objective": "Find CFOs", "steps": [{"id": "s1", "agent": "tester", "action": "search_people",
				 "parameters": {"title": "CFO"}}]}""";
		Answer edited = send("PUT", "/jobs/" + jobId + "/plan", plan);
		assertThat(edited.status()).as(edited.body()).isEqualTo(200);
		assertThat(edited.json().path("run").intValue()).isEqualTo(2);
		assertThat(edited.json().at("/steps/0/id").stringValue()).isEqualTo("s3");
		api.post("/jobs/" + jobId + "/start", "");
		JsonNode job = api.awaitStatus(jobId, "completed");
		assertThat(runs(job)).containsExactly("1 failed Find CTOs", "2 completed Find CTOs");
		Answer refused = send("PUT", "/jobs/" + jobId + "/plan", plan);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.json().path("detail").stringValue()).contains("/duplicate", "POST /command");
	}

	@Test
	void aJobThatIsActiveTakesNoOtherCommand() throws InterruptedException {
		CountDownLatch release = new CountDownLatch(1);
		AGENT.does(waitingFor(release));
		String jobId = start("Find CTOs");
		Answer second = api.post("/command", command("Find CEOs", jobId));
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.json().path("detail").stringValue()).contains(jobId);
		release.countDown();
		api.awaitStatus(jobId, "completed");
	}

	@Test
	void progressCanBeSeenWhileAStepRuns() {
		CountDownLatch release = new CountDownLatch(1);
		AGENT.does((request, context) -> {
			context.save(new Progress(12, OptionalInt.of(40), "Reading profile 12 of 40", Map.of()));
			return waitingFor(release).apply(request, context);
		});
		String jobId = start("Find CTOs");
		JsonNode job = api.awaitJob(jobId, (seen) -> seen.at("/steps/0/progress/done").asInt(0) == 12);
		assertThat(job.at("/steps/0/progress/message").stringValue()).isEqualTo("Reading profile 12 of 40");
		release.countDown();
		api.awaitStatus(jobId, "completed");
	}

	@Test
	void aCancelledJobShowsWhatItHadFoundByThen() {
		CountDownLatch saved = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		AGENT.does((request, context) -> {
			context.save(new Progress(1, OptionalInt.of(40), "Read profile 1 of 40",
					Map.of("prospects",
							List.of(Map.of("full_name", "Ada", "profile_url", "https://www.linkedin.com/in/ada")),
							"results", List.of(Map.of("name", "Ada", "profile_url", "https://www.linkedin.com/in/ada",
									"result", "sent", "reason", "Seen")))));
			saved.countDown();
			release.await();
			return succeeded("Done");
		});
		String jobId = start("Find CTOs");
		assertThat(saved).satisfies((latch) -> latch.await());
		JsonNode step = api.post("/jobs/" + jobId + "/cancel", "").json().at("/steps/0");
		release.countDown();
		assertThat(step.path("summary").stringValue()).isEqualTo("Cancelled; until then 1 sent");
		assertThat(step.path("people").toString()).isEqualTo("[{\"result\":\"sent\",\"count\":1}]");
		assertThat(found(jobId)).containsExactly("1 Ada");
		assertThat(api.get("/jobs/" + jobId + "/steps/s1/people").json().at("/0/result").stringValue())
			.isEqualTo("sent");
		assertThat(new Api(stack.uri(Service.CONTEXT_MANAGER)).get("/context/" + jobId)
			.json()
			.at("/context_data/outcome")
			.stringValue()).isEqualTo("Cancelled; until then 1 sent. Cancelled by a person.");
	}

	@Test
	void whateverIsSentIsAnsweredAsDeclared() throws IOException {
		Map<String, String> known = Map.of("jobId", run("Find CTOs"), "stepId", "s1", "profile",
				"https%3A%2F%2Fwww.linkedin.com%2Fin%2Fwhoever-is-erased-here", "kind", "companies");
		assertThat(new ApiFuzz(api.base(), known).findings(23, 12)).isEmpty();
	}

	@Test
	void ofManyCommandsForOneJobAtATimeOneIsTaken() throws InterruptedException {
		String jobId = run("Find CTOs");
		CountDownLatch release = new CountDownLatch(1);
		AGENT.does(waitingFor(release));
		List<Integer> statuses = new CopyOnWriteArrayList<>();
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 100; i++) {
				callers.execute(() -> statuses.add(api.post("/command", command("Find CEOs", jobId)).status()));
			}
		}
		assertThat(statuses).hasSize(100).containsOnlyOnce(200).isSubsetOf(200, 409, 503);
		release.countDown();
		assertThat(api.awaitStatus(jobId, "completed").path("run").intValue()).isEqualTo(2);
	}

	@Test
	void aJobThatSavesAgainAndAgainCanBeCancelledAllTheSame() {
		AGENT.does((request, context) -> {
			for (int i = 0;; i++) {
				context.save(new Progress(i, OptionalInt.empty(), "On and on", Map.of("page", i)));
				LockSupport.parkNanos(TIME_OF_A_PAGE.toNanos());
			}
		});
		String jobId = start("Find CTOs");
		api.awaitJob(jobId, (job) -> job.at("/steps/0/progress/done").asInt(0) > 0);
		assertThat(api.post("/jobs/" + jobId + "/cancel", "").status()).isEqualTo(200);
	}

	@Test
	void aCancelledJobStopsAtItsNextSave() {
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch stopped = new CountDownLatch(1);
		AGENT.does(savingAfter(release, stopped));
		String jobId = start("Find CTOs");
		api.awaitJob(jobId, (job) -> job.at("/steps/0/status").asString("").equals("running"));
		assertThat(api.post("/jobs/" + jobId + "/cancel", "").json().path("status").stringValue())
			.isEqualTo("cancelled");
		release.countDown();
		assertThat(stopped).satisfies((latch) -> latch.await());
		JsonNode job = api.get("/jobs/" + jobId).json();
		assertThat(job.path("status").stringValue()).isEqualTo("cancelled");
		assertThat(job.at("/steps/0/status").stringValue()).isEqualTo("cancelled");
		assertThat(job.at("/steps/0/summary").stringValue()).isEqualTo("Cancelled; how far it had come was not saved");
		assertThat(api.post("/jobs/" + jobId + "/cancel", "").status()).isEqualTo(409);
	}

	@Test
	void aFailedJobIsRetriedAtTheStepThatFailed() {
		AGENT.does((request, context) -> request.action().equals("collect_profiles")
				? new Outcome.Failed("The page looks odd", List.of()) : succeeded("Found"));
		String jobId = start("Find CTOs");
		JsonNode failed = api.awaitStatus(jobId, "failed");
		assertThat(failed.path("error").stringValue()).isEqualTo("The page looks odd");
		assertThat(failed.at("/steps/1/error").stringValue()).isEqualTo("The page looks odd");
		AtomicInteger searches = new AtomicInteger();
		AGENT.does((request, context) -> {
			searches.addAndGet(request.action().equals("search_people") ? 1 : 0);
			return succeeded("Done");
		});
		assertThat(api.post("/jobs/" + jobId + "/retry", "").status()).isEqualTo(200);
		api.awaitStatus(jobId, "completed");
		assertThat(searches).hasValue(0);
	}

	@Test
	void aJobThatHasJustEndedCanBeStartedAgainAtOnce() {
		String jobId = run("Find CTOs");
		for (int i = 0; i < 20; i++) {
			assertThat(api.post("/command", command("Find CTOs", jobId)).status()).isEqualTo(200);
			api.awaitStatus(jobId, "completed");
		}
	}

	@Test
	void aStepThatMaySucceedLaterIsTriedAgainByItself() {
		AtomicInteger attempts = new AtomicInteger();
		AGENT.does((request, context) -> (attempts.incrementAndGet() < 3)
				? new Outcome.Failed(ErrorKind.NETWORK, "Busy", List.of()) : succeeded("Done"));
		String jobId = start("Find CTOs");
		assertThat(api.awaitStatus(jobId, "completed").at("/steps/0/attempts").intValue()).isEqualTo(3);
	}

	@Test
	void aPersonsAnswerLetsTheJobGoOn() {
		AGENT.does((request, context) -> context.answer().isPresent() ? succeeded("Thanks")
				: (request.action().equals("search_people")
						? new Outcome.NeedsHuman("Which PIN did you get?", Optional.empty()) : succeeded("Done")));
		String jobId = start("Find CTOs");
		JsonNode waiting = api.awaitStatus(jobId, "waiting_for_input");
		assertThat(waiting.at("/steps/0/waiting_for").stringValue()).isEqualTo("Which PIN did you get?");
		assertThat(api.post("/jobs/" + jobId + "/input", "{\"answer\": \" \"}").status()).isEqualTo(422);
		assertThat(api.post("/jobs/" + jobId + "/input", "{\"answer\": \"123456\"}").status()).isEqualTo(200);
		assertThat(api.awaitStatus(jobId, "completed").toString()).doesNotContain("123456");
	}

	@Test
	void allWorkOfARestrictedAccountStandsStillUntilAPersonSaysGoOn() {
		AtomicBoolean well = new AtomicBoolean();
		AGENT.worksWith(api.get("/account").json().path("account").stringValue());
		try {
			AGENT.does((request, context) -> well.get() ? succeeded("Found") : new Outcome.NeedsHuman(
					Optional.of(ErrorKind.RESTRICTED), "The account is restricted", Optional.empty()));
			String first = start("Find CTOs");
			assertThat(api.awaitStatus(first, "waiting_for_input").at("/steps/0/error_kind").stringValue())
				.isEqualTo("restricted");
			JsonNode incident = api.get("/account").json().path("incident");
			assertThat(incident.path("kind").stringValue()).isEqualTo("restricted");
			assertThat(incident.path("job_id").stringValue()).isEqualTo(first);
			String second = start("Find CTOs");
			assertThat(api.awaitStatus(second, "paused_until").at("/steps/0/waiting_for").stringValue())
				.contains("is paused: The account is restricted");
			well.set(true);
			assertThat(api.post("/account/resume", "{}").status()).isEqualTo(200);
			api.awaitStatus(first, "completed");
			api.awaitStatus(second, "completed");
			assertThat(api.get("/account").json().has("incident")).isFalse();
			assertThat(api.post("/account/resume", "{}").status()).isEqualTo(409);
		}
		finally {
			AGENT.worksWithoutAccount();
		}
	}

	@Test
	void aCancelledQuestionLetsOthersWorkWithTheAccount() {
		AGENT.worksWith(api.get("/account").json().path("account").stringValue());
		try {
			AGENT.does((request, context) -> new Outcome.NeedsHuman("Which PIN did you get?", Optional.empty()));
			String asking = start("Find CTOs");
			api.awaitStatus(asking, "waiting_for_input");
			assertThat(api.get("/account").json().at("/lease/held").booleanValue()).isTrue();
			AGENT.does((request, context) -> succeeded("Found"));
			assertThat(api.post("/jobs/" + asking + "/cancel", "{}").status()).isEqualTo(200);
			api.awaitStatus(start("Find CTOs"), "completed");
		}
		finally {
			AGENT.worksWithoutAccount();
		}
	}

	@Test
	void jobsOfTwoAccountsRunSideBySideAndThoseOfOneDoNot() throws InterruptedException {
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch bothWork = new CountDownLatch(2);
		List<String> working = new CopyOnWriteArrayList<>();
		TestAgent.Doing doing = (request, context) -> {
			working.add(context.jobId());
			bothWork.countDown();
			release.await();
			return succeeded("Done");
		};
		AGENT.worksWith("ada@example.com");
		OTHER_AGENT.worksWith("grace@example.com");
		AGENT.does(doing);
		OTHER_AGENT.does(doing);
		try {
			String adas = start("Find CTOs");
			api.awaitJob(adas, (job) -> working.contains(adas));
			String adasNext = start("Find CTOs");
			api.awaitJob(adasNext,
					(job) -> job.at("/steps/0/waiting_for")
						.stringValue("")
						.equals("Another job is working with the account ada@example.com"));
			answers(ModelAnswers.completion(ModelAnswers.searchPlan("colleague")));
			String graces = start("Find CTOs");
			assertThat(bothWork.await(30, TimeUnit.SECONDS)).as("both work").isTrue();
			assertThat(working).containsExactly(adas, graces);
			release.countDown();
			api.awaitStatus(adasNext, "completed");
		}
		finally {
			release.countDown();
			AGENT.worksWithoutAccount();
			OTHER_AGENT.worksWithoutAccount();
		}
	}

	@Test
	void aJobWaitsForTheContextManagerAndGoesOnWhereItWas() throws IOException, InterruptedException {
		List<Object> items = new CopyOnWriteArrayList<>();
		CountDownLatch down = new CountDownLatch(1);
		AGENT.does((request, context) -> {
			if (request.action().equals("search_people")) {
				items.add("found");
				return succeeded("Found");
			}
			for (int item = (int) context.savedState().getOrDefault("items", 0) + 1; item <= 3; item++) {
				items.add(item);
				if (item == 2 && down.getCount() > 0) {
					stack.kill(Service.CONTEXT_MANAGER);
					down.countDown();
				}
				context.save(new Progress(item, OptionalInt.of(3), "Item " + item, Map.of("items", item)));
			}
			return succeeded("Read");
		});
		String jobId = start("Find CTOs");
		assertThat(down.await(30, TimeUnit.SECONDS)).as("down").isTrue();
		Answer meanwhile = api.get("/jobs/" + jobId);
		assertThat(meanwhile.status()).isEqualTo(503);
		assertThat(meanwhile.json().path("detail").stringValue()).contains("context manager");
		stack.restart(Service.CONTEXT_MANAGER);
		api.awaitStatus(jobId, "completed");
		assertThat(items).as("only the item under way is repeated").containsExactly("found", 1, 2, 2, 3);
	}

	@Test
	void aPlanWithAnUnknownAgentNeverRuns() {
		AtomicInteger done = new AtomicInteger();
		AGENT.does((request, context) -> succeeded("Done " + done.incrementAndGet()));
		answers(ModelAnswers.completion(ModelAnswers.searchPlan("nobody")));
		Answer answer = api.post("/command", command("Find CTOs", "unknown-" + UUID.randomUUID()));
		assertThat(answer.status()).isEqualTo(502);
		JsonNode job = api.get("/jobs/" + answer.json().path("job_id").stringValue()).json();
		assertThat(job.path("status").stringValue()).isEqualTo("failed");
		assertThat(job.path("error").stringValue()).contains("nobody.search_people");
		assertThat(done).hasValue(0);
	}

	@Test
	void theProvidersRateLimitIsA200WithItsMessage() {
		answers(WireMock.jsonResponse("{\"error\":{\"message\":\"You exceeded your current quota\"}}", 429));
		Answer answer = api.post("/command", "{\"command\": \"Find CTOs\"}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("{\"error\":\"You exceeded your current quota\"}");
	}

	@Test
	void anErrorOfTheProviderIsA502WithoutTheKey() {
		answers(WireMock.jsonResponse("{\"error\":{\"message\":\"Bad key sk-secret\"}}", 500));
		Answer answer = api.post("/command", "{\"command\": \"Find CTOs\"}");
		assertThat(answer.status()).isEqualTo(502);
		assertThat(answer.contentType()).startsWith("application/problem+json");
		assertThat(answer.body()).doesNotContain("sk-secret");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			POST | /command                | {"command": " "}                                  | 422
			POST | /command                | {"command": "a", "context": {"x": {"y": 1}}}      | 422
			POST | /command                | {"command": 1, "dry_run": "x"}                    | 422
			POST | /command                | {"command": "a\\u0000"}                           | 422
			POST | /command                | {"command": "a", "context": {"job_id": "../x"}}   | 422
			POST | /command                | []                                                | 422
			POST | /command                | {"command"                                        | 400
			POST | /command                | ``                                                | 400
			GET  | /command                | ``                                                | 405
			GET  | /jobs/no-such-job       | ``                                                | 404
			GET  | /jobs/%2e%2e            | ``                                                | 404
			GET  | /jobs/a%00b             | ``                                                | 400
			GET  | /jobs?limit=0           | ``                                                | 422
			GET  | /jobs?limit=101         | ``                                                | 422
			GET  | /jobs?skip=-1           | ``                                                | 422
			GET  | /jobs?limit=x           | ``                                                | 422
			GET  | /jobs?status=odd        | ``                                                | 422
			GET  | /jobs?archived=maybe    | ``                                                | 422
			GET  | /jobs/no-such-job/runs/1 | ``                                               | 404
			GET  | /jobs/no-such-job/runs/x | ``                                               | 422
			PATCH | /jobs/no-such-job      | {"name": "a"}                                     | 404
			PATCH | /jobs/no-such-job      | {"name"                                           | 400
			DELETE | /jobs/no-such-job     | ``                                                | 404
			DELETE | /jobs/a%00b           | ``                                                | 400
			POST | /jobs/no-such-job/duplicate | ``                                            | 404
			POST | /jobs/no-such-job/start | ``                                                | 404
			POST | /jobs/no-such-job/input | {"answer": "1"}                                   | 404
			POST | /jobs/no-such-job/input | {}                                                | 422
			GET  | /nothing                | ``                                                | 404
			""")
	void badInputIsAClearProblem(String method, String path, String body, int status) {
		Answer answer = send(method, path, body);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.contentType()).startsWith("application/problem+json");
		assertThat(answer.json().path("detail").asString("")).isNotBlank();
	}

	@Test
	void jobsAreListedNewestFirst() {
		String first = run("Find CTOs");
		String second = run("Find CEOs");
		Answer answer = api.get("/jobs?status=completed&limit=100");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		List<String> ids = answer.json().valueStream().map((job) -> job.path("job_id").stringValue()).toList();
		assertThat(ids).containsSubsequence(second, first);
		assertThat(answer.headers().firstValueAsLong("X-Total-Count").orElse(0)).isGreaterThanOrEqualTo(2);
		assertThat(api.get("/jobs?status=planned").json().valueStream())
			.allSatisfy((job) -> assertThat(job.path("status").stringValue()).isEqualTo("planned"));
	}

	@Test
	void theCatalogNamesEveryAgentWithItsActions() {
		JsonNode agents = api.get("/agents").json();
		assertThat(agents.valueStream().map((agent) -> agent.path("name").stringValue())).contains("lincoln", "shaun",
				"tester");
		assertThat(agents.valueStream()).allSatisfy(
				(agent) -> assertThat(agent.at("/actions/0/parameters/type").stringValue()).isEqualTo("object"));
	}

	@Test
	void theServiceAndWhatItNeedsAreHealthy() {
		JsonNode health = api.get("/health").json();
		assertThat(health.path("status").stringValue()).isEqualTo("healthy");
		assertThat(health.path("service").stringValue()).isEqualTo("orchestrator");
		assertThat(health.at("/components/context-manager").stringValue()).isEqualTo("up");
	}

	@Test
	void theOpenApiDocumentNamesTheEndpoints() {
		JsonNode document = api.get("/v3/api-docs").json();
		assertThat(document.path("openapi").stringValue()).startsWith("3.1");
		assertThat(document.path("paths").propertyNames()).contains("/command", "/jobs", "/jobs/{jobId}", "/agents",
				"/health");
	}

	private static String run(String sentence) {
		String jobId = start(sentence);
		api.awaitStatus(jobId, "completed");
		return jobId;
	}

	private static String start(String sentence) {
		Answer answer = api.post("/command", command(sentence, "job-" + UUID.randomUUID()));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().path("job_id").stringValue();
	}

	private static Answer send(String method, String path, String body) {
		return api.send(HttpRequest.newBuilder(URI.create(api.base() + path))
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body)));
	}

	private static List<String> listed(String query) {
		return api.get("/jobs?limit=100&" + query)
			.json()
			.valueStream()
			.map((job) -> job.path("job_id").stringValue())
			.toList();
	}

	private static List<String> runs(JsonNode job) {
		return job.path("runs")
			.valueStream()
			.map((run) -> run.path("run").intValue() + " " + run.path("status").stringValue() + " "
					+ run.path("command").stringValue())
			.toList();
	}

	private static List<String> found(String jobId) {
		return api.get("/jobs/" + jobId + "/prospects")
			.json()
			.valueStream()
			.map((person) -> person.path("run").intValue() + " " + person.path("full_name").stringValue())
			.toList();
	}

	private static TestAgent.Doing finding(String... slugs) {
		return (request, context) -> new Outcome.Succeeded("Found " + String.join(", ", slugs),
				Map.of("prospects", Stream.of(slugs)
					.map((slug) -> Map.of("full_name", slug, "profile_url", "https://www.linkedin.com/in/" + slug))
					.toList()),
				List.of());
	}

	private static String dryRun(String sentence, String jobId) {
		return command(sentence, jobId).replaceFirst("}$", ",\"dry_run\":true}");
	}

	private static String command(String sentence, String jobId) {
		return new JsonMapper()
			.writeValueAsString(Map.of("command", sentence, "context", Map.of("job_id", jobId, "city", "Austin")));
	}

	private static TestAgent.Doing waitingFor(CountDownLatch release) {
		return (request, context) -> {
			release.await();
			return succeeded("Done");
		};
	}

	private static TestAgent.Doing savingAfter(CountDownLatch release, CountDownLatch stopped) {
		return (request, context) -> {
			release.await();
			try {
				context.save(new Progress(1, OptionalInt.empty(), "On", Map.of()));
			}
			catch (StepStoppedException ex) {
				stopped.countDown();
				throw ex;
			}
			return succeeded("Done");
		};
	}

	private static Outcome succeeded(String summary) {
		return new Outcome.Succeeded(summary, Map.of("prospects", List.of()), List.of());
	}

	private static void answers(ResponseDefinitionBuilder response) {
		provider.stubFor(WireMock.post("/chat/completions").willReturn(response));
	}

}
