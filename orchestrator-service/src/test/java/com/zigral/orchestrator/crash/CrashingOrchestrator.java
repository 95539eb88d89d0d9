package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.ProfileUrl;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.orchestrator.Api;
import com.zigral.standin.linkedin.LedgerEntry.Kind;
import com.zigral.standin.linkedin.Member;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An orchestrator whose every commit and request passes a crash point, with the outside
 * world around it in other processes, and a person who approves whatever is asked.
 */
final class CrashingOrchestrator implements AutoCloseable {

	private static final Duration LONGEST_JOB = Duration.ofMinutes(30);

	private static final int PEOPLE = 3;

	private final Approver approver = new Approver();

	private final Path data;

	private final Stack outside;

	private final CrashPoints points;

	private final OrchestratorTables tables;

	private final DatabaseProxy database;

	private final HttpProxy linkedIn;

	private final List<HttpProxy> proxies;

	private final Api api;

	/** Asked past the proxies, so that what the test wants to know is no point. */
	private final Api memory;

	private Stack orchestrator;

	private PracticeLinkedIn site;

	CrashingOrchestrator(Path data) throws IOException, InterruptedException {
		this.data = data;
		this.outside = Stack.start(StackSettings.practice(Path.of(".."), data.resolve("outside"))
			.withServices(EnumSet.of(Service.CONTEXT_MANAGER)));
		this.site = this.outside.linkedIn();
		this.tables = new OrchestratorTables(this.outside.postgres());
		this.memory = new Api(this.outside.uri(Service.CONTEXT_MANAGER));
		this.points = new CrashPoints(() -> {
			this.orchestrator.kill(Service.ORCHESTRATOR);
			return null;
		});
		this.database = DatabaseProxy.to(this.outside.postgres().port(), this.points);
		HttpProxy checkpoints = HttpProxy.to(this.outside.uri(Service.CONTEXT_MANAGER), this.points,
				(request) -> request.equals("GET /health"));
		this.linkedIn = HttpProxy.to(this.site.uri(), this.points);
		HttpProxy sheets = HttpProxy.to(this.outside.sheets().uri(), this.points);
		this.proxies = List.of(checkpoints, this.linkedIn, sheets);
		this.orchestrator = Replica.start(this.outside, data.resolve("orchestrator"), checkpoints.port(),
				environment(sheets));
		this.api = new Api(this.orchestrator.uri(Service.ORCHESTRATOR));
	}

	private Map<String, String> environment(HttpProxy sheets) throws IOException {
		Map<String, String> environment = new HashMap<>();
		String database = this.outside.postgres().url("zigral", "orchestrator");
		environment.put("DATABASE_URL",
				database.replace(":" + this.outside.postgres().port() + "/", ":" + this.database.port() + "/")
						+ "?sslmode=disable&prepareThreshold=0");
		environment.put("LINKEDIN_BASE_URL", this.linkedIn.uri().toString());
		environment.put("GOOGLE_SHEETS_ROOT_URL", sheets.uri().toString());
		environment.put("GOOGLE_SHEETS_CREDENTIALS_JSON", credentials(sheets));
		environment.put("RUN_HEARTBEAT", "500ms");
		return environment;
	}

	private String credentials(HttpProxy sheets) throws IOException {
		String key = Files.readString(this.data.resolve("outside").resolve("sheets-account.json"))
			.replace(this.outside.sheets().uri().getAuthority(), sheets.uri().getAuthority());
		return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
	}

	CrashPoints points() {
		return this.points;
	}

	/**
	 * Begin with a site and a ledger on which nothing has happened yet.
	 */
	void forgetEverybody() throws IOException, SQLException {
		PracticeLinkedIn fresh = PracticeLinkedIn.start(0);
		this.linkedIn.leadTo(fresh.uri());
		closeSite();
		this.site = fresh;
		this.approver.forget();
		this.tables.execute("DELETE FROM budget_use", "DELETE FROM ledger");
	}

	/**
	 * Ask for a job that finds, reads, writes down, invites and writes to some people,
	 * and wait for its end.
	 * @param jobId its id
	 * @param title who is looked for
	 * @param meanwhile done again and again before the end
	 */
	void run(String jobId, String title, Meanwhile meanwhile) {
		String sheet = "Sheet of " + jobId;
		String sentence = ("Find %d %s, add them to the sheet \\\"%s\\\", invite them with the note \\\"Hi {first_name}\\\""
				+ " and message them \\\"Hello {first_name}\\\"")
			.formatted(PEOPLE, title, sheet);
		await(jobId).until(() -> {
			meanwhile.happens();
			return isEnded(jobId, sentence);
		});
		List<String> ids = this.outside.sheets().idsOf(sheet);
		assertThat(ids).hasSize(1);
		List<List<String>> rows = this.outside.sheets().rows(ids.getFirst(), "Prospects");
		assertThat(rows).hasSize(1 + PEOPLE).doesNotHaveDuplicates();
	}

	/**
	 * Start it again if it has crashed.
	 * @return where it has, empty when it has not
	 */
	Optional<String> startAgain() throws SQLException, IOException, InterruptedException {
		Optional<String> crash = this.points.takeCrash();
		if (crash.isPresent()) {
			letTimePass();
			this.orchestrator.restart(Service.ORCHESTRATOR);
		}
		return crash;
	}

	/**
	 * Let the crash happen that is under way, if one is, and start it again.
	 */
	Optional<String> calmDown() throws SQLException, IOException, InterruptedException {
		this.points.disarm();
		await("the crash under way").until(() -> !this.points.isArmed());
		return startAgain();
	}

	/**
	 * Make sure that everything that was approved happened, once, and nothing else.
	 */
	void requireEachEffectOnce() throws SQLException {
		Set<ProfileUrl> invited = this.approver.reachedOnce(this.site, Kind.INVITATION);
		Set<ProfileUrl> written = this.approver.reachedOnce(this.site, Kind.MESSAGE);
		for (Member member : this.site.people()) {
			ProfileUrl profile = new ProfileUrl(member.slug());
			boolean isMeant = this.approver.meant(profile);
			assertThat(invited.contains(profile)).as("invited %s", member).isEqualTo(isMeant && member.degree() > 1);
			assertThat(written.contains(profile)).as("wrote to %s", member).isEqualTo(isMeant && member.degree() == 1);
		}
		int effects = invited.size() + written.size();
		assertThat(this.tables.count("ledger WHERE state = 'confirmed'")).isEqualTo(effects);
		assertThat(this.tables.count("ledger WHERE state IN ('intent', 'armed', 'unknown')")).isZero();
		assertThat(this.tables.count("budget_use WHERE kind <> 'profile_view'")).isEqualTo(effects);
	}

	private static ConditionFactory await(String what) {
		return Awaitility.await(what)
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(20))
			.atMost(LONGEST_JOB);
	}

	private boolean isEnded(String jobId, String sentence) {
		try {
			Api.Answer answer = this.memory.get("/context/" + jobId + "/checkpoint");
			if (answer.status() == 404) {
				this.api.post("/command",
						"{\"command\": \"%s\", \"context\": {\"job_id\": \"%s\"}}".formatted(sentence, jobId));
				return false;
			}
			JsonNode job = answer.json();
			String status = job.path("status").stringValue("");
			if (status.equals("waiting_for_approval")) {
				this.approver.approve(this.api, jobId, this.site);
			}
			assertThat(status).as(answer.body())
				.isNotIn("failed", "cancelled", "planned", "waiting_for_input", "paused_until");
			return status.equals("completed");
		}
		catch (IllegalStateException | JacksonException ex) {
			// It has just been killed, or could not reach what it needs.
			return false;
		}
	}

	// What only time does: the dead process's lease and heartbeat grow old, announced
	// runs become due.
	private void letTimePass() throws SQLException {
		this.tables.execute("UPDATE account_lease SET expires_at = now() - interval '1 second'",
				"UPDATE scheduled_tasks SET last_heartbeat = now() - interval '1 hour' WHERE picked",
				"UPDATE scheduled_tasks SET execution_time = now() WHERE NOT picked");
	}

	@Override
	public void close() {
		this.orchestrator.close();
		this.proxies.forEach(HttpProxy::close);
		this.database.close();
		closeSite();
		this.outside.close();
	}

	// The first one is the stack's.
	private void closeSite() {
		if (this.site != this.outside.linkedIn()) {
			this.site.close();
		}
	}

	/** What happens while a job runs. */
	interface Meanwhile {

		void happens() throws Exception;

	}

}
