package com.zigral.orchestrator.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.Delivery;
import com.zigral.orchestrator.account.BudgetSettings.Caps;
import com.zigral.orchestrator.account.BudgetSettings.Window;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each account has used of what it may do. Windows roll: one that was used 24 hours
 * ago is free again.
 */
@Component
public class Budgets {

	private final BudgetUses uses;

	private final Map<String, Caps> caps;

	private final Clock clock;

	Budgets(BudgetUses uses, BudgetSettings settings, Clock clock) {
		this.uses = uses;
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

	/**
	 * Whether nothing more may be sent now. Whoever asks for the same budget waits until
	 * the transaction ends.
	 * @param account the account
	 * @param kind what is to be sent
	 * @return when there is some left again; empty when there is
	 */
	public Optional<Delivery.Postponed> full(String account, String kind) {
		// One at a time: two replicas must not both take the last one.
		this.uses.lock(account + '\n' + kind);
		return caps(kind).windows()
			.stream()
			.flatMap((window) -> next(account, kind, window).stream())
			.reduce((a, b) -> a.instant().isAfter(b.instant()) ? a : b);
	}

	/**
	 * Take one from the budget, unless there is none left.
	 * @param account the account
	 * @param kind what is to be sent
	 * @param ledgerId the entry of the ledger it is for, {@code null} when it has none
	 * @return when there is some left again; empty when it was taken
	 */
	public Optional<Delivery.Postponed> take(String account, String kind, @Nullable Long ledgerId) {
		Optional<Delivery.Postponed> full = full(account, kind);
		if (full.isEmpty()) {
			this.uses.save(new BudgetUse(account, kind, this.clock.instant(), ledgerId));
		}
		return full;
	}

	/**
	 * Give back what was taken for something that was not sent.
	 * @param ledgerId the entry of the ledger
	 */
	public void giveBack(long ledgerId) {
		this.uses.giveBack(ledgerId);
	}

	// The cap-th newest use is the one that must grow old first.
	private Optional<Delivery.Postponed> next(String account, String kind, Window window) {
		return this.uses.usedBefore(account, kind, this.clock.instant().minus(window.length()), window.cap() - 1)
			.map((used) -> new Delivery.Postponed(used.plus(window.length()), "%d of %d in %s are used up: %s"
				.formatted(window.cap(), window.cap(), window.words(), kind.replace('_', ' '))));
	}

	private int used(String account, String kind, Window window) {
		return this.uses.countSince(account, kind, this.clock.instant().minus(window.length()));
	}

	private Caps caps(String kind) {
		Caps found = this.caps.get(kind);
		if (found == null) {
			throw new IllegalArgumentException("There is no budget called '" + kind + "'");
		}
		return found;
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
