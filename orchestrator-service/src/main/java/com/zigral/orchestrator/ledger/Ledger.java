package com.zigral.orchestrator.ledger;

import java.time.Clock;
import java.util.Optional;

import com.zigral.agent.Delivery;
import com.zigral.agent.DeliveryCheck;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachSender;
import com.zigral.agent.StepStoppedException;
import com.zigral.orchestrator.account.Budgets;
import com.zigral.orchestrator.account.WorkingHours;
import com.zigral.orchestrator.ledger.LedgerEntry.State;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it that whatever goes out goes out once. An effect is written down as an intent
 * together with what it takes from the budget, armed right before it is sent, and
 * confirmed by what is seen afterwards. Whoever finds an armed one looks before anything
 * is repeated; what nobody can tell waits for a person.
 */
@Component
public class Ledger {

	/** The code of what was sent to somebody before. */
	static final String SENT_BEFORE = "sent_before";

	/** The code of what may be sent to somebody later. */
	static final String TOO_SOON = "too_soon";

	/** The code of those to whom nothing may be sent. */
	public static final String DO_NOT_CONTACT = "do_not_contact";

	private final LedgerEntries entries;

	private final Budgets budgets;

	private final WorkingHours hours;

	private final DeliveryRules rules;

	private final TransactionOperations transactions;

	private final Clock clock;

	Ledger(LedgerEntries entries, Budgets budgets, WorkingHours hours, DeliveryRules rules,
			TransactionOperations transactions, Clock clock) {
		this.entries = entries;
		this.budgets = budgets;
		this.hours = hours;
		this.rules = rules;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Send something, unless it was sent, may not be sent, or must wait.
	 * @param claim who wants what sent
	 * @param sender how it is sent
	 * @return what became of it
	 * @throws StepStoppedException if the job or the account is somebody else's by now
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Delivery deliver(Claim claim, OutreachSender sender) throws InterruptedException {
		Position position = this.transactions.execute((status) -> position(claim));
		return switch (position) {
			case Position.Settled settled -> settled.delivery();
			case Position.Open open -> send(open.id(), claim, sender);
			case Position.InDoubt inDoubt -> verify(inDoubt.entry(), claim, sender);
		};
	}

	private Position position(Claim claim) {
		Outreach outreach = claim.outreach();
		String account = claim.lease().account();
		Optional<Delivery.Postponed> full = this.budgets.full(account, outreach.kind());
		Optional<LedgerEntry> standing = standing(claim);
		if (standing.isPresent()) {
			if (isOrphaned(standing.get(), account)) {
				fail(standing.get().id(), "The job continues with the account " + account);
			}
			else if (!standing.get().mayBeFollowedBy(claim)) {
				return position(standing.get(), claim);
			}
		}
		Optional<Delivery> obstacle = obstacle(claim);
		if (obstacle.isPresent()) {
			return new Position.Settled(obstacle.get());
		}
		if (full.isPresent()) {
			return new Position.Settled(full.get());
		}
		standing.ifPresent((before) -> this.entries.close(before.id(), this.clock.instant()));
		long id = this.entries.save(new LedgerEntry(claim, this.clock.instant())).id();
		this.budgets.take(account, outreach.kind(), id);
		return new Position.Open(id);
	}

	private Optional<LedgerEntry> standing(Claim claim) {
		Outreach outreach = claim.outreach();
		return this.entries.standing(outreach.kind(), outreach.recipient().toString(), claim.lease().account(),
				claim.jobId(), claim.stepId(), claim.payloadHash(), claim.touch().campaignId(),
				claim.touch().campaignStep());
	}

	// Nothing was sent under an intent, and the account that had it does not come back to
	// it.
	private static boolean isOrphaned(LedgerEntry entry, String account) {
		return entry.state() == State.INTENT && !entry.account().equals(account);
	}

	private Position position(LedgerEntry entry, Claim claim) {
		return switch (entry.state()) {
			case INTENT -> reopened(entry, claim);
			case ARMED -> entry.account().equals(claim.lease().account()) ? new Position.InDoubt(entry)
					: new Position.Settled(unclear(entry.id(),
							"It was about to be sent with the account %s, where this one cannot look"
								.formatted(entry.account())));
			case CONFIRMED -> entry.isOf(claim) ? new Position.Settled(new Delivery.Sent(noteOf(entry)))
					: new Position.Settled(new Delivery.Skipped(SENT_BEFORE, alreadySent(entry)));
			case UNKNOWN -> new Position.Settled(new Delivery.Unclear(noteOf(entry)));
			case FAILED -> throw new IllegalStateException("A failed entry binds nobody");
		};
	}

	private Position reopened(LedgerEntry entry, Claim claim) {
		Optional<Delivery> obstacle = obstacle(claim);
		if (obstacle.isPresent()) {
			if (obstacle.get() instanceof Delivery.Skipped skipped) {
				fail(entry.id(), skipped.reason());
			}
			return new Position.Settled(obstacle.get());
		}
		this.entries.intendAgain(entry.id(), claim.jobId(), claim.stepId(), claim.outreach().name(),
				claim.outreach().text(), claim.payloadHash(), claim.touch().campaignId(), claim.touch().campaignStep());
		return new Position.Open(entry.id());
	}

	private Optional<Delivery> obstacle(Claim claim) {
		return this.rules.refusal(claim)
			.or(() -> this.hours.opening(this.clock.instant())
				.map((opening) -> new Delivery.Postponed(opening, "Outside working hours")));
	}

	private Delivery verify(LedgerEntry entry, Claim claim, OutreachSender sender) throws InterruptedException {
		return switch (sender.look(entry.outreach())) {
			case DeliveryCheck.Seen seen -> {
				settle(entry.id(), State.CONFIRMED, seen.evidence());
				yield entry.isOf(claim) ? new Delivery.Sent(seen.evidence())
						: new Delivery.Skipped(SENT_BEFORE, alreadySent(entry));
			}
			case DeliveryCheck.NotSeen _ -> {
				Position position = this.transactions.execute((status) -> reopened(entry, claim));
				yield (position instanceof Position.Open open) ? send(open.id(), claim, sender)
						: ((Position.Settled) position).delivery();
			}
			case DeliveryCheck.Unclear unclear -> unclear(entry.id(), unclear.reason());
		};
	}

	private Delivery send(long id, Claim claim, OutreachSender sender) throws InterruptedException {
		Optional<String> refusal = sender.prepare(this.rules.conditional(claim));
		if (refusal.isPresent()) {
			fail(id, refusal.get());
			return new Delivery.Skipped(refusal.get());
		}
		claim.verifyOwnership().run();
		if (!arm(id, claim)) {
			throw new StepStoppedException("The account " + claim.lease().account() + " is somebody else's by now");
		}
		return switch (sender.send(claim.outreach())) {
			case DeliveryCheck.Seen seen -> {
				settle(id, State.CONFIRMED, seen.evidence());
				yield new Delivery.Sent(seen.evidence());
			}
			case DeliveryCheck.NotSeen notSeen -> {
				fail(id, notSeen.reason());
				yield new Delivery.Skipped(notSeen.reason());
			}
			case DeliveryCheck.Unclear unclear -> unclear(id, unclear.reason());
		};
	}

	private boolean arm(long id, Claim claim) {
		return this.entries.arm(id, claim.jobId(), claim.payloadHash(), claim.lease().account(), claim.lease().fence(),
				this.clock.instant()) == 1;
	}

	private boolean settle(long id, State state, String note) {
		return this.entries.settle(id, state.key(), note, this.clock.instant()) == 1;
	}

	private Delivery unclear(long id, String reason) {
		settle(id, State.UNKNOWN, reason);
		return new Delivery.Unclear(reason);
	}

	private void fail(long id, String reason) {
		this.transactions.executeWithoutResult((status) -> {
			if (settle(id, State.FAILED, reason)) {
				this.budgets.giveBack(id);
			}
		});
	}

	/**
	 * Take down what a person found out about an effect that nobody could tell.
	 * @param id the entry
	 * @param happened whether it happened
	 * @param note how they know
	 * @return whether the entry was unconfirmed
	 */
	boolean resolve(long id, boolean happened, String note) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> {
			boolean resolved = settle(id, happened ? State.CONFIRMED : State.FAILED, note);
			if (resolved && !happened) {
				this.budgets.giveBack(id);
			}
			return resolved;
		}));
	}

	private static String alreadySent(LedgerEntry entry) {
		return "Job %s has sent %s a %s already".formatted(entry.jobId(), entry.name(), entry.kind());
	}

	private static String noteOf(LedgerEntry entry) {
		return Optional.ofNullable(entry.note()).orElse("");
	}

	/** Where an effect stands when somebody wants it. */
	private sealed interface Position {

		record Settled(Delivery delivery) implements Position {
		}

		record Open(long id) implements Position {
		}

		record InDoubt(LedgerEntry entry) implements Position {
		}

	}

}
