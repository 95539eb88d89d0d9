package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.Api;
import com.zigral.sandbox.launcher.Ports;
import com.zigral.sandbox.launcher.Service;
import com.zigral.sandbox.launcher.Stack;
import com.zigral.sandbox.launcher.StackSettings;
import com.zigral.sandbox.launcher.StandIn;
import com.zigral.sandbox.linkedin.LedgerEntry;
import com.zigral.sandbox.linkedin.LedgerEntry.Kind;
import com.zigral.sandbox.linkedin.Member;
import com.zigral.sandbox.linkedin.PracticeLinkedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the orchestrator at points drawn by lot among all its commits and requests, each
 * time right before or right after, starts it again, and lets the job go on. What it only
 * asks the context manager is left out: the test asks for it all the time. The points are
 * other ones in every run; {@code zigral.crash.seed} repeats a run's draw, and
 * {@code zigral.crash.points} draws more of them.
 */
class CrashIT {

	private static final int POINTS = Integer.getInteger("zigral.crash.points", 12);

	private static final long SEED = Long.getLong("zigral.crash.seed", RandomGenerator.getDefault().nextInt());

	/** The next crash is at most that many points away. */
	private static final int REACH = 30;

	private static final Duration LONGEST_JOB = Duration.ofMinutes(10);

	private static final List<String> TITLES = List.of("CTOs", "Data Scientists", "Product Managers",
			"Account Executives", "Engineering Managers");

	private static final int PEOPLE = 5;

	private final Random random = new Random(SEED);

	private final Map<String, String> approved = new HashMap<>();

	@TempDir
	private Path data;

	private Stack outside;

	private Stack orchestrator;

	private CrashPoints points;

	private DatabaseProxy database;

	private List<HttpProxy> proxies;

	private Api api;

	private int crashes;

	@BeforeEach
	void start() throws IOException, InterruptedException {
		this.outside = Stack.start(StackSettings.practice(Path.of(".."), this.data.resolve("outside"))
			.withServices(EnumSet.of(Service.CONTEXT_MANAGER)));
		this.points = new CrashPoints(() -> {
			this.orchestrator.kill(Service.ORCHESTRATOR);
			return null;
		});
		this.database = DatabaseProxy.to(this.outside.postgres().port(), this.points);
		HttpProxy memory = HttpProxy.to(this.outside.uri(Service.CONTEXT_MANAGER), this.points,
				(request) -> request.startsWith("GET "));
		HttpProxy linkedIn = HttpProxy.to(this.outside.linkedIn().uri(), this.points);
		HttpProxy sheets = HttpProxy.to(this.outside.sheets().uri(), this.points);
		this.proxies = List.of(memory, linkedIn, sheets);
		Ports free = Ports.free();
		this.orchestrator = Stack.start(StackSettings.practice(Path.of(".."), this.data.resolve("orchestrator"))
			.withServices(EnumSet.of(Service.ORCHESTRATOR))
			.withStandIns(EnumSet.noneOf(StandIn.class))
			.withPorts(new Ports(free.orchestrator(), memory.port(), free.linkedIn(), free.sheets(), free.postgres()))
			.withEnvironment(environment(linkedIn, sheets)));
		this.api = new Api(this.orchestrator.uri(Service.ORCHESTRATOR));
	}

	private Map<String, String> environment(HttpProxy linkedIn, HttpProxy sheets) throws IOException {
		Map<String, String> environment = new HashMap<>();
		environment.put("DATABASE_URL",
				"postgres://postgres@127.0.0.1:" + this.database.port() + "/zigral?sslmode=disable&prepareThreshold=0");
		environment.put("LINKEDIN_BASE_URL", linkedIn.uri().toString());
		environment.put("LINKEDIN_USERNAME", this.outside.linkedIn().username());
		environment.put("LINKEDIN_PASSWORD", this.outside.linkedIn().password());
		environment.put("GOOGLE_SHEETS_ROOT_URL", sheets.uri().toString());
		environment.put("GOOGLE_SHEETS_CREDENTIALS_JSON", credentials(sheets));
		environment.put("DB_SCHEDULER_HEARTBEATINTERVAL", "500ms");
		environment.put("RATE_LIMIT_PER_MINUTE", "1000");
		environment.put("LINCOLN_PAUSE_MIN", "0ms");
		environment.put("LINCOLN_PAUSE_MAX", "0ms");
		environment.put("LINKEDIN_INVITATIONS_PER_DAY", "30");
		environment.put("LINKEDIN_PROFILE_VIEWS_PER_DAY", "150");
		environment.put("LINKEDIN_WORKING_HOURS", "00:00-00:00");
		environment.put("LINKEDIN_WORKING_DAYS", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY");
		return environment;
	}

	private String credentials(HttpProxy sheets) throws IOException {
		String key = Files.readString(this.data.resolve("outside").resolve("sheets-account.json"))
			.replace(this.outside.sheets().uri().getAuthority(), sheets.uri().getAuthority());
		return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
	}

	@AfterEach
	void stop() {
		this.orchestrator.close();
		this.proxies.forEach(HttpProxy::close);
		this.database.close();
		this.outside.close();
	}

	@Test
	void everyEffectHappensOnceWhereverTheProcessIsKilled() throws Exception {
		System.out.printf("%d crashes with -Dzigral.crash.seed=%d%n", POINTS, SEED);
		for (int job = 0; this.crashes < POINTS && job < TITLES.size(); job++) {
			run("crash-" + job, TITLES.get(job));
		}
		this.points.disarm();
		while (this.points.isArmed()) {
			Thread.sleep(100);
		}
		startAgainAfterACrash();
		System.out.printf("%d crashes among %d points%n", this.crashes, this.points.seen());
		assertThat(this.crashes).isGreaterThanOrEqualTo(POINTS);
		PracticeLinkedIn site = this.outside.linkedIn();
		Set<String> invited = happenedOnce(site, Kind.INVITATION);
		Set<String> written = happenedOnce(site, Kind.MESSAGE);
		for (Member member : site.people()) {
			String profile = new ProfileUrl(member.slug()).toString();
			boolean isMeant = this.approved.keySet().stream().anyMatch((key) -> key.endsWith(" " + profile));
			assertThat(invited.contains(profile)).as("invited %s", member).isEqualTo(isMeant && member.degree() > 1);
			assertThat(written.contains(profile)).as("wrote to %s", member).isEqualTo(isMeant && member.degree() == 1);
		}
		assertThat(this.api.get("/ledger?state=confirmed&limit=500").json()).hasSize(invited.size() + written.size());
		assertThat(this.api.get("/ledger?state=unknown").json()).isEmpty();
		assertThat(this.api.get("/ledger?state=armed").json()).isEmpty();
	}

	private Set<String> happenedOnce(PracticeLinkedIn site, Kind kind) {
		Set<String> recipients = new HashSet<>();
		for (LedgerEntry entry : site.ledger().entries()) {
			if (entry.kind() == kind) {
				String profile = ProfileUrl.from(entry.path()).orElseThrow().toString();
				assertThat(recipients.add(profile)).as("%s to %s only once", kind, profile).isTrue();
				assertThat(entry.text())
					.isEqualTo(this.approved.get(kind.name().toLowerCase(Locale.ROOT) + " " + profile));
			}
		}
		return recipients;
	}

	private void run(String jobId, String title) throws Exception {
		String sheet = "Sheet of " + title;
		String sentence = ("Find %d %s, add them to the sheet %s, invite them with the note \\\"Hi {first_name}\\\""
				+ " and message them \\\"Hello {first_name}\\\"")
			.formatted(PEOPLE, title, sheet);
		Instant end = Instant.now().plus(LONGEST_JOB);
		while (!isEnded(jobId, sentence)) {
			assertThat(Instant.now()).as("%s ends", jobId).isBefore(end);
			startAgainAfterACrash();
			if (!this.points.isArmed() && this.crashes < POINTS) {
				this.points.arm(1 + this.random.nextInt(REACH), this.random.nextBoolean());
			}
			Thread.sleep(100);
		}
		List<String> ids = this.outside.sheets().idsOf(sheet);
		assertThat(ids).hasSize(1);
		List<List<String>> rows = this.outside.sheets().rows(ids.getFirst(), "Prospects");
		assertThat(rows).hasSize(1 + PEOPLE).doesNotHaveDuplicates();
	}

	private void startAgainAfterACrash() throws SQLException, IOException, InterruptedException {
		Optional<String> crash = this.points.takeCrash();
		if (crash.isPresent()) {
			this.crashes++;
			System.out.printf("%3d. %s%n", this.crashes, crash.get());
			letTimePass();
			this.orchestrator.restart(Service.ORCHESTRATOR);
		}
	}

	private boolean isEnded(String jobId, String sentence) {
		try {
			Api.Answer answer = this.api.get("/jobs/" + jobId);
			if (answer.status() == 404) {
				this.api.post("/command",
						"{\"command\": \"%s\", \"context\": {\"job_id\": \"%s\"}}".formatted(sentence, jobId));
				return false;
			}
			JsonNode job = answer.json();
			String status = job.path("status").stringValue("");
			if (status.equals("waiting_for_approval")) {
				approve(jobId);
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

	private void approve(String jobId) {
		JsonNode approval = this.api.get("/approvals?job_id=" + jobId).json().path(0);
		if (approval.isMissingNode()) {
			return;
		}
		String kind = approval.at("/items/0/kind").stringValue("");
		long before = this.outside.linkedIn().ledger().entries().stream().filter((entry) -> isOf(entry, kind)).count();
		assertThat(before).as("%s before any yes", kind)
			.isEqualTo(this.outside.linkedIn()
				.ledger()
				.entries()
				.stream()
				.filter((entry) -> isOf(entry, kind)
						&& this.approved.containsKey(kind + " " + ProfileUrl.from(entry.path()).orElseThrow()))
				.count());
		approval.path("items")
			.forEach((item) -> this.approved.put(kind + " " + item.path("recipient").stringValue(),
					item.path("text").stringValue()));
		this.api.post("/jobs/" + jobId + "/approve",
				"{\"hash\": \"%s\"}".formatted(approval.path("hash").stringValue()));
	}

	private static boolean isOf(LedgerEntry entry, String kind) {
		return entry.kind().name().equalsIgnoreCase(kind);
	}

	// What only time does: the dead process's lease and heartbeat grow old, announced
	// runs become due.
	private void letTimePass() throws SQLException {
		String url = "jdbc:postgresql://127.0.0.1:%d/zigral?user=postgres&currentSchema=orchestrator"
			.formatted(this.outside.postgres().port());
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.executeUpdate("UPDATE account_lease SET expires_at = now() - interval '1 second'");
			statement
				.executeUpdate("UPDATE scheduled_tasks SET last_heartbeat = now() - interval '1 hour' WHERE picked");
			statement.executeUpdate("UPDATE scheduled_tasks SET execution_time = now() WHERE NOT picked");
		}
	}

}
