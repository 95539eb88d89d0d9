package com.zigral.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.zigral.cli.screen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTests {

	private static final String APPROVAL = """
			[{"job_id": "j1", "step_id": "s1", "hash": "h1", "items": [
			 {"kind": "invitation", "recipient": "https://l/in/ada", "name": "Ada", "text": "Hi\\u001b[2J Ada"},
			 {"kind": "invitation", "recipient": "https://l/in/bob", "name": "Bob", "text": "Hi Bob",
			  "degree": "2nd", "last_contact": {"kind": "message", "state": "confirmed", "job_id": "j0",
			  "at": "2026-11-02T12:00:00Z"}}], "left_out": [
			 {"kind": "invitation", "recipient": "https://l/in/cy", "name": "Cy", "text": "Hi Cy",
			  "code": "do_not_contact", "reason": "Cy must not be contacted\\u001b[2J"}]}]""";

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

	private final Map<String, String> environment = new HashMap<>();

	private ScriptedZigral zigral;

	@BeforeEach
	void start() throws Exception {
		this.zigral = new ScriptedZigral();
		this.environment.put("ZIGRAL_URL", this.zigral.address());
		this.zigral.on("POST /command", job("planned", ", \"estimate\": {\"people\": 3, \"budgets\": ["
				+ "{\"agent\": \"lincoln\", \"budget\": \"invitation\", \"at_most\": 3, \"left\": 15}], \"approvals\": [\"s1\"]}"));
		this.zigral.on("POST /jobs/j1/start", job("running", ""));
		this.zigral.on("GET /jobs/j1/prospects", "[{\"full_name\": \"Ada\", \"title\": \"CTO\"}]");
	}

	@AfterEach
	void stop() {
		this.zigral.close();
	}

	@Test
	void planIsShownAndCarriedOutAfterAYes() {
		this.zigral.on("GET /jobs/j1", job("running", ""), job("completed", ""));
		assertThat(answering("y", "ask", "Invite CTOs", "--context", "industry=fintech", "--context", "limit=5"))
			.isZero();
		assertThat(text()).contains("1. Lincoln: send connection requests (note \"Hi\")")
			.contains("It concerns at most 3 people.")
			.contains("Budget for invitations: at most 3, 15 left now.")
			.contains("approved every word")
			.contains("Start it? [y/N]")
			.contains("full name  title")
			.contains("Job j1 is done.");
		assertThat(this.zigral.bodies("POST /command").getFirst()).contains("\"dry_run\":true")
			.contains("\"industry\":\"fintech\"")
			.contains("\"limit\":5");
	}

	@Test
	void aCampaignIsShownStepByStepWithWhatItWillTake() {
		this.zigral.on("POST /command", """
				{"job_id": "j1", "run": 1, "status": "planned", "objective": "Start", "planner": "offline", "steps": [
				 {"id": "s1", "agent": "campaigns", "action": "start", "parameters": {"name": "Austin", "steps": [
				  {"kind": "invite", "after": "enrolled", "delay": 0, "unit": "working_days", "text": "Hi"},
				  {"kind": "withdraw", "after": "invited", "delay": 21, "unit": "days", "text": ""}]}}],
				 "estimate": {"people": 20, "budgets": [], "approvals": [], "campaigns": [{"step": "s1", "days": 21,
				  "sends": [{"budget": "invitation", "at_most": 20, "per_day": 15, "working_days": 2}]}]}}""");
		assertThat(answering("n", "ask", "Invite CTOs", "--dry-run")).isZero();
		assertThat(text())
			.contains("1. Campaigns: start (name \"Austin\", steps invite \"Hi\"; withdraw 21 days after invited)")
			.contains("The campaign's last step is due in 21 days at the earliest.")
			.contains("It sends at most 20 invitations, on 2 working days.")
			.contains("approved every word");
	}

	@Test
	void aFileIsShownAndComesInAfterAYes(@TempDir Path directory) throws Exception {
		Path file = Files.writeString(directory.resolve("fair.csv"), "Name,LinkedIn\nAda,/in/ada\n");
		this.zigral.on("POST /lists", list("preview"));
		this.zigral.on("POST /lists/l1/commit", list("committed"));
		assertThat(answering("y", "import", file.toString(), "--name", "Fair")).isZero();
		assertThat(text()).contains("The list 'Fair', 2 rows, headers in row 1")
			.contains("Name    full name     name")
			.contains("1       new      2")
			.contains("2    Ada")
			.contains("Bring them in? [y/N]")
			.contains("Invite the people in my list Fair");
		assertThat(this.zigral.bodies("POST /lists").getFirst()).contains("filename=\"fair.csv\"")
			.contains("Ada,/in/ada")
			.contains("name=\"name\"\r\n\r\nFair");
	}

	@Test
	void aSheetComesInWithoutAQuestion() {
		this.zigral.on("POST /lists", list("preview"));
		this.zigral.on("POST /lists/l1/commit", list("committed"));
		assertThat(alone("import", "Leads", "--tab", "May", "--yes")).isZero();
		assertThat(this.zigral.bodies("POST /lists").getFirst()).contains("\"spreadsheet\":\"Leads\"")
			.contains("\"worksheet\":\"May\"");
		assertThat(this.zigral.bodies("POST /lists/l1/commit")).hasSize(1);
	}

	@Test
	void nothingComesInWithoutAYesAndAMissingFileIsNoSheet() {
		this.zigral.on("POST /lists", list("preview"));
		assertThat(alone("import", "Leads")).isEqualTo(3);
		assertThat(text()).contains("Nothing was brought in");
		assertThat(alone("import", "no-such.csv")).isEqualTo(1);
		this.zigral.refuse("POST /lists", 422, "{\"detail\": \"file is empty\"}");
		assertThat(alone("import", "Leads")).isEqualTo(1);
	}

	@Test
	void aListIsPrintedForPrograms() {
		this.zigral.on("POST /lists", list("committed"));
		assertThat(alone("import", "Leads", "--json")).isZero();
		assertThat(this.output.toString(StandardCharsets.UTF_8)).contains("\"id\" : \"l1\"");
	}

	private static String list(String status) {
		return "{\"id\": \"l1\", \"name\": \"Fair\", \"status\": \"" + status
				+ "\", \"rows\": 2, \"header_row\": 1, \"columns\": ["
				+ "{\"position\": 1, \"header\": \"Name\", \"field\": \"full_name\", \"by\": \"name\"}, "
				+ "{\"position\": 2, \"header\": \"Age\", \"by\": \"\"}], "
				+ "\"counts\": {\"new\": {\"count\": 1, \"rows\": \"2\"}, \"known\": {\"count\": 0, \"rows\": \"\"}}, "
				+ "\"people\": [{\"row\": 2, \"full_name\": \"Ada\"}]}";
	}

	@Test
	void whoeverAPlanLeavesOutIsNamed() {
		this.zigral.on("POST /command", job("planned", ", \"left_out\": [{\"profile\": \"https://l/in/cy\\u001b[2J\", "
				+ "\"reason\": \"is on the do-not-contact list\"}]"));
		assertThat(alone("ask", "Write to Ada and Cy", "--dry-run")).isZero();
		assertThat(text()).contains("  Nothing is sent to https://l/in/cy")
			.contains(", who is on the do-not-contact list.")
			.doesNotContain("\u001b");
	}

	@Test
	void nothingIsStartedWithoutAYes() {
		assertThat(answering("", "ask", "Invite CTOs")).isEqualTo(3);
		assertThat(text()).contains("Job j1 was not started. Start it: ./zigral job j1, or " + this.zigral.address());
		assertThat(alone("ask", "Invite CTOs")).isEqualTo(3);
		assertThat(this.zigral.bodies("POST /jobs/j1/start")).isEmpty();
	}

	@Test
	void aDryRunEndsWithThePlan() {
		assertThat(answering("y", "ask", "Invite CTOs", "--dry-run")).isZero();
		assertThat(text()).doesNotContain("[y/N]");
		assertThat(this.zigral.bodies("POST /jobs/j1/start")).isEmpty();
	}

	@Test
	void whatWouldGoOutIsShownWordForWordAndSomeOfItApproved() {
		this.zigral.on("GET /jobs/j1", job("waiting_for_approval", ""), job("completed", ""));
		this.zigral.on("GET /approvals?job_id=j1", APPROVAL, "[]");
		this.zigral.on("POST /jobs/j1/approve", "{}");
		assertThat(answering("y\ns\nn\ny\n", "ask", "Invite CTOs")).isZero();
		assertThat(text()).contains("invitation to Ada  https://l/in/ada")
			.contains("    | Hi [2J Ada")
			.contains("invitation to Bob  https://l/in/bob  (2nd, message on 2026-11-0")
			.containsPattern("Left out:\\R  Cy: Cy must not be contacted")
			.contains("Approved: 1 of 2.")
			.doesNotContain("\u001b");
		assertThat(this.zigral.bodies("POST /jobs/j1/approve").getFirst()).contains("\"hash\":\"h1\"")
			.contains("[\"https://l/in/bob\"]");
	}

	@Test
	void everythingIsApprovedWhereThatWasSaidBeforehand() {
		this.zigral.on("GET /jobs/j1", job("waiting_for_approval", ""), job("completed", ""));
		this.zigral.on("GET /approvals?job_id=j1", APPROVAL, "[]");
		this.zigral.on("POST /jobs/j1/approve", "{}");
		assertThat(alone("ask", "Invite CTOs", "--approve")).isZero();
		assertThat(this.zigral.bodies("POST /jobs/j1/approve").getFirst())
			.contains("[\"https://l/in/ada\",\"https://l/in/bob\"]");
	}

	@Test
	void aNoIsARejectionWithItsReason() {
		this.zigral.on("GET /jobs/j1", job("waiting_for_approval", ""),
				job("cancelled", ", \"error\": \"Rejected: too pushy\""));
		this.zigral.on("GET /approvals?job_id=j1", APPROVAL);
		this.zigral.on("POST /jobs/j1/reject", "{}");
		assertThat(answering("y\nr\ntoo pushy", "ask", "Invite CTOs")).isEqualTo(1);
		assertThat(this.zigral.bodies("POST /jobs/j1/reject")).containsExactly("{\"reason\":\"too pushy\"}");
		assertThat(text()).contains("Job j1 was ended by a person: Rejected: too pushy.");
	}

	@Test
	void whoDecidesLaterIsToldWhere() {
		this.zigral.on("GET /jobs/j1", job("waiting_for_approval", ""));
		this.zigral.on("GET /approvals?job_id=j1", APPROVAL);
		assertThat(answering("l", "job", "j1")).isEqualTo(3);
		assertThat(text()).contains("Job j1 needs your approval: ./zigral job j1");
	}

	@Test
	void aPinIsAskedForWithItsScreenshotAndGiven() {
		String asking = job("waiting_for_input", "").replace("\"status\": \"pending\"",
				"\"status\": \"waiting\", \"waiting_for\": \"Which PIN?\", \"artifacts\": "
						+ "[{\"name\": \"pin.png\", \"media_type\": \"image/png\"}]");
		this.zigral.on("GET /jobs/j1", asking, asking, job("completed", ""));
		this.zigral.on("POST /jobs/j1/input", job("running", ""));
		assertThat(answering("123456", "job", "j1")).isZero();
		assertThat(text()).contains("Which PIN?")
			.contains("Screenshot: " + this.zigral.address() + "/jobs/j1/steps/s1/artifacts/pin.png");
		assertThat(this.zigral.bodies("POST /jobs/j1/input")).containsExactly("{\"answer\":\"123456\"}");
	}

	@Test
	void aJobThatBroughtNothingIsNoPlainSuccess() {
		this.zigral.on("GET /jobs/j1", job("completed", ", \"result\": \"empty\"").replace("\"status\": \"pending\"",
				"\"status\": \"done\", \"result\": \"empty\", \"summary\": \"Nothing sent: 2 pending\", \"people\": "
						+ "[{\"result\": \"skipped\", \"code\": \"pending\", \"count\": 2}, {\"result\": \"unknown\", \"count\": 1}]"));
		assertThat(alone("job", "j1")).isZero();
		assertThat(text()).contains("Nothing sent: 2 pending")
			.contains("  2 skipped: pending, 1 unknown")
			.contains("Job j1 is done and came to nothing.")
			.doesNotContain("is done.");
	}

	@Test
	void aFailureIsToldWithItsReason() {
		this.zigral.on("GET /jobs/j1", job("failed", ", \"error\": \"The sheet is not shared.\""));
		assertThat(alone("job", "j1")).isEqualTo(1);
		assertThat(text()).contains("Job j1 failed: The sheet is not shared. Try again: " + this.zigral.address());
	}

	@Test
	void aJobThatSleepsForLongIsLeftAlone() {
		this.zigral.on("GET /jobs/j1", job("paused_until", ", \"resume_at\": \"2099-01-01T08:00:00Z\""));
		assertThat(answering("", "job", "j1")).isEqualTo(4);
		assertThat(text()).contains("continues by itself at 2099-01-01T08:00:00Z");
	}

	@Test
	void aRestartOfZigralIsWaitedFor() {
		this.zigral.on("GET /jobs/j1", job("running", ""), ScriptedZigral.HANG_UP, ScriptedZigral.HANG_UP,
				ScriptedZigral.HANG_UP, job("completed", ""));
		assertThat(answering("", "job", "j1")).isZero();
		assertThat(text()).contains("does not answer; trying again").contains("It answers again.");
	}

	@Test
	void programsGetJsonAndNothingElse() {
		this.zigral.on("GET /jobs/j1", job("completed", ""));
		assertThat(alone("ask", "Invite CTOs", "--approve", "--json")).isZero();
		assertThat(text()).startsWith("{").contains("\"people\" : [").endsWith("}\n");
		assertThat(this.errors.toString(StandardCharsets.UTF_8)).contains("The plan of j1");
		this.output.reset();
		assertThat(alone("job", "j1", "--json")).isZero();
		assertThat(text()).startsWith("{");
	}

	@Test
	void jobsAreATable() {
		this.zigral.on("GET /jobs?limit=20", """
				[{"job_id": "j1", "status": "paused_until", "command": "Find CTOs", "objective": "",
				  "created_at": "2026-11-25T00:00:00Z", "updated_at": "2026-11-25T00:00:00Z"},
				 {"job_id": "j2", "name": "Austin, autumn", "archived": false, "status": "completed",
				  "command": "Find CEOs", "updated_at": "2026-11-25T00:00:00Z"}]""", "[]");
		assertThat(alone("jobs")).isZero();
		assertThat(text()).contains("job  status")
			.containsPattern("j1   paused until  2026-11-2\\d \\d\\d:\\d\\d  Find CTOs")
			.contains("Austin, autumn")
			.doesNotContain("Find CEOs");
		assertThat(alone("jobs")).isZero();
		assertThat(text()).contains("Nothing was asked for yet");
		this.zigral.on("GET /jobs?limit=2", "[]");
		this.output.reset();
		assertThat(alone("jobs", "--limit", "2", "--json")).isZero();
		assertThat(text()).startsWith("[");
	}

	@Test
	void theTokenIsSentAndARefusedOneSaid(@TempDir Path directory) throws Exception {
		Path file = Files.writeString(directory.resolve("token"), "t0ken\n");
		this.environment.put("ZIGRAL_API_TOKEN_FILE", file.toString());
		this.zigral.refuse("GET /jobs/j1", 401, "{\"detail\": \"This needs a token\"}");
		assertThat(alone("job", "j1")).isEqualTo(1);
		assertThat(this.zigral.authorizations()).containsExactly("Bearer t0ken");
		assertThat(error())
			.isEqualTo("zigral: This needs a token (set ZIGRAL_API_TOKEN to a token that is known there)\n");
	}

	@Test
	void aRefusalIsToldInItsOwnWords() {
		this.zigral.refuse("POST /command", 422,
				"{\"detail\": \"A field is wrong\", \"errors\": [{\"field\": \"context.x\", \"message\": \"must be\"}]}");
		assertThat(alone("ask", "x")).isEqualTo(1);
		assertThat(error()).isEqualTo("zigral: A field is wrong: context.x must be\n");
		this.zigral.refuse("GET /jobs/nobody", 404, "{\"detail\": \"There is no job nobody\"}");
		assertThat(alone("job", "nobody")).isEqualTo(1);
	}

	@Test
	void whereNothingRunsOneSentenceSaysSo() {
		this.zigral.close();
		assertThat(alone("jobs")).isEqualTo(5);
		assertThat(error())
			.matches("zigral: Nothing answers at http://127.0.0.1:\\d+: start Zigral with ./zigral up, .*\n");
	}

	@Test
	void aWrongCommandLineIsExplained() {
		assertThat(alone("ask")).isEqualTo(2);
		assertThat(error()).contains("SENTENCE").contains("Usage: ./zigral ask");
		assertThat(alone("ask", "x", "--context", "fintech")).isEqualTo(2);
		assertThat(error()).contains("expected name=value");
		this.environment.put("ZIGRAL_URL", "localhost");
		assertThat(alone("jobs")).isEqualTo(1);
		assertThat(error()).contains("ZIGRAL_URL is 'localhost'; expected an address");
		assertThat(alone("--help")).isZero();
		assertThat(text()).contains("Exit codes:").contains("It waits for a person.");
	}

	@Test
	void contextTakesNumbersTruthsTextsAndLists() {
		assertThat(Context.parse(List.of("a=1", "b=true", "c=x = y", "d=1", "d=2", "job_id=42")))
			.hasToString("{a=1, b=true, c=x = y, d=[1, 2], job_id=42}")
			.containsEntry("b", true)
			.containsEntry("job_id", "42");
	}

	private static String job(String status, String more) {
		return """
				{"job_id": "j1", "status": "%s", "command": "Invite CTOs", "planner": "offline", "steps": [
				 {"id": "s1", "agent": "lincoln", "action": "send_connection_requests", "parameters": {"note": "Hi"},
				  "status": "pending"}]%s}""".formatted(status, more);
	}

	private int answering(String answers, String... arguments) {
		return run(answers, true, arguments);
	}

	private int alone(String... arguments) {
		return run("", false, arguments);
	}

	private int run(String answers, boolean answered, String... arguments) {
		PrintStream out = new PrintStream(this.output, true, StandardCharsets.UTF_8);
		this.errors.reset();
		return Commands.run(new Terminal(this.environment, new Screen(out, false, 120),
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
