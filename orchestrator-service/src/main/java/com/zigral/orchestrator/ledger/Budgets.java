package com.zigral.orchestrator.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.Delivery;
import com.zigral.orchestrator.ledger.BudgetSettings.Caps;
import com.zigral.orchestrator.ledger.BudgetSettings.Window;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each account has used of what it may do. Windows roll: one that was used 24 hours
 * ago is free again.
 */
@Component
public class Budgets {

	private final JdbcClient jdbc;

	private final Map<String, Caps> caps;

	private final Clock clock;

	Budgets(JdbcClient jdbc, BudgetSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.caps = settings.caps();
		this.clock = clock;
	}

	/**
	 * What there are budgets for.
	 * @return their names
	 */
	public Set<String> kinds() {
		return this.caps.keySet();
	}

	/**
	 * Take one for something that is not sent to anybody.
	 * @param account whose budget
	 * @param kind the budget's name
	 * @return when and why to come again, empty when one was taken
	 */
	@Transactional
	public Optional<Delivery.Postponed> spend(String account, String kind) {
		return take(account, kind, null);
	}

	/**
	 * How much of a budget is left now.
	 * @param account whose budget
	 * @param kind the budget's name
	 * @return how many, 0 or more, by the tighter of both windows
	 */
	public int left(String account, String kind) {
		return caps(kind).windows()
			.stream()
			.mapToInt((window) -> Math.max(0, window.cap() - used(account, kind, window)))
			.min()
			.orElse(0);
	}

	/**
	 * What an account has used of every budget.
	 * @param account whose budgets
	 * @return the budgets by their names
	 */
	public List<Standing> standings(String account) {
		return kinds().stream().sorted().map((kind) -> {
			List<Window> windows = caps(kind).windows();
			return new Standing(kind, share(account, kind, windows.getFirst()),
					share(account, kind, windows.getLast()));
		}).toList();
	}

	private Share share(String account, String kind, Window window) {
		return new Share(used(account, kind, window), window.cap(),
				next(account, kind, window).map(Delivery.Postponed::instant).orElse(null));
	}

	Optional<Delivery.Postponed> full(String account, String kind) {
		// One at a time: two replicas must not both take the last one.
		this.jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))) AS locked")
			.param("key", account + '\n' + kind)
			.query(Integer.class)
			.single();
		return caps(kind).windows()
			.stream()
			.flatMap((window) -> next(account, kind, window).stream())
			.reduce((a, b) -> a.instant().isAfter(b.instant()) ? a : b);
	}

	Optional<Delivery.Postponed> take(String account, String kind, @Nullable Long ledgerId) {
		Optional<Delivery.Postponed> full = full(account, kind);
		if (full.isEmpty()) {
			this.jdbc
				.sql("INSERT INTO budget_use (account, kind, used_at, ledger_id) VALUES (:account, :kind, :now, :id)")
				.param("account", account)
				.param("kind", kind)
				.param("now", at(this.clock.instant()))
				.param("id", ledgerId)
				.update();
		}
		return full;
	}

	void giveBack(long ledgerId) {
		this.jdbc.sql("DELETE FROM budget_use WHERE ledger_id = :id").param("id", ledgerId).update();
	}

	// The cap-th newest use is the one that must grow old first.
	private Optional<Delivery.Postponed> next(String account, String kind, Window window) {
		return this.jdbc.sql("""
				SELECT used_at FROM budget_use WHERE account = :account AND kind = :kind AND used_at > :since
				ORDER BY used_at DESC OFFSET :before LIMIT 1""")
			.param("account", account)
			.param("kind", kind)
			.param("since", at(this.clock.instant().minus(window.length())))
			.param("before", window.cap() - 1)
			.query(OffsetDateTime.class)
			.optional()
			.map((used) -> new Delivery.Postponed(used.toInstant().plus(window.length()),
					"%d of %d in %s are used up: %s".formatted(window.cap(), window.cap(), window.words(),
							kind.replace('_', ' '))));
	}

	private int used(String account, String kind, Window window) {
		return this.jdbc
			.sql("SELECT count(*) FROM budget_use WHERE account = :account AND kind = :kind AND used_at > :since")
			.param("account", account)
			.param("kind", kind)
			.param("since", at(this.clock.instant().minus(window.length())))
			.query(Integer.class)
			.single();
	}

	private Caps caps(String kind) {
		Caps found = this.caps.get(kind);
		if (found == null) {
			throw new IllegalArgumentException("There is no budget called '" + kind + "'");
		}
		return found;
	}

	static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * Where one budget stands.
	 *
	 * @param kind its name
	 * @param day the last 24 hours
	 * @param week the last 7 days
	 */
	public record Standing(String kind, Share day, Share week) {
	}

	/**
	 * What is used of a cap.
	 *
	 * @param used how many
	 * @param cap of how many
	 * @param nextFreeAt when the next is free, {@code null} while one is
	 */
	public record Share(int used, int cap, @Nullable Instant nextFreeAt) {
	}

}
