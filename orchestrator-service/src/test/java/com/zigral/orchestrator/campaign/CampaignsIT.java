package com.zigral.orchestrator.campaign;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.orchestrator.Api;
import com.zigral.orchestrator.Api.Answer;
import com.zigral.orchestrator.MemoryStack;
import com.zigral.orchestrator.RunningOrchestrator;
import com.zigral.orchestrator.campaign.CampaignFeed.Fed;
import com.zigral.orchestrator.campaign.agent.CampaignStarter;
import com.zigral.orchestrator.campaign.agent.PlannedCampaign;
import com.zigral.orchestrator.campaign.agent.StartedCampaign;
import com.zigral.orchestrator.campaign.sequence.StepDraft;
import com.zigral.orchestrator.people.People;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of campaigns over HTTP, with the real context manager and a real PostgreSQL.
 * Weeks pass by moving what is due into the past.
 */
class CampaignsIT {

	@TempDir
	static Path data;

	private static final CampaignAgent AGENT = new CampaignAgent("sam");

	private static Stack stack;

	private static RunningOrchestrator orchestrator;

	private static Api api;

	// People of its own for each test.
	private final String family = UUID.randomUUID().toString().substring(0, 8);

	@BeforeAll
	static void start() throws InterruptedException {
		stack = MemoryStack.start(data);
		orchestrator = RunningOrchestrator.start(stack.postgres().url("campaigns"), stack.uri(Service.CONTEXT_MANAGER),
				data, List.of(AGENT), "--ZIGRAL_APPROVAL=outreach", "--LINKEDIN_INVITATIONS_PER_DAY=30",
				"--LINKEDIN_MESSAGES_PER_DAY=50", "--LINKEDIN_WORKING_HOURS=00:00-00:00", "--LINKEDIN_TIME_ZONE=UTC",
				"--LINKEDIN_WORKING_DAYS=MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY",
				"--zigral.campaign.interval=200ms", "--zigral.sweep.interval=200ms", "--zigral.sweep.least=1ms",
				"--zigral.sweep.most=2ms", "--zigral.sweep.after-failure=200ms", "--zigral.campaign.while-paused=200ms",
				"--db-scheduler.polling-interval=100ms");
		api = orchestrator.api();
	}

	@AfterAll
	static void stop() {
		orchestrator.close();
		stack.close();
	}

	@BeforeEach
	void threePeopleAreKnown() {
		AGENT.mendLooks();
		orchestrator.bean(People.class)
			.remember("job", Map.of("prospects",
					NAMES.entrySet().stream().map((one) -> known(one.getKey(), one.getValue())).toList()));
	}

	@Test
	void aPersonIsInvitedAcceptsIsWrittenToTwiceAndAnswers() throws SQLException {
		String id = started(STEPS, "ada");
		approve(id, "ada");
		awaitPerson(id, "ada", (ada) -> ada.path("state").stringValue().equals("invited"));
		assertThat(person(id, "ada").path("step").stringValue()).isEqualTo("withdraw");
		AGENT.accept(profile("ada"));
		awaitState(id, "ada", "accepted");
		assertThat(person(id, "ada").path("step").stringValue()).isEqualTo("message");
		timePasses(id);
		approve(id, "ada");
		awaitState(id, "ada", "sent");
		timePasses(id);
		approve(id, "ada");
		awaitState(id, "ada", "completed");
		assertThat(AGENT.sent()).containsSubsequence("invitation: Hello Ada " + this.family,
				"message: Thank you, Ada " + this.family, "message: Any news, Ada? " + this.family);
		AGENT.write(profile("ada"), false, "Let us\0 talk");
		awaitState(id, "ada", "replied");
		assertThat(figures(id)).containsExactly("invited 1/1 0", "accepted 1/1 0", "written_to 1/1 0", "answered 1/1 0",
				"invite answered 0/1 0", "message answered 0/1 0", "message-2 answered 1/1 0");
		assertThat(api.get("/campaigns/" + id + "/report.csv").body()).contains("written_to,,0,,1,1,0");
		assertTheReportOfAllSaysTheSame(id);
		Answer inbox = api.get("/inbox?limit=1&campaign=" + id);
		assertThat(inbox.headers().firstValue("X-Total-Count")).contains("1");
		assertThat(inbox.json().at("/0/words").stringValue()).isEqualTo("Let us talk");
		assertThat(inbox.json().at("/0/campaign_name").stringValue()).isEqualTo("Fintech");
		assertThat(inbox.json().at("/0/profile_url").stringValue()).isEqualTo(profile("ada").toString());
	}

	@Test
	void whoeverHasAcceptedIsWrittenToHoweverManyWaitToBeInvited() throws SQLException {
		String id = started(STEPS, "ada");
		approve(id, "ada");
		awaitState(id, "ada", "invited");
		execute("""
				INSERT INTO enrolment (campaign_id, sequence_version, account, profile, name, data, state, step, due_at,
					enrolled_at, active)
				SELECT campaign_id, sequence_version, account, profile || '-' || number, name, data, 'queued', 'invite',
					now() - interval '30 days', now(), true
				FROM enrolment, generate_series(1, 600) AS number WHERE campaign_id = '%s'""".formatted(id));
		AGENT.accept(profile("ada"));
		awaitState(id, "ada", "accepted");
		execute("UPDATE enrolment SET due_at = now(), revision = revision + 1 WHERE campaign_id = '%s' AND profile = '%s'"
			.formatted(id, profile("ada")));
		awaitState(id, "ada", "waiting_approval");
		api.post("/campaigns/" + id + "/end", "");
	}

	@Test
	void anAnswerBetweenTheYesAndTheClickStopsTheMessage() throws SQLException {
		String id = started(MESSAGE, "ada");
		JsonNode ada = awaitState(id, "ada", "waiting_approval");
		AGENT.write(profile("ada"), false, "You first");
		awaitState(id, "ada", "replied");
		approve(ada.path("job_id").stringValue());
		JsonNode job = api.awaitStatus(ada.path("job_id").stringValue(), "completed");
		assertThat(job.at("/steps/0/people").toString()).contains("\"code\":\"answered\"");
		assertThat(AGENT.sent()).noneMatch((text) -> text.contains(this.family));
	}

	@Test
	void messagesWaitWhileNobodyCanSeeWhoHasAnswered() {
		AGENT.breakLooks("The inbox has changed");
		String before = started(MESSAGE, "grace");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> campaign(before).path("held").asString("").contains("The inbox has changed"));
		api.post("/campaigns/" + before + "/end", "");
		String id = started(MESSAGE, "ada");
		awaitState(started(STEPS, "grace"), "grace", "waiting_approval");
		assertThat(campaign(id).path("held").stringValue()).contains("The inbox has changed");
		assertThat(person(id, "ada").path("state").stringValue()).isEqualTo("queued");
		assertThat(person(id, "ada").has("job_id")).isFalse();
		AGENT.breakLooks("");
		awaitState(id, "ada", "waiting_approval");
		assertThat(campaign(id).has("held")).isFalse();
	}

	@Test
	void messagesGoOnOnceAPersonSaysThatTheInboxWasCleanedUp() {
		awaitState(started(MESSAGE, "hedy"), "hedy", "waiting_approval");
		assertThat(api.post("/inbox/resync", "").status()).isEqualTo(409);
		String before = heldByAShortenedInbox();
		api.post("/campaigns/" + before + "/end", "");
		String id = started(MESSAGE, "ada");
		assertThat(person(id, "ada").has("job_id")).isFalse();
		assertThat(api.post("/inbox/resync", "").status()).isEqualTo(204);
		awaitState(id, "ada", "waiting_approval");
		assertThat(campaign(id).path("held").asString("")).isEmpty();
	}

	@Test
	void inboxIsReadFromTheStartAlsoWhenALookIsUnderWay() {
		awaitState(started(MESSAGE, "hedy"), "hedy", "waiting_approval");
		String id = heldByAShortenedInbox();
		AGENT.holdLooks();
		try {
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(AGENT::isLookHeld);
			assertThat(api.post("/inbox/resync", "").status()).isEqualTo(204);
		}
		finally {
			AGENT.letLooksGoOn();
		}
		awaitState(id, "grace", "waiting_approval");
	}

	private String heldByAShortenedInbox() {
		AGENT.shortenInbox();
		String id = started(MESSAGE, "grace");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> campaign(id).path("held").asString("").contains("may be cut off"));
		return id;
	}

	@Test
	void whoIsWrittenToByHandIsHeldUntilAPersonSaysSo() throws SQLException {
		String id = started(MESSAGE, "ada");
		approve(id, "ada");
		awaitState(id, "ada", "sent");
		AGENT.write(profile("ada"), true, "By hand");
		JsonNode ada = awaitPerson(id, "ada", (one) -> one.path("held").booleanValue());
		assertThat(ada.path("reason").stringValue()).contains("By hand");
		timePasses(id);
		assertThat(api.post(path(id, "ada") + "/stop", "").json().path("state").stringValue()).isEqualTo("stopped");
		assertThat(api.post(path(id, "ada") + "/resume", "").status()).isEqualTo(409);
	}

	@Test
	void whoseThreadCannotBeReadIsHeldAndNobodyElseIs() throws SQLException {
		String id = started(MESSAGE, "ada", "grace");
		approve(id, "ada");
		awaitState(id, "ada", "sent");
		awaitState(id, "grace", "sent");
		AGENT.makeUnreadable(profile("ada"));
		JsonNode ada = awaitPerson(id, "ada", (one) -> one.path("held").booleanValue());
		assertThat(ada.path("reason").stringValue()).contains("It did not open");
		timePasses(id);
		awaitState(id, "grace", "waiting_approval");
		assertThat(person(id, "ada").path("state").stringValue()).isEqualTo("sent");
	}

	@Test
	void anInvitationThatIsNotAcceptedIsWithdrawnAndOneThatIsGoneIsNotAccepted() throws SQLException {
		String id = started(STEPS, "ada", "grace");
		approve(id, "ada");
		awaitState(id, "grace", "invited");
		AGENT.forget(profile("grace"));
		timePasses(id);
		JsonNode ada = awaitState(id, "ada", "completed");
		assertThat(ada.path("reason").stringValue()).isEqualTo("The invitation was withdrawn");
		JsonNode grace = awaitPerson(id, "grace", (one) -> !one.has("step"));
		assertThat(grace.path("state").stringValue()).isEqualTo("invited");
		String again = started(STEPS, "ada");
		JsonNode later = awaitPerson(again, "ada", (one) -> one.has("reason"));
		assertThat(later.path("reason").stringValue()).contains("another one can be sent from");
	}

	@Test
	void aPausedCampaignSendsNothingAndAnEndedOneNeverDoes() throws SQLException {
		String id = started(MESSAGE, "ada", "grace");
		JsonNode ada = awaitState(id, "ada", "waiting_approval");
		assertThat(api.post("/campaigns/" + id + "/pause", "").json().path("status").stringValue()).isEqualTo("paused");
		approve(ada.path("job_id").stringValue());
		api.awaitStatus(ada.path("job_id").stringValue(), "paused_until");
		assertThat(AGENT.sent()).noneMatch((text) -> text.contains(this.family));
		assertThat(api.post("/campaigns/" + id + "/pause", "").status()).isEqualTo(409);
		assertThat(api.post("/campaigns/" + id + "/end", "").status()).isEqualTo(200);
		api.awaitJob(ada.path("job_id").stringValue(),
				(job) -> List.of("cancelled", "completed").contains(job.path("status").stringValue()));
		assertThat(AGENT.sent()).noneMatch((text) -> text.contains(this.family));
		assertThat(person(id, "grace").path("state").stringValue()).isEqualTo("stopped");
		assertThat(api.post("/campaigns/" + id + "/resume", "").status()).isEqualTo(409);
	}

	@Test
	void nobodyIsInTwoCampaignsOfAnAccount() {
		String first = started(STEPS, "ada");
		String second = created(STEPS, "ada", "grace");
		assertThat(campaign(second).at("/conflicts/0/campaign_id").stringValue()).isEqualTo(first);
		api.post("/campaigns/" + second + "/start", "");
		assertThat(person(second, "ada").path("state").stringValue()).isEqualTo("left_out");
		assertThat(person(second, "grace").path("state").stringValue()).isNotEqualTo("left_out");
		JsonNode memberships = api.get("/campaigns/people/ada-" + this.family).json();
		assertThat(memberships.valueStream().map((one) -> one.path("campaign_id").stringValue()))
			.containsExactly(second, first);
		assertThat(memberships.at("/0/person/state").stringValue()).isEqualTo("left_out");
		assertThat(api.get("/campaigns/people/nobody-" + this.family).json()).isEmpty();
	}

	@Test
	void whoeverIsFedAndConnectedAlreadyGoesOnAsIfTheyHadAccepted() {
		AGENT.accept(profile("ada"));
		String id = started(STEPS, "hedy");
		Fed fed = feed(id, "ada", "hedy");
		assertThat(fed).isEqualTo(new Fed(1, "1 in this campaign before"));
		assertThat(awaitState(id, "ada", "accepted").path("step").stringValue()).isEqualTo("message");
		assertThat(feed(id, "ada", "hedy")).isEqualTo(new Fed(0, "2 in this campaign before"));
		api.post("/campaigns/" + id + "/end", "");
		assertThat(feed(id, "grace")).isEqualTo(new Fed(0, "The campaign \"Fintech\" has ended; nobody was enrolled"));
		assertThat(api.get("/campaigns/" + id + "/people").json()).hasSize(2);
	}

	@Test
	void nobodyComesIntoACampaignThatEndsMeanwhile() throws Exception {
		String id = started(STEPS, "hedy");
		try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
			CountDownLatch fed = new CountDownLatch(1);
			Future<Fed> feeding = callers.submit(() -> orchestrator.bean(TransactionOperations.class).execute((_) -> {
				Fed done = orchestrator.bean(CampaignFeed.class)
					.feed(id, List.of(known("ada", NAMES.get("ada"))), "job");
				fed.countDown();
				// Long enough for the end to begin; whoever does not wait for it ends
				// first.
				LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
				return done;
			}));
			fed.await();
			assertThat(api.post("/campaigns/" + id + "/end", "").status()).isEqualTo(200);
			assertThat(feeding.get().enrolled()).isEqualTo(1);
		}
		assertThat(person(id, "ada").path("state").stringValue()).isEqualTo("stopped");
	}

	private Fed feed(String id, String... slugs) {
		return orchestrator.bean(TransactionOperations.class)
			.execute((_) -> orchestrator.bean(CampaignFeed.class)
				.feed(id, List.of(slugs).stream().map((slug) -> known(slug, NAMES.get(slug))).toList(), "job"));
	}

	@Test
	void aNoLeavesItsPeopleOutAndWhoeverWantsNoContactIsNotAskedAbout() {
		api.put("/do-not-contact/grace-" + this.family, "{\"reason\": \"Asked us to stop\"}");
		String id = started(STEPS, "ada", "grace");
		JsonNode ada = awaitState(id, "ada", "waiting_approval");
		assertThat(person(id, "grace").path("state").stringValue()).isEqualTo("do_not_contact");
		api.post("/jobs/" + ada.path("job_id").stringValue() + "/reject", "{\"reason\": \"Too pushy\"}");
		assertThat(awaitState(id, "ada", "left_out").path("reason").stringValue()).isEqualTo("Rejected: Too pushy");
	}

	@Test
	void otherWordsForThoseOnTheirWayKeepTheirPlace() throws SQLException {
		String id = started(MESSAGE, "ada");
		approve(id, "ada");
		JsonNode before = awaitState(id, "ada", "sent");
		String other = MESSAGE.replace("Any news", "Anything new");
		Answer changed = api.put("/campaigns/" + id, body(other, "\"apply_to\": \"all\""));
		assertThat(changed.status()).as(changed.body()).isEqualTo(200);
		assertThat(changed.json().path("version").intValue()).isEqualTo(2);
		assertThat(person(id, "ada").path("step")).isEqualTo(before.path("step"));
		assertThat(person(id, "ada").path("due_at")).isEqualTo(before.path("due_at"));
		timePasses(id);
		approve(id, "ada");
		awaitState(id, "ada", "completed");
		assertThat(AGENT.sent()).contains("message: Anything new, Ada? " + this.family);
		String fewer = "[{\"kind\": \"message\", \"text\": \"Only this\"}]";
		assertThat(api.put("/campaigns/" + id, body(fewer, "\"apply_to\": \"all\"")).status()).isEqualTo(422);
		assertThat(api.put("/campaigns/" + id, body(fewer, "\"apply_to\": \"new\"")).status()).isEqualTo(200);
	}

	@Test
	void whatIsWrongIsNamedWithItsPlace() {
		assertThat(errors(body("[{\"kind\": \"invite\", \"text\": \"Hi {frist_name}\"}]", null)))
			.contains("steps[0].text");
		assertThat(errors(body("[{\"kind\": \"shout\"}]", null))).contains("steps[0].kind");
		assertThat(errors(body("[{\"kind\": \"message\"}]", null))).contains("steps[0].text");
		assertThat(errors(body("[{\"kind\": \"withdraw\"}]", null))).contains("steps", "steps[0].kind");
		assertThat(errors(body("[{\"kind\": \"message\", \"text\": \"Hi\", \"unit\": \"weeks\"}]", null)))
			.contains("steps[0].unit");
		assertThat(errors(body(STEPS, "\"people\": {}"))).contains("people");
		assertThat(errors(body(STEPS, "\"people\": {\"from_list\": \"nothing\"}"))).contains("people.from_list");
		assertThat(errors(body(STEPS, "\"people\": {\"from_job\": \"nothing\"}"))).contains("people.from_job");
		assertThat(errors(body(STEPS, "\"people\": {\"profiles\": [\"/in/nobody-knows\"]}")))
			.contains("people.profiles[0]");
		assertThat(errors(body(STEPS, "\"zone\": \"Mars\""))).contains("zone");
		assertThat(errors(body(STEPS, "\"account\": \"nobody\""))).contains("account");
		assertThat(api.get("/campaigns/nothing").status()).isEqualTo(404);
		assertThat(api.get("/campaigns?status=odd").status()).isEqualTo(422);
		assertThat(api.get("/inbox?limit=0").status()).isEqualTo(422);
		assertThat(api.get("/inbox?campaign=nothing").json()).isEmpty();
		String empty = api.post("/campaigns", body(STEPS, null)).json().path("id").stringValue();
		assertThat(api.post("/campaigns/" + empty + "/start", "").status()).isEqualTo(409);
		assertThat(api.get("/campaigns?status=draft").headers().firstValue("X-Total-Count")).isPresent();
	}

	@Test
	void whoeverIsErasedIsNamedInNoCampaign() throws SQLException {
		String id = started(MESSAGE, "ada");
		approve(id, "ada");
		awaitState(id, "ada", "sent");
		AGENT.write(profile("ada"), false, "Forget me");
		awaitState(id, "ada", "replied");
		Answer erased = api.send(HttpRequest.newBuilder(api.base().resolve("/people/ada-" + this.family)).DELETE());
		assertThat(erased.json().at("/erased/campaigns").intValue()).as(erased.body()).isEqualTo(2);
		JsonNode people = api.get("/campaigns/" + id + "/people").json();
		assertThat(people.toString()).contains("\"erased\"").doesNotContain("Ada Lovelace", this.family);
		assertThat(figures(id)).contains("answered 1/1 0");
		assertThat(api.get("/inbox?campaign=" + id).json()).isEmpty();
	}

	@Test
	void aSentenceStartsACampaignWithWhoeverCanComeIn() {
		api.put("/do-not-contact/grace-" + this.family, "{\"reason\": \"Asked us to stop\"}");
		String other = started(MESSAGE, "hedy");
		String list = list("ada", "grace", "hedy");
		Answer planned = command("Invite the people in the list \"" + list + "\" with the note \"Hello {first_name}\", "
				+ "two working days after they accept write \"Thank you\", withdraw after three weeks", true);
		assertThat(planned.status()).as(planned.body()).isEqualTo(200);
		assertThat(planned.json().path("objective").stringValue()).contains("asks for approval before it sends");
		assertThat(planned.json().at("/estimate/campaigns/0/days").intValue()).isEqualTo(21);
		assertThat(planned.json().at("/estimate/approvals")).isEmpty();
		String jobId = planned.json().path("job_id").stringValue();
		api.post("/jobs/" + jobId + "/start", "");
		JsonNode step = api.awaitStatus(jobId, "completed").at("/steps/0");
		assertThat(outcomes(jobId)).containsExactlyInAnyOrder("Ada Lovelace enrolled -",
				"Grace Hopper skipped do_not_contact", "Hedy Lamarr skipped in_campaign");
		String id = step.path("campaign_id").stringValue();
		assertThat(step.path("summary").stringValue()).contains(id, "1 people, 2 left out");
		assertThat(campaign(id).path("status").stringValue()).isEqualTo("active");
		assertThat(campaign(id).path("name").stringValue()).isEqualTo(list);
		assertThat(api.get("/campaigns/" + id + "/people").json()).hasSize(1);
		awaitState(id, "ada", "waiting_approval");
		api.post("/campaigns/" + other + "/end", "");
	}

	@Test
	void theJobThatHasStartedACampaignIsToldWhatBecameOfItsPeople() {
		String jobId = command("Invite the people in the list \"" + list("ada", "hedy") + "\" with the note \"Hello\", "
				+ "a day after they accept write \"Thank you\"", false)
			.json()
			.path("job_id")
			.stringValue();
		String id = api.awaitStatus(jobId, "completed").at("/steps/0/campaign_id").stringValue();
		approve(id, "ada");
		awaitState(id, "ada", "invited");
		awaitState(id, "hedy", "invited");
		AGENT.accept(profile("ada"));
		awaitState(id, "ada", "accepted");
		Api memory = new Api(stack.uri(Service.CONTEXT_MANAGER));
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> memory.get("/context/" + jobId).json().at("/context_data/outcome").asString(""),
					(outcome) -> outcome.startsWith("Its people since then: 2 invited, 1 accepted, 0 answered. "));
	}

	@Test
	void aSentenceThatIsNotUnderstoodIsNoSchedule() {
		String good = "{\"name\": \"a\", \"command\": \"Find 2 new CTOs in Austin\", \"when\": \"every day at 9\"}";
		String bad = good.replace("Find 2 new CTOs in Austin", "Sing me a song about Austin");
		Answer refused = api.post("/schedules", bad);
		assertThat(refused.status()).as(refused.body()).isEqualTo(422);
		assertThat(refused.json().at("/errors/0/field").stringValue()).isEqualTo("command");
		Answer made = api.post("/schedules", good);
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		String path = "/schedules/" + made.json().path("id").stringValue();
		assertThat(api.put(path, bad).status()).isEqualTo(422);
		assertThat(api.get(path).json().path("command").stringValue()).isEqualTo("Find 2 new CTOs in Austin");
		api.send(HttpRequest.newBuilder(api.base().resolve(path)).DELETE());
	}

	@Test
	void aDryRunSaysHowLongACampaignTakesAndWhatItSends() {
		JsonNode planned = command(
				"Invite 20 CTOs in Austin, a week after they accept write \"A\", two weeks later write " + "\"B\"",
				true)
			.json();
		assertThat(planned.at("/estimate/people").intValue()).isEqualTo(20);
		assertThat(planned.at("/estimate/campaigns/0").toString()).isEqualTo("{\"step\":\"s2\",\"days\":21,\"sends\":["
				+ "{\"budget\":\"invitation\",\"at_most\":20,\"per_day\":30,\"working_days\":2},"
				+ "{\"budget\":\"message\",\"at_most\":40,\"per_day\":50,\"working_days\":3}]}");
	}

	@Test
	void aWrongCampaignInAPlanIsNamedWithItsPlace() {
		JsonNode planned = command("Invite 20 CTOs in Austin, a week after they accept write \"A\"", true).json();
		String steps = planned.path("steps").toString();
		Answer wrong = api.put("/jobs/" + planned.path("job_id").stringValue() + "/plan",
				"{\"objective\": \"Other\", \"steps\": " + steps.replace("\"A\"", "\"Dear {nickname}\"") + "}");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.json().at("/errors/0/field").stringValue()).isEqualTo("steps[1].parameters.steps[1].text");
	}

	@Test
	void aStepThatIsRepeatedFindsTheCampaignItHasStarted() throws InterruptedException, ExecutionException {
		String jobId = command("Invite the people in the list \"" + list("ada") + "\" with the note \"Hello\", "
				+ "a day after they accept write \"Thank you\"", true)
			.json()
			.path("job_id")
			.stringValue();
		CampaignStarter starter = orchestrator.bean(CampaignStarter.class);
		PlannedCampaign planned = new PlannedCampaign("Once", false,
				StepDraft.sequence(List.of(new StepDraft(null, "message", null, null, null, "Hello"))));
		List<Prospect> ada = List
			.of(orchestrator.bean(People.class).prospect(profile("ada")).map(Prospect::from).orElseThrow());
		int before = api.get("/campaigns").json().size();
		Callable<StartedCampaign> start = () -> starter.start(jobId, "s1", planned, ada);
		List<StartedCampaign> started = new ArrayList<>();
		try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
			for (Future<StartedCampaign> one : workers.invokeAll(List.of(start, start, start))) {
				started.add(one.get());
			}
		}
		assertThat(started).hasSize(3).containsOnly(started.getFirst());
		assertThat(started.getFirst().results()).extracting(PersonResult::result).containsExactly("enrolled");
		assertThat(api.get("/campaigns").json()).hasSize(before + 1);
		api.post("/jobs/" + jobId + "/start", "");
		JsonNode step = api.awaitStatus(jobId, "completed").at("/steps/0");
		assertThat(step.path("campaign_id").stringValue()).isEqualTo(started.getFirst().id());
		assertThat(api.get("/campaigns").json()).hasSize(before + 1);
	}

	@Test
	void aSentenceWithNobodyLeftStartsNothing() {
		started(MESSAGE, "ada");
		String jobId = command("Message the people in the list \"" + list("ada") + "\" \"Hello\" and after a week "
				+ "without an answer write \"Any news?\"", false)
			.json()
			.path("job_id")
			.stringValue();
		JsonNode step = api.awaitStatus(jobId, "completed").at("/steps/0");
		assertThat(step.path("result").stringValue()).isEqualTo("empty");
		assertThat(step.has("campaign_id")).isFalse();
	}

	private static Answer command(String sentence, boolean dryRun) {
		return api.post("/command", Api.json(Map.of("command", sentence, "dry_run", dryRun)));
	}

	private String list(String... slugs) {
		String name = "L" + UUID.randomUUID();
		StringBuilder csv = new StringBuilder("Profile URL,Full Name\n");
		List.of(slugs).forEach((slug) -> csv.append(profile(slug)).append(',').append(NAMES.get(slug)).append('\n'));
		String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n\r\n" + csv
				+ "\r\n--cut\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n" + name + "\r\n--cut--\r\n";
		Answer list = api.send(HttpRequest.newBuilder(api.base().resolve("/lists"))
			.header("Content-Type", "multipart/form-data; boundary=cut")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
		Answer committed = api.post("/lists/" + list.json().path("id").stringValue() + "/commit", "");
		assertThat(committed.status()).as(committed.body()).isEqualTo(200);
		return name;
	}

	private static List<String> outcomes(String jobId) {
		return api.get("/jobs/" + jobId + "/steps/s1/people")
			.json()
			.valueStream()
			.map((one) -> "%s %s %s".formatted(one.path("name").stringValue(), one.path("result").stringValue(),
					one.path("code").asString("-")))
			.toList();
	}

	private static final Map<String, String> NAMES = Map.of("ada", "Ada Lovelace", "grace", "Grace Hopper", "hedy",
			"Hedy Lamarr");

	private static final String STEPS = """
			[{"kind": "invite", "text": "Hello {first_name} FAMILY"},
			 {"kind": "message", "delay": 1, "text": "Thank you, {first_name} FAMILY"},
			 {"kind": "message", "delay": 5, "text": "Any news, {first_name}? FAMILY"},
			 {"kind": "withdraw", "delay": 21, "unit": "days"}]""";

	private static final String MESSAGE = """
			[{"kind": "message", "text": "Thank you, {first_name} FAMILY"},
			 {"kind": "message", "delay": 5, "text": "Any news, {first_name}? FAMILY"}]""";

	private String started(String steps, String... slugs) {
		String id = created(steps, slugs);
		Answer started = api.post("/campaigns/" + id + "/start", "");
		assertThat(started.json().path("status").stringValue()).as(started.body()).isEqualTo("active");
		return id;
	}

	private String created(String steps, String... slugs) {
		List<String> profiles = List.of(slugs).stream().map((slug) -> profile(slug).toString()).toList();
		Answer created = api.post("/campaigns", body(steps, "\"people\": " + Api.json(Map.of("profiles", profiles))));
		assertThat(created.status()).as(created.body()).isEqualTo(201);
		return created.json().path("id").stringValue();
	}

	private String body(String steps, String more) {
		String account = (more != null && more.contains("account")) ? "" : ", \"account\": \"sam\"";
		return "{\"name\": \"Fintech\", \"steps\": %s%s%s}".formatted(steps.replace("FAMILY", this.family), account,
				(more != null) ? ", " + more : "");
	}

	private static List<String> errors(String body) {
		Answer answer = api.post("/campaigns", body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		return answer.json().path("errors").valueStream().map((error) -> error.path("field").stringValue()).toList();
	}

	private static JsonNode campaign(String id) {
		return api.get("/campaigns/" + id).json();
	}

	private JsonNode person(String id, String slug) {
		return api.get("/campaigns/" + id + "/people")
			.json()
			.valueStream()
			.filter((one) -> one.path("profile_url").stringValue().equals(profile(slug).toString()))
			.findFirst()
			.orElseThrow();
	}

	private JsonNode awaitState(String id, String slug, String state) {
		return awaitPerson(id, slug, (one) -> one.path("state").stringValue().equals(state));
	}

	private JsonNode awaitPerson(String id, String slug, Predicate<JsonNode> wanted) {
		return Awaitility.await(slug)
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> person(id, slug), wanted);
	}

	private void approve(String id, String slug) {
		approve(awaitState(id, slug, "waiting_approval").path("job_id").stringValue());
	}

	private static void approve(String jobId) {
		JsonNode asked = api.get("/approvals?job_id=" + jobId).json().path(0);
		Answer answer = api.post("/jobs/" + jobId + "/approve",
				Api.json(Map.of("hash", asked.path("hash").stringValue())));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	// What was done yesterday does not keep today's job from being made.
	private static void timePasses(String id) throws SQLException {
		execute("UPDATE campaign_job SET day = day - 1 WHERE campaign_id = '" + id + "'");
		execute("UPDATE enrolment SET due_at = now() - interval '1 minute', revision = revision + 1 "
				+ "WHERE due_at IS NOT NULL AND campaign_id = '" + id + "'");
	}

	private static void execute(String sql) throws SQLException {
		try (Connection connection = stack.postgres().connect("campaigns");
				Statement statement = connection.createStatement()) {
			statement.execute("SET search_path = orchestrator");
			statement.execute(sql);
		}
	}

	private static void assertTheReportOfAllSaysTheSame(String id) {
		JsonNode all = api.get("/campaigns/report").json();
		assertThat(
				figures(all.valueStream().filter((row) -> row.path("campaign_id").stringValue().equals(id)).toList()))
			.isEqualTo(figures(id));
		all.valueStream()
			.filter((row) -> row.path("campaign_id").stringValue().isEmpty())
			.forEach((total) -> assertThat(total.path("numerator").intValue()).as("%s", total)
				.isEqualTo(all.valueStream()
					.filter((row) -> !row.path("campaign_id").stringValue().isEmpty())
					.filter((row) -> List.of("figure", "kind", "position")
						.stream()
						.allMatch((name) -> row.path(name).equals(total.path(name))))
					.mapToInt((row) -> row.path("numerator").intValue())
					.sum()));
		assertThat(all.valueStream().map((row) -> row.path("kind").stringValue() + row.path("position")))
			.contains("message2");
		assertThat(api.get("/campaigns/report.csv").body().replace("\"", "")).contains(",figure,", id + ",Fintech,");
	}

	private static List<String> figures(String id) {
		return figures(api.get("/campaigns/" + id + "/report").json().valueStream().toList());
	}

	private static List<String> figures(List<JsonNode> rows) {
		List<String> figures = new ArrayList<>();
		rows.forEach((row) -> figures.add("%s %s %d/%d %d"
			.formatted(row.path("step").stringValue(), row.path("figure").stringValue(),
					row.path("numerator").intValue(), row.path("denominator").intValue(), row.path("open").intValue())
			.strip()));
		return figures;
	}

	private String path(String id, String slug) {
		return "/campaigns/" + id + "/people/" + slug + "-" + this.family;
	}

	private ProfileUrl profile(String slug) {
		return new ProfileUrl(slug + "-" + this.family);
	}

	private Map<String, Object> known(String slug, String name) {
		return Map.of("profile_url", profile(slug).toString(), "full_name", name, "collected_at",
				"2026-11-02T09:00:00Z", "source", "linkedin");
	}

}
