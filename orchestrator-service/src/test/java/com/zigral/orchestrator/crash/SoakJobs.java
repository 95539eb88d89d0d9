package com.zigral.orchestrator.crash;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.Api;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Criteria;
import com.zigral.standin.linkedin.member.Member;
import org.awaitility.Awaitility;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jobs of a soak, of which no two concern the same person. One account has more of
 * them than its budget is good for.
 */
final class SoakJobs {

	private static final Duration TIME_LIMIT = Duration.ofMinutes(30);

	/** So that something is under way whenever something is killed. */
	private static final Duration SITE_DELAY = Duration.ofMillis(200);

	/** Whom Lincoln's jobs look for; nobody else is to reach these people. */
	private static final List<String> TITLES = List.of("Data Scientist", "Product Manager", "Account Executive",
			"Engineering Manager");

	/** Every so many jobs is one of the first account. */
	private static final int BUSY = 4;

	private static final int SHEETS = 3;

	private static final Set<String> UNDER_WAY = Set.of("planned", "running", "waiting_for_approval");

	private final Approver approver = new Approver();

	private final List<SoakJob> jobs = new ArrayList<>();

	private final SoakStack stack;

	private final PracticeLinkedIn site;

	private final OrchestratorTables tables;

	/**
	 * Think up jobs that share out the people of the site.
	 * @param stack who does them
	 * @param random which account does how many
	 * @param light how many without a browser
	 * @param withBrowser how many for Lincoln, 4 at most
	 */
	SoakJobs(SoakStack stack, Random random, int light, int withBrowser) {
		this.stack = stack;
		this.site = stack.outside().linkedIn();
		this.site.faults().delay(SITE_DELAY);
		this.tables = new OrchestratorTables(stack.outside().postgres());
		List<String> titles = TITLES.subList(0, withBrowser);
		List<Member> lincolns = titles.stream().flatMap((title) -> found(title).stream()).toList();
		List<Member> people = visible(this.site.people()).stream()
			.filter((member) -> !lincolns.contains(member) && member.slug().matches("[a-z-]+-[0-9a-f]+"))
			.toList();
		for (int job = 0; job < light; job++) {
			String account = SoakAccounts.NAMES
				.get((job % BUSY == 0) ? 0 : 1 + random.nextInt(SoakAccounts.NAMES.size() - 1));
			this.jobs.add(new SoakJob("soak-" + job, account, "", "Sheet " + job % SHEETS, share(people, job, light)));
		}
		titles.forEach((title) -> this.jobs.add(new SoakJob("soak-" + title.toLowerCase(Locale.ROOT).replace(' ', '-'),
				"lincoln", title, "Sheet of Lincoln", found(title).stream().limit(SoakJob.PEOPLE).toList())));
	}

	private List<Member> found(String title) {
		return visible(this.site.search(Criteria.NONE.withTitle(title)));
	}

	private static List<Member> visible(List<Member> people) {
		return people.stream().filter((member) -> !member.hidden()).toList();
	}

	private static List<Member> share(List<Member> people, int job, int jobs) {
		return IntStream.range(0, people.size())
			.filter((i) -> i % jobs == job)
			.limit(SoakJob.PEOPLE)
			.mapToObj(people::get)
			.toList();
	}

	/**
	 * Have all of them done, the second half only when something is in trouble, so that
	 * work is under way however long the trouble takes.
	 * @param trouble whether as much has been killed as shall be at least
	 */
	void run(BooleanSupplier trouble) {
		Awaitility.await("the end of all jobs")
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(300))
			.atMost(TIME_LIMIT)
			.until(() -> areEnded(trouble.getAsBoolean() ? this.jobs : firstHalf()));
	}

	private List<SoakJob> firstHalf() {
		return this.jobs.subList(0, this.jobs.size() / 2);
	}

	private boolean areEnded(List<SoakJob> begun) {
		try {
			Map<String, String> states = states();
			begun.forEach((job) -> further(job, states.getOrDefault(job.id(), "")));
			return states.size() == this.jobs.size() && states.values().stream().noneMatch(UNDER_WAY::contains);
		}
		catch (SQLException ex) {
			// The database is just being started again.
			return false;
		}
	}

	// A pause counts as an end when a budget is used up, not while a site is slow.
	private Map<String, String> states() throws SQLException {
		return this.tables.pairs("""
				SELECT job_id, CASE WHEN state->>'status' = 'paused_until'
					AND (state->>'resume_at')::timestamptz < now() + interval '1 hour' THEN 'running'
					ELSE state->>'status' END FROM checkpoints""");
	}

	private void further(SoakJob job, String state) {
		Api api = this.stack.anyOrchestrator();
		try {
			switch (state) {
				case "" -> job.command(api);
				case "planned" -> job.start(api);
				case "waiting_for_approval" -> this.approver.approve(api, job.id(), this.site);
				default ->
					assertThat(state).as(job.id()).isIn("running", "completed", "paused_until", "waiting_for_input");
			}
		}
		catch (IllegalStateException | JacksonException ex) {
			// That one has just been killed, or could not reach what it needs.
			return;
		}
	}

	/**
	 * Make sure that everything that was approved happened once, and nothing else, and
	 * that no account did more than it may.
	 * @return how many jobs ended how, and what they did
	 */
	Map<String, Long> requireEachEffectOnce() throws SQLException {
		Set<ProfileUrl> invited = this.approver.reachedOnce(this.site, Kind.INVITATION);
		Set<ProfileUrl> written = this.approver.reachedOnce(this.site, Kind.MESSAGE);
		Map<String, String> ends = states();
		Map<String, String> notes = this.tables.pairs("""
				SELECT job_id, (SELECT string_agg(step->>'note', '; ') FROM json_array_elements(state->'steps') step)
				FROM checkpoints""");
		this.jobs.stream().filter((job) -> ends.get(job.id()).equals("completed")).forEach((job) -> {
			job.people().forEach((member) -> {
				ProfileUrl profile = new ProfileUrl(member.slug());
				assertThat(invited.contains(profile)).as("%s invited %s: %s", job.id(), profile, notes.get(job.id()))
					.isEqualTo(member.degree() > 1);
				assertThat(written.contains(profile)).as("%s wrote to %s: %s", job.id(), profile, notes.get(job.id()))
					.isEqualTo(member.degree() == 1);
			});
		});
		requireBudgets(invited.size() + written.size());
		this.jobs.stream().map(SoakJob::sheet).distinct().forEach(this::requireRows);
		Map<String, Long> counts = new TreeMap<>(
				ends.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
		counts.put("invitations", (long) invited.size());
		counts.put("messages", (long) written.size());
		return counts;
	}

	private void requireBudgets(int effects) throws SQLException {
		assertThat(this.tables.count("ledger WHERE state = 'confirmed'")).isEqualTo(effects);
		assertThat(this.tables.count("ledger WHERE state IN ('intent', 'armed', 'unknown')")).isZero();
		assertThat(this.tables.count("budget_use WHERE kind <> 'profile_view'")).isEqualTo(effects);
		this.tables.pairs("SELECT account || ' ' || kind, count(*) FROM budget_use GROUP BY 1")
			.forEach((budget, used) -> assertThat(Integer.parseInt(used)).as(budget)
				.isLessThanOrEqualTo(Replica.cap(budget.substring(budget.indexOf(' ') + 1))));
	}

	private void requireRows(String sheet) {
		List<String> ids = this.stack.outside().sheets().idsOf(sheet);
		assertThat(ids).as(sheet).hasSize(1);
		List<List<String>> rows = this.stack.outside().sheets().rows(ids.getFirst(), "Prospects");
		List<String> profiles = this.jobs.stream()
			.filter((job) -> job.sheet().equals(sheet))
			.flatMap((job) -> job.people().stream())
			.map((member) -> new ProfileUrl(member.slug()).toString())
			.toList();
		assertThat(rows).as(sheet).hasSize(1 + profiles.size());
		assertThat(rows.stream().flatMap(List::stream).filter(profiles::contains)).as(sheet)
			.containsExactlyInAnyOrderElementsOf(profiles);
	}

}
