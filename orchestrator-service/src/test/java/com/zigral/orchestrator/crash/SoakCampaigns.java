package com.zigral.orchestrator.crash;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.Api;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import org.awaitility.Awaitility;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Months of campaigns on several replicas: one that a schedule feeds each day, and every
 * two weeks one more by a sentence. A person says yes to whatever they ask; the site's
 * members accept and answer by themselves.
 */
final class SoakCampaigns {

	/** Whom the campaigns by sentence look for, one after the other. */
	private static final List<String> TITLES = List.of("Data Scientist", "Product Manager", "Account Executive",
			"Engineering Manager", "Software Engineer", "CTO");

	private static final Duration BETWEEN = Duration.ofDays(14);

	/** Long enough for every step of a campaign, with all of its delays. */
	private static final Duration WHOLE = Duration.ofDays(40);

	/** Between the last look at a thread and the click, seconds pass, which are hours. */
	private static final Duration MEANWHILE = Duration.ofHours(24);

	private static final Duration CLOSED = Duration.ofDays(21);

	private static final String STEPS = """
			[{"kind": "invite", "text": "Hello {first_name}"},
			 {"kind": "message", "delay": 1, "text": "Thank you, {first_name}"},
			 {"kind": "message", "delay": 5, "text": "Any news, {first_name}?"},
			 {"kind": "withdraw", "delay": 14, "unit": "days"}]""";

	private static final String EVERGREEN = "Evergreen";

	private final Approver approver = new Approver();

	private final SoakStack stack;

	private final Clock clock;

	private final Instant start;

	private final PracticeLinkedIn site;

	private final OrchestratorTables tables;

	/**
	 * Prepare them.
	 * @param stack who carries them out
	 * @param clock tells their time, which runs fast
	 */
	SoakCampaigns(SoakStack stack, Clock clock) {
		this.stack = stack;
		this.clock = clock;
		this.start = clock.instant();
		this.site = stack.outside().linkedIn();
		this.tables = new OrchestratorTables(stack.outside().postgres());
	}

	/**
	 * Let days pass.
	 * @param days how many of their days
	 */
	void run(int days) {
		Instant end = this.start.plus(Duration.ofDays(days));
		until("the last day", Duration.ofHours(12), () -> {
			further();
			return this.clock.instant().isAfter(end);
		});
	}

	/** End all campaigns and wait until nothing goes on any more. */
	void stop() {
		until("the end of all jobs", Duration.ofMinutes(10), () -> {
			Api api = this.stack.anyOrchestrator();
			for (String schedule : this.tables.pairs("SELECT id, '' FROM schedule WHERE next_at IS NOT NULL")
				.keySet()) {
				api.post("/schedules/" + schedule + "/pause", "");
			}
			for (String id : this.tables.pairs("SELECT id, '' FROM campaign WHERE status = 'active'").keySet()) {
				api.post("/campaigns/" + id + "/end", "");
			}
			return this.tables.count("campaign WHERE status = 'active'") == 0
					&& this.tables.count("campaign_job WHERE settled_at IS NULL") == 0 && this.tables.count(
							"schedule_time WHERE result = 'making' OR (result = 'made' AND job_status IS NULL)") == 0;
		});
	}

	private static void until(String what, Duration atMost, Check check) {
		Awaitility.await(what)
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(500))
			.atMost(atMost)
			.until(() -> {
				try {
					return check.isDone();
				}
				catch (SQLException | IllegalStateException | JacksonException ex) {
					// Something of it has just been killed.
					return false;
				}
			});
	}

	private void further() throws SQLException {
		Api api = this.stack.anyOrchestrator();
		Map<String, String> campaigns = this.tables.pairs("SELECT name, status || ' ' || id FROM campaign");
		if (!campaigns.containsKey(EVERGREEN)) {
			api.post("/campaigns", "{\"name\": \"%s\", \"steps\": %s, \"account\": \"%s\"}".formatted(EVERGREEN, STEPS,
					this.site.username()));
			return;
		}
		String evergreen = campaigns.get(EVERGREEN).split(" ")[1];
		if (this.tables.count("schedule") == 0) {
			api.post("/schedules", Api.json(Map.of("name", "CTOs", "command", "Find 2 new CTOs of fintech companies",
					"when", "every day at 9:00", "zone", "UTC", "campaign", evergreen)));
		}
		else if (campaigns.get(EVERGREEN).startsWith("draft")) {
			api.post("/campaigns/" + evergreen + "/start", "");
		}
		bySentence(api);
		for (String job : this.tables.pairs("SELECT job_id, '' FROM approval WHERE status = 'waiting'").keySet()) {
			this.approver.approve(api, job, this.site);
		}
	}

	// The job has an id of its own, so that saying it again makes no second one.
	private void bySentence(Api api) throws SQLException {
		int number = (int) Duration.between(this.start, this.clock.instant()).dividedBy(BETWEEN);
		if (number >= TITLES.size()) {
			return;
		}
		String job = "campaign-" + number;
		if (this.tables.count("checkpoints WHERE job_id = '%s'".formatted(job)) == 0) {
			String sentence = """
					Find 8 %ss and invite them with the note "Hi {first_name}", one working day after they accept write \
					"Welcome, {first_name}", five working days later without an answer write "Still there, {first_name}?", \
					withdraw after two weeks"""
				.formatted(TITLES.get(number));
			api.post("/command",
					Api.json(Map.of("command", sentence, "context", Map.of("job_id", job), "dry_run", false)));
		}
	}

	/**
	 * Make sure that nobody got anything twice, after an answer or in other words than
	 * were approved, that the ledgers agree, that no budget was overdrawn, and that
	 * whoever was in a campaign for long enough is through with it.
	 * @param days how many days have passed
	 * @return what was done how often
	 */
	Map<String, Long> requireEverybodyServedOnce(int days) throws SQLException {
		for (Kind kind : List.of(Kind.INVITATION, Kind.MESSAGE)) {
			List<LedgerEntry> done = this.approver.requireApproved(this.site, kind.name());
			String confirmed = "SELECT id, recipient || ' ' || words FROM ledger WHERE state = 'confirmed' AND kind = '%s'"
				.formatted(kind.name().toLowerCase(Locale.ROOT));
			assertThat(this.tables.pairs(confirmed).values()).as("%s in the ledger", kind)
				.containsExactlyInAnyOrderElementsOf(
						done.stream().map((entry) -> profile(entry) + " " + entry.text()).toList());
		}
		assertThat(this.tables.count("ledger WHERE state IN ('intent', 'armed', 'unknown')")).isZero();
		requireNothingTwice();
		requireBudgets();
		requireEnds();
		requireEachDay(days);
		Map<String, Long> counts = new TreeMap<>(this.site.ledger()
			.entries()
			.stream()
			.collect(Collectors.groupingBy((entry) -> entry.kind().name().toLowerCase(Locale.ROOT),
					Collectors.counting())));
		counts.keySet().retainAll(List.of("invitation", "accepted", "message", "reply", "withdrawal"));
		counts.put("enrolled", (long) this.tables.count("enrolment"));
		return counts;
	}

	private void requireNothingTwice() {
		Map<String, List<LedgerEntry>> byPerson = this.site.ledger()
			.entries()
			.stream()
			.filter((entry) -> ProfileUrl.from(entry.path()).isPresent())
			.collect(Collectors.groupingBy((entry) -> profile(entry).toString()));
		byPerson.forEach((person, entries) -> {
			assertThat(of(entries, Kind.MESSAGE)).as("messages to %s", person)
				.extracting(LedgerEntry::text)
				.doesNotHaveDuplicates();
			List<LedgerEntry> invitations = of(entries, Kind.INVITATION);
			for (int i = 1; i < invitations.size(); i++) {
				Instant before = invitations.get(i - 1).at();
				Instant again = invitations.get(i).at();
				assertThat(of(entries, Kind.WITHDRAWAL)).as("%s was invited again", person)
					.anyMatch((taken) -> taken.at().isAfter(before) && !taken.at().plus(CLOSED).isAfter(again));
			}
			for (LedgerEntry reply : of(entries, Kind.REPLY)) {
				assertThat(of(entries, Kind.MESSAGE)).as("messages to %s after '%s'", person, reply.text())
					.noneMatch((message) -> message.at().isAfter(reply.at().plus(MEANWHILE)));
			}
		});
	}

	private void requireBudgets() throws SQLException {
		this.tables
			.pairs("""
					SELECT account || ' ' || kind, max(used) FROM (
						SELECT account, kind, count(*) OVER (PARTITION BY account, kind ORDER BY used_at
							RANGE BETWEEN '86399 seconds' PRECEDING AND CURRENT ROW) AS used FROM budget_use) AS day GROUP BY 1""")
			.forEach((budget, used) -> assertThat(Integer.parseInt(used)).as(budget)
				.isLessThanOrEqualTo(Replica.cap(budget.substring(budget.indexOf(' ') + 1))));
	}

	private void requireEnds() throws SQLException {
		Map<String, String> late = this.tables
			.pairs("""
					SELECT profile || ' ' || campaign_id, state || coalesce(': ' || reason, '') FROM enrolment
					WHERE enrolled_at < timestamp with time zone '%s' AND state NOT IN ('completed', 'replied', 'left_out')"""
				.formatted(this.clock.instant().minus(WHOLE)));
		assertThat(late).as("people who should be through").isEmpty();
	}

	private void requireEachDay(int days) throws SQLException {
		Map<String, String> times = this.tables.pairs("SELECT due_at::date, result FROM schedule_time");
		assertThat(times.size()).as("days of the schedule").isBetween(days - 2, days + 2);
		assertThat(this.tables.count("schedule_time")).isEqualTo(times.size());
		Map<String, Long> results = times.values()
			.stream()
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		System.out.println("The schedule's days: " + results);
		assertThat(this.tables.count("schedule_time WHERE result = 'made' AND fed_at IS NULL")).isZero();
	}

	private static List<LedgerEntry> of(List<LedgerEntry> entries, Kind kind) {
		return new ArrayList<>(entries.stream().filter((entry) -> entry.kind() == kind).toList());
	}

	private static ProfileUrl profile(LedgerEntry entry) {
		return ProfileUrl.from(entry.path()).orElseThrow();
	}

	/** Something that is asked again and again. */
	private interface Check {

		boolean isDone() throws SQLException;

	}

}
