package com.zigral.orchestrator.campaign.engine;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.RunningOrchestrator;
import com.zigral.orchestrator.campaign.CampaignAgent;
import com.zigral.orchestrator.campaign.CampaignCalendar;
import com.zigral.orchestrator.campaign.CampaignSightings;
import com.zigral.orchestrator.campaign.CampaignSightings.Listening;
import com.zigral.orchestrator.ledger.ContactHistory;
import com.zigral.testing.postgres.TestDatabase;
import com.zigral.testing.postgres.TestPostgres;

/**
 * The load of bench/campaigns: people of an account in campaigns, most of whom wait to be invited, as they do for
 * weeks; half have been invited, some of these accepted or are through.
 */
final class CampaignLoad {

	private static final int THREADS = 500;

	private static final int CONNECTIONS = 1000;

	private static final String[] SETTINGS = { "--LOG_LEVEL=WARN", "--LINKEDIN_WORKING_HOURS=00:00-00:00",
			"--LINKEDIN_WORKING_DAYS=MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY",
			"--zigral.campaign.interval=1h", "--zigral.sweep.interval=1h" };

	private CampaignLoad() {
	}

	/** Arguments: a directory, how many campaigns, how many people in each, how many rounds. */
	public static void main(String[] arguments) throws Exception {
		int campaigns = Integer.parseInt(arguments[1]);
		int people = Integer.parseInt(arguments[2]);
		int rounds = Integer.parseInt(arguments[3]);
		TestDatabase database = TestPostgres.newDatabase("campaigns");
		try (RunningOrchestrator orchestrator = RunningOrchestrator.start(database.url(), URI.create("http://127.0.0.1:1"),
				Path.of(arguments[0]), List.of(new CampaignAgent("sam")), SETTINGS)) {
			enrol(database, campaigns, people);
			measure(orchestrator, database, rounds);
		}
		System.exit(0);
	}

	private static void measure(RunningOrchestrator orchestrator, TestDatabase database, int rounds) throws Exception {
		CampaignCalendar calendar = orchestrator.bean(CampaignCalendar.class);
		DueSteps due = orchestrator.bean(DueSteps.class);
		CampaignBatches batches = orchestrator.bean(CampaignBatches.class);
		System.out.println("| what | found | median, ms | slowest of 100, ms |");
		System.out.println("|---|---|---|---|");
		Work find = () -> due.find(calendar.now(), calendar.today()).size();
		row("steps for which people are due, each campaign has one", find);
		row("one look at all campaigns while the account may invite nobody", () -> {
			batches.make();
			return 0;
		});
		execute(database, """
				INSERT INTO campaign_job (job_id, campaign_id, sequence_version, step, kind, without_note, day, created_at,
					stored_at, settled_at)
				SELECT 'j' || id, id, 1, 'invite', 'INVITE', false, current_date, now(), now(), now() FROM campaign""");
		row("steps for which people are due, each had its job of the day", find);
		row("one look at all campaigns then", () -> {
			batches.make();
			return 0;
		});
		System.out.printf("%n| what | found | first, ms | median of the next, ms | slowest of the next 20, ms |%n|---|---|---|---|---|%n");
		double first = timed(() -> match(orchestrator)) / 1e6;
		List<Long> matching = Stream.generate(() -> timed(() -> match(orchestrator))).limit(20).sorted().toList();
		System.out.printf("| matching %d threads and %d connections with the people the account may hear from | %d | %.0f | %.0f | %.0f |%n",
				THREADS, CONNECTIONS, match(orchestrator), first, matching.get(10) / 1e6, matching.getLast() / 1e6);
		long before = used();
		for (int round = 0; round < rounds; round++) {
			batches.make();
			match(orchestrator);
		}
		System.out.printf("%nHeap after a collection, before and after %d more looks at campaigns and inbox: %d and %d MB%n",
				rounds, before >> 20, used() >> 20);
	}

	// What a sweep does with what the agent has read, but for writing down each answer.
	private static int match(RunningOrchestrator orchestrator) {
		CampaignSightings sightings = orchestrator.bean(CampaignSightings.class);
		List<Listening> people = sightings.listening("sam", 20_000);
		Map<ProfileUrl, Instant> since = new HashMap<>();
		people.forEach((person) -> since.merge(person.profile(), person.since(), (a, b) -> a.isBefore(b) ? a : b));
		List<ProfileUrl> threads = people.stream().limit(THREADS).map(Listening::profile).toList();
		orchestrator.bean(ContactHistory.class).of(threads);
		sightings.connected("sam", IntStream.range(0, CONNECTIONS)
			.mapToObj((i) -> new ProfileUrl((i % 2 == 0) ? "nobody-" + i : "person-1-" + (i + 1)))
			.toList());
		return since.size();
	}

	private static void row(String what, Work work) {
		for (int i = 0; i < 100; i++) {
			work.run();
		}
		long[] times = IntStream.range(0, 100).mapToLong((_) -> timed(work)).sorted().toArray();
		System.out.printf("| %s | %d | %.1f | %.1f |%n", what, work.run(), times[50] / 1e6, Arrays.stream(times).max().orElse(0) / 1e6);
	}

	private static long timed(Work work) {
		long start = System.nanoTime();
		work.run();
		return System.nanoTime() - start;
	}

	private static long used() throws InterruptedException {
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(200);
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static void enrol(TestDatabase database, int campaigns, int people) throws SQLException {
		execute(database, """
				INSERT INTO campaign (id, name, account, zone, status, sequence_version, without_note, created_at, started_at,
					revision)
				SELECT 'c' || number, 'Campaign ' || number, 'sam', 'UTC', 'active', 1, false, now(), now(), 0
				FROM generate_series(1, %d) AS number""".formatted(campaigns));
		execute(database, """
				INSERT INTO campaign_sequence (campaign_id, version, sequence)
				SELECT id, 1, '%s' FROM campaign""".formatted(sequence()));
		execute(database, """
				INSERT INTO enrolment (campaign_id, sequence_version, account, profile, name, data, state, step, due_at,
					enrolled_at, invited_at, accepted_at, sent, ended_at, active)
				SELECT campaign.id, 1, 'sam', 'https://www.linkedin.com/in/person-' || substr(campaign.id, 2) || '-' || number,
					'Person ' || number, '{"profile_url": "https://www.linkedin.com/in/person", "full_name": "Person"}',
					CASE WHEN number %% 2 = 0 THEN 'queued' WHEN number %% 10 = 1 THEN 'completed'
						WHEN number %% 10 = 3 THEN 'accepted' ELSE 'invited' END,
					CASE WHEN number %% 2 = 0 THEN 'invite' WHEN number %% 10 = 1 THEN NULL WHEN number %% 10 = 3 THEN 'message'
						ELSE 'withdraw' END,
					CASE WHEN number %% 2 = 0 THEN now() - interval '3 days' WHEN number %% 10 = 1 THEN NULL
						ELSE now() + interval '2 days' END,
					now() - interval '3 days', CASE WHEN number %% 2 = 0 THEN NULL ELSE now() - interval '2 days' END,
					CASE WHEN number %% 10 = 3 THEN now() - interval '1 day' END, CASE WHEN number %% 10 = 1 THEN 2 ELSE 0 END,
					CASE WHEN number %% 10 = 1 THEN now() END, number %% 10 <> 1
				FROM campaign, generate_series(1, %d) AS number""".formatted(people));
		execute(database, """
				INSERT INTO budget_use (account, kind, used_at)
				SELECT 'sam', 'invitation', now() - number * interval '1 hour' FROM generate_series(1, 150) AS number""");
		execute(database, "VACUUM ANALYZE enrolment");
	}

	private static String sequence() {
		return """
				{"steps": [{"id": "invite", "kind": "invite", "after": "enrolled", "delay": 0, "unit": "working_days", "text": "Hello"},
				 {"id": "message", "kind": "message", "after": "accepted", "delay": 1, "unit": "working_days", "text": "Thanks"},
				 {"id": "withdraw", "kind": "withdraw", "after": "invited", "delay": 21, "unit": "days", "text": ""}]}""";
	}

	private static void execute(TestDatabase database, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password()); Statement statement = connection.createStatement()) {
			statement.execute("SET search_path = orchestrator");
			statement.execute(sql);
		}
	}

	/** What is measured. */
	private interface Work {

		int run();

	}

}
