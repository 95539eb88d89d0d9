package com.zigral.orchestrator.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.DetachedStep;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.orchestrator.account.AccountStops;
import com.zigral.orchestrator.campaign.CampaignSightings;
import com.zigral.orchestrator.campaign.CampaignSightings.Listening;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at an account's connections and inbox once. What was seen and up to where are
 * written down together, so that a look that fails is as if it had not been.
 */
@Component
class AccountSweep {

	/** The action that reads who is connected. */
	static final String CONNECTIONS = "read_connections";

	/** The action that reads what was written. */
	static final String INBOX = "read_inbox";

	/** What its trouble is told by where an account stands still. */
	private static final String NAME = "sweep";

	/** As many as the agent takes. */
	private static final int MAX_PEOPLE = 20_000;

	/** A look sees some hundred new things at most. */
	private static final int MAX_LOOKS = 5;

	private final CampaignSightings sightings;

	private final SweepFindings findings;

	private final Sweeps sweeps;

	private final AccountStops stops;

	private final TransactionOperations transactions;

	private final Clock clock;

	AccountSweep(CampaignSightings sightings, SweepFindings findings, Sweeps sweeps, AccountStops stops,
			TransactionOperations transactions, Clock clock) {
		this.sightings = sightings;
		this.findings = findings;
		this.sweeps = sweeps;
		this.stops = stops;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Look at an account.
	 * @param agent its agent
	 * @param account the account, which nobody else works with
	 * @param sweep where the look before has ended
	 * @return the same, stored, with what has been seen now
	 * @throws IncompleteException if not everything could be seen
	 * @throws InterruptedException if the calling thread was told to stop
	 * @throws org.springframework.dao.OptimisticLockingFailureException if a person has
	 * had it start over meanwhile
	 */
	Sweep look(Agent agent, String account, Sweep sweep) throws InterruptedException, IncompleteException {
		Seen connections = connections(agent, account, sweep);
		Seen inbox = inbox(agent, account, connections.sweep());
		if (!connections.complete() || !inbox.complete()) {
			throw new IncompleteException("There was more than could be looked at in one go", this.clock.instant());
		}
		return inbox.sweep();
	}

	private Seen connections(Agent agent, String account, Sweep sweep)
			throws InterruptedException, IncompleteException {
		Seen seen = new Seen(sweep, false);
		for (int i = 0; i < MAX_LOOKS && !seen.complete(); i++) {
			Map<String, Object> request = since(seen.sweep().connectionsWatermark());
			Map<String, Object> output = perform(agent, account, CONNECTIONS, request);
			seen.sweep().seenConnections(watermark(output));
			seen = stored(seen.sweep(), output, () -> this.findings.connections(account, output));
		}
		return seen;
	}

	private Seen inbox(Agent agent, String account, Sweep sweep) throws InterruptedException, IncompleteException {
		Seen seen = new Seen(sweep, false);
		for (int i = 0; i < MAX_LOOKS && !seen.complete(); i++) {
			List<Listening> people = this.sightings.listening(account, MAX_PEOPLE);
			Map<String, Object> request = since(seen.sweep().inboxWatermark());
			request.put("people",
					people.stream()
						.map((person) -> Map.of("profile_url", person.profile().toString(), "full_name", person.name()))
						.toList());
			Map<String, Object> output = perform(agent, account, INBOX, request);
			seen.sweep().seenInbox(watermark(output));
			seen = stored(seen.sweep(), output, () -> {
				this.findings.threads(account, people, InboxThread.in(output));
				this.findings.unreadable(account, output);
			});
		}
		return seen;
	}

	private Seen stored(Sweep sweep, Map<String, Object> output, Runnable findings) {
		Sweep stored = Objects.requireNonNull(this.transactions.execute((_) -> {
			findings.run();
			return this.sweeps.save(sweep);
		}));
		return new Seen(stored, Boolean.TRUE.equals(output.get("complete")));
	}

	private static String watermark(Map<String, Object> output) {
		return String.valueOf(output.getOrDefault("watermark", ""));
	}

	private static Map<String, Object> since(String watermark) {
		Map<String, Object> request = new LinkedHashMap<>();
		if (!watermark.isEmpty()) {
			request.put("since", watermark);
		}
		return request;
	}

	private Map<String, Object> perform(Agent agent, String account, String action, Map<String, Object> parameters)
			throws InterruptedException, IncompleteException {
		Outcome outcome = agent.perform(new ActionRequest(action, parameters), new DetachedStep(NAME, this.clock));
		return switch (outcome) {
			case Outcome.Succeeded succeeded -> succeeded.output();
			case Outcome.Failed failed -> throw new IncompleteException(failed.reason(), this.clock.instant());
			case Outcome.NotBefore later -> {
				this.stops.stop(account, NAME, later);
				throw new IncompleteException(later.reason(), later.instant());
			}
			case Outcome.NeedsHuman asks -> {
				if (asks.kind()
					.filter((kind) -> kind == ErrorKind.RESTRICTED || kind == ErrorKind.CHALLENGE)
					.isPresent()) {
					this.stops.stop(account, NAME, asks);
				}
				throw new IncompleteException(asks.question(), this.clock.instant());
			}
		};
	}

	private record Seen(Sweep sweep, boolean complete) {
	}

	/** Thrown when not everything could be seen. */
	static final class IncompleteException extends Exception {

		private static final long serialVersionUID = 1L;

		private final Instant again;

		IncompleteException(String reason, Instant again) {
			super(reason);
			this.again = again;
		}

		/**
		 * The earliest moment to look again.
		 * @return the moment
		 */
		Instant again() {
			return this.again;
		}

	}

}
