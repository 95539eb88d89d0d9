package com.zigral.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

import com.zigral.cli.screen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Campaigns, schedules and answers in the terminal.
 */
class CampaignCommandsTests {

	private static final String CAMPAIGN = """
			{"id": "c1", "name": "Austin\\u001b[2J fintech", "account": "sam", "status": "%s", "version": 1,
			 "people": {"waiting_approval": 2, "replied": 1}, "held": "The inbox could not be read",
			 "fed_by": [{"id": "schedule-1", "name": "New\\u001b[2J CTOs"}], "steps": [
			 {"id": "invite", "kind": "invite", "after": "enrolled", "delay": 0, "unit": "working_days", "text": "Hi"},
			 {"id": "message", "kind": "message", "after": "accepted", "delay": 2, "unit": "working_days",
			  "text": "Thanks"}]}""";

	private static final String SCHEDULE = """
			{"id": "schedule-1", "name": "CTOs", "command": "Find 10 new CTOs", "cron": "0 9 * * 1-5",
			 "when": "every weekday at 9", "zone": "Europe/Berlin", "paused": %s, "next": [%s],
			 "last": {"due_at": "2026-11-02T08:00:00Z", "result": "skipped", "reason": "Job j1 has not ended"}}""";

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

	private ScriptedZigral zigral;

	@BeforeEach
	void start() throws Exception {
		this.zigral = new ScriptedZigral();
		this.zigral.on("GET /campaigns/c1", CAMPAIGN.formatted("active"));
		this.zigral.on("GET /campaigns/c1/report",
				"""
						[{"figure": "invited", "step": "", "version": 0, "text": "", "numerator": 3, "denominator": 5, "open": 2},
						 {"figure": "answered", "step": "invite", "version": 1, "text": "Hi", "numerator": 1, "denominator": 3,
						  "open": 1}]""");
	}

	@AfterEach
	void stop() {
		this.zigral.close();
	}

	@Test
	void campaignsAreATable() {
		this.zigral.on("GET /campaigns?limit=20", "[" + CAMPAIGN.formatted("active") + "]", "[]");
		assertThat(alone("campaigns")).isZero();
		assertThat(text())
			.contains("campaign", "c1", "active: messages wait", "2 waiting approval, 1 replied", "fintech")
			.doesNotContain("\u001b");
		assertThat(alone("campaigns")).isZero();
		assertThat(text()).contains("There are no campaigns yet");
		this.zigral.on("GET /campaigns?limit=3", "[]");
		this.output.reset();
		assertThat(alone("campaigns", "--limit", "3", "--json")).isZero();
		assertThat(text()).startsWith("[");
	}

	@Test
	void aCampaignIsShownWithItsReport() {
		assertThat(alone("campaign", "c1")).isZero();
		assertThat(text()).contains("Campaign c1: Austin")
			.contains("It is active: messages wait, with the account sam. In it: 2 waiting approval, 1 replied.")
			.contains("No messages go out: The inbox could not be read")
			.containsPattern("People come in by the schedule New.* CTOs: ./zigral schedule schedule-1")
			.contains("  invite after enrolled: Hi")
			.contains("  message 2 working days after accepted: Thanks")
			.containsPattern("invited +3 +5 +2")
			.containsPattern("answered +invite +1 +3 +1")
			.doesNotContain("\u001b");
		this.output.reset();
		assertThat(alone("campaign", "c1", "--json")).isZero();
		assertThat(text()).startsWith("{");
	}

	@Test
	void aCampaignIsPausedAndGoesOn() {
		this.zigral.on("POST /campaigns/c1/pause", CAMPAIGN.formatted("paused"));
		this.zigral.on("POST /campaigns/c1/resume", CAMPAIGN.formatted("active"));
		assertThat(alone("campaign", "c1", "pause")).isZero();
		assertThat(text()).contains("It is paused");
		assertThat(alone("campaign", "c1", "resume")).isZero();
		assertThat(this.zigral.bodies("POST /campaigns/c1/resume")).hasSize(1);
		this.zigral.refuse("POST /campaigns/c1/pause", 409, "{\"detail\": \"Campaign c1 is ended\"}");
		assertThat(alone("campaign", "c1", "pause")).isEqualTo(1);
		assertThat(error()).isEqualTo("zigral: Campaign c1 is ended\n");
	}

	@Test
	void aCampaignIsEndedAfterAYesOnly() {
		this.zigral.on("POST /campaigns/c1/end", CAMPAIGN.formatted("ended"));
		assertThat(alone("campaign", "c1", "end")).isEqualTo(3);
		assertThat(run("n", true, "campaign", "c1", "end")).isEqualTo(3);
		assertThat(this.zigral.bodies("POST /campaigns/c1/end")).isEmpty();
		assertThat(run("y", true, "campaign", "c1", "end")).isZero();
		assertThat(text()).contains("End it for everybody in it, for good? [y/N]").contains("It is ended");
		assertThat(alone("campaign", "c1", "end", "--yes")).isZero();
		assertThat(this.zigral.bodies("POST /campaigns/c1/end")).hasSize(2);
	}

	@Test
	void whatCannotBeDoneWithACampaignIsNamed() {
		assertThat(alone("campaign", "c1", "explode")).isEqualTo(2);
		assertThat(error()).contains("explode").contains("start, pause, resume, end");
		assertThat(alone("campaign")).isEqualTo(2);
		this.zigral.refuse("GET /campaigns/c%2F2", 404, "{\"detail\": \"There is no such campaign\"}");
		assertThat(alone("campaign", "c/2")).isEqualTo(1);
		assertThat(error()).isEqualTo("zigral: There is no such campaign\n");
	}

	@Test
	void schedulesAreATableWithTheirNextTime() {
		this.zigral.on("GET /schedules?limit=20", "[" + SCHEDULE.formatted("false", "\"2026-11-03T08:00:00Z\"") + ","
				+ SCHEDULE.formatted("true", "") + "]", "[]");
		assertThat(alone("schedules")).isZero();
		assertThat(text()).contains("schedule-1", "Find 10 new CTOs", "skipped", "paused")
			.containsPattern("2026-11-03 \\d\\d:\\d\\d");
		assertThat(alone("schedules")).isZero();
		assertThat(text()).contains("There are no schedules yet");
	}

	@Test
	void aScheduleIsShownPausedAndDeleted() {
		this.zigral.on("GET /schedules/schedule-1",
				SCHEDULE.formatted("false", "\"2026-11-03T08:00:00Z\", \"2026-11-04T08:00:00Z\""));
		this.zigral.on("POST /schedules/schedule-1/pause", SCHEDULE.formatted("true", ""));
		this.zigral.on("DELETE /schedules/schedule-1", " ");
		assertThat(alone("schedule", "schedule-1")).isZero();
		assertThat(text()).contains("Schedule schedule-1: CTOs")
			.contains("  every weekday at 9, in Europe/Berlin")
			.containsPattern("Next: 2026-11-03 \\d\\d:\\d\\d, 2026-11-04 \\d\\d:\\d\\d")
			.containsPattern("Last: 2026-11-02 \\d\\d:\\d\\d skipped")
			.contains("  Job j1 has not ended");
		assertThat(alone("schedule", "schedule-1", "pause")).isZero();
		assertThat(text()).contains("It is paused.");
		assertThat(alone("schedule", "schedule-1", "delete")).isZero();
		assertThat(text()).contains("The schedule is deleted");
		assertThat(this.zigral.bodies("DELETE /schedules/schedule-1")).hasSize(1);
	}

	@Test
	void aScheduleThatFeedsACampaignSaysWhomItHasBrought() {
		String feeding = SCHEDULE.formatted("false", "\"2026-11-03T08:00:00Z\"")
			.replace("\"paused\"", "\"campaign\": \"c1\", \"campaign_name\": \"Fintech\", \"enrolled\": 12, \"paused\"")
			.replace("\"reason\"", "\"enrolled\": 2, \"not_enrolled\": \"1 in another campaign\", \"reason\"");
		this.zigral.on("GET /schedules/schedule-1", feeding,
				feeding.replace("\"campaign_name\": \"Fintech\", ", "").replace("\"not_enrolled\"", "\"other\""));
		assertThat(alone("schedule", "schedule-1")).isZero();
		assertThat(text()).contains("It feeds the campaign Fintech: 12 enrolled so far. ./zigral campaign c1")
			.contains("  2 enrolled; not enrolled: 1 in another campaign");
		this.output.reset();
		assertThat(alone("schedule", "schedule-1")).isZero();
		assertThat(text()).contains("It feeds the campaign that was deleted: 12 enrolled so far")
			.contains("  2 enrolled\n");
	}

	@Test
	void theInboxSaysWhoHasAnsweredWhat() {
		this.zigral.on("GET /inbox?limit=20", """
				[{"profile_url": "https://l/in/ada", "name": "Ada", "campaign_id": "c1", "campaign_name": "Fintech",
				  "replied_at": "2026-11-02T08:00:00Z", "words": "Let us\\u001b[2J talk", "shared_name": true}]""",
				"[]");
		assertThat(alone("inbox")).isZero();
		assertThat(text()).contains("Ada", "talk (or somebody else of that name)", "Fintech", "https://l/in/ada")
			.doesNotContain("\u001b");
		assertThat(alone("inbox")).isZero();
		assertThat(text()).contains("Nobody has answered yet");
		this.zigral.on("GET /inbox?limit=5&campaign=c1", "[]");
		this.output.reset();
		assertThat(alone("inbox", "--campaign", "c1", "--limit", "5", "--json")).isZero();
		assertThat(text()).startsWith("[");
	}

	private int alone(String... arguments) {
		return run("", false, arguments);
	}

	private int run(String answers, boolean answered, String... arguments) {
		PrintStream out = new PrintStream(this.output, true, StandardCharsets.UTF_8);
		this.errors.reset();
		return Commands.run(new Terminal(Map.of("ZIGRAL_URL", this.zigral.address()), new Screen(out, false, 200),
				new BufferedReader(new StringReader(answers)), answered, out,
				new PrintStream(this.errors, true, StandardCharsets.UTF_8), Clock.systemUTC()), arguments);
	}

	private String text() {
		return this.output.toString(StandardCharsets.UTF_8);
	}

	private String error() {
		return this.errors.toString(StandardCharsets.UTF_8);
	}

}
