package com.zigral.orchestrator.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import com.zigral.agent.Agent;
import com.zigral.orchestrator.account.AccountLease;
import com.zigral.orchestrator.account.AccountLeases;
import com.zigral.orchestrator.account.AccountStop;
import com.zigral.orchestrator.account.AccountStops;
import com.zigral.orchestrator.account.WorkingHours;
import com.zigral.orchestrator.campaign.CampaignSightings;
import com.zigral.orchestrator.campaign.FollowUpHold;
import com.zigral.orchestrator.campaign.SourceJobs;
import com.zigral.orchestrator.catalog.Catalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Looks at each account with campaigns every 30 to 60 minutes of its working hours, and
 * holds all messages of its campaigns while the last look was not good: that somebody has
 * not answered is never inferred from a look that failed.
 */
@Component
class SweepEngine implements FollowUpHold {

	private static final Logger logger = LoggerFactory.getLogger(SweepEngine.class);

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'")
		.withZone(ZoneOffset.UTC);

	private final CampaignSightings sightings;

	private final SourceJobs sources;

	private final Sweeps sweeps;

	private final AccountSweep accountSweep;

	private final AccountLeases leases;

	private final AccountStops stops;

	private final Catalog catalog;

	private final SweepSettings settings;

	private final WorkingHours hours;

	private final Clock clock;

	SweepEngine(CampaignSightings sightings, SourceJobs sources, Sweeps sweeps, AccountSweep accountSweep,
			AccountLeases leases, AccountStops stops, Catalog catalog, SweepSettings settings, WorkingHours hours,
			Clock clock) {
		this.sightings = sightings;
		this.sources = sources;
		this.sweeps = sweeps;
		this.accountSweep = accountSweep;
		this.leases = leases;
		this.stops = stops;
		this.catalog = catalog;
		this.settings = settings;
		this.hours = hours;
		this.clock = clock;
	}

	/**
	 * Look at the accounts whose time has come, then tell past jobs what came of their
	 * people: when no account is held any more, and no look can fail because of it.
	 */
	void tick() {
		if (this.hours.opening(now()).isEmpty()) {
			boolean looked = false;
			for (String account : this.sightings.accounts()) {
				looked |= agent(account).filter((agent) -> tick(agent, account)).isPresent();
			}
			if (looked) {
				this.sources.tell();
			}
		}
	}

	private boolean tick(Agent agent, String account) {
		Sweep sweep = this.sweeps.findById(account).orElseGet(() -> new Sweep(account, now()));
		if (sweep.isDue(now())) {
			Optional<AccountStop> stop = this.stops.find(account);
			if (stop.isPresent()) {
				failed(sweep, "all work with the account stands still: " + stop.get().reason(), now());
			}
			else {
				return this.leases.take(account).filter((lease) -> look(agent, lease, sweep)).isPresent();
			}
		}
		return false;
	}

	private boolean look(Agent agent, AccountLease lease, Sweep sweep) {
		try {
			Sweep seen = this.accountSweep.look(agent, lease.account(), sweep);
			Duration pause = this.settings.least()
				.plus(this.settings.most()
					.minus(this.settings.least())
					.multipliedBy(ThreadLocalRandom.current().nextInt(101))
					.dividedBy(100));
			seen.succeeded(now(), now().plus(pause));
			this.sweeps.save(seen);
			return true;
		}
		catch (AccountSweep.IncompleteException ex) {
			failed(sweep, String.valueOf(ex.getMessage()), ex.again());
		}
		catch (OptimisticLockingFailureException ex) {
			logger.info("A person has had the inbox read from the start meanwhile; it is looked at again");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.leases.giveBack(lease);
		}
		return false;
	}

	private void failed(Sweep sweep, String why, Instant again) {
		logger.warn("The inbox and connections could not be read, so no follow-ups go out: {}", why);
		Instant soon = now().plus(this.settings.afterFailure());
		// Read again: the look has stored what it saw, and a person may have had it start
		// over.
		Sweep last = this.sweeps.findById(sweep.account()).orElse(sweep);
		last.failed(now(), why, again.isAfter(soon) ? again : soon);
		this.sweeps.save(last);
	}

	@Override
	public Optional<String> reason(String account) {
		if (agent(account).isEmpty()) {
			return Optional.of("No follow-ups go out: no agent here can read the inbox of " + account);
		}
		Optional<Sweep> sweep = this.sweeps.findById(account);
		if (sweep.filter((known) -> known.isCurrent(now(), this.settings.currentFor())).isPresent()) {
			return Optional.empty();
		}
		return Optional.of(sweep.filter((known) -> known.failedAt() != null)
			.map((known) -> "No follow-ups go out: the inbox and connections of %s could not be read at %s: %s"
				.formatted(account, MINUTE.format(known.failedAt()), known.error()))
			.orElse("Follow-ups wait until the inbox and connections of %s have been read".formatted(account)));
	}

	private Optional<Agent> agent(String account) {
		return this.catalog.agentOf(account, AccountSweep.CONNECTIONS, AccountSweep.INBOX);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
