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

import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.orchestrator.Api;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import com.zigral.standin.sheets.SheetsServer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * An orchestrator whose every commit and request passes a crash point, with the outside
 * world around it in other processes.
 */
final class CrashingOrchestrator implements AutoCloseable {

	private static final Duration TIME_LIMIT = Duration.ofMinutes(30);

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

	/**
	 * Start one.
	 * @param data where everything keeps its data
	 * @param settings variables for the orchestrator's environment
	 */
	CrashingOrchestrator(Path data, Map<String, String> settings) throws IOException, InterruptedException {
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
		this.orchestrator = started(checkpoints.port(), environment(settings, sheets));
		this.api = new Api(this.orchestrator.uri(Service.ORCHESTRATOR));
	}

	private Stack started(int contextManager, Map<String, String> environment) throws InterruptedException {
		try {
			return Replica.start(this.outside, this.data.resolve("orchestrator"), contextManager, environment);
		}
		catch (RuntimeException | InterruptedException ex) {
			this.outside.close();
			throw ex;
		}
	}

	private Map<String, String> environment(Map<String, String> settings, HttpProxy sheets) throws IOException {
		Map<String, String> environment = new HashMap<>(settings);
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

	/** The orchestrator, dead or alive. */
	Api api() {
		return this.api;
	}

	/** The context manager. */
	Api memory() {
		return this.memory;
	}

	OrchestratorTables tables() {
		return this.tables;
	}

	PracticeLinkedIn site() {
		return this.site;
	}

	SheetsServer sheets() {
		return this.outside.sheets();
	}

	/**
	 * Go on with a site on which nothing has happened yet.
	 */
	void changeSite() throws IOException {
		PracticeLinkedIn fresh = PracticeLinkedIn.start(0);
		this.linkedIn.leadTo(fresh.uri());
		closeSite();
		this.site = fresh;
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

	static ConditionFactory await(String what) {
		return Awaitility.await(what)
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(20))
			.atMost(TIME_LIMIT);
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

	/** What happens while something is done. */
	interface Meanwhile {

		void happens() throws Exception;

	}

}
