package com.zigral.orchestrator.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.zigral.agent.ResourceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Who works with which account, or with anything else that only one job may work with at
 * a time, over all replicas. A holder that dies loses its lease by the database's clock.
 */
@Component
public class AccountLeases {

	private static final Logger logger = LoggerFactory.getLogger(AccountLeases.class);

	private final Leases leases;

	private final AccountStops stops;

	private final LeaseSettings settings;

	private final Set<AccountLease> held = ConcurrentHashMap.newKeySet();

	private final Map<String, AccountLease> parked = new ConcurrentHashMap<>();

	AccountLeases(Leases leases, AccountStops stops, LeaseSettings settings) {
		this.leases = leases;
		this.stops = stops;
		this.settings = settings;
	}

	/**
	 * Take an account for a job, which gets the lease back that was kept for it here.
	 * @param account the account
	 * @param jobId the job
	 * @return the lease, empty while somebody else has it
	 */
	public Optional<AccountLease> take(String account, String jobId) {
		AccountLease kept = this.parked.remove(jobId);
		return (kept != null && kept.account().equals(account) && extend(kept, length())) ? Optional.of(kept)
				: take(account);
	}

	/**
	 * Keep a lease for a job that waits for a person, so that it continues where the
	 * account's browser is: here. It is given back when the account is no longer paused
	 * for that question.
	 * @param lease the lease
	 * @param jobId the job
	 */
	public void keep(AccountLease lease, String jobId) {
		this.parked.put(jobId, lease);
	}

	/**
	 * Take an account.
	 * @param account the account
	 * @return the lease, empty while somebody else has it
	 */
	public Optional<AccountLease> take(String account) {
		Optional<AccountLease> lease = this.leases.take(account, seconds(length()))
			.map((fence) -> new AccountLease(account, fence));
		lease.ifPresent(this.held::add);
		return lease;
	}

	/**
	 * Take something other than an account, such as a spreadsheet.
	 * @param resource what it is
	 * @return the hold, empty while somebody else has it
	 */
	public Optional<ResourceLock> hold(String resource) {
		return take(resource).map((lease) -> new ResourceLock() {

			@Override
			public boolean isHeld() {
				return extend(lease, length());
			}

			@Override
			public void close() {
				giveBack(lease);
			}

		});
	}

	/**
	 * Who has an account now.
	 * @param account the account
	 * @return since when and until when, empty while nobody has it
	 */
	public Optional<Held> held(String account) {
		return this.leases.current(account).map((lease) -> new Held(lease.takenAt(), lease.expiresAt()));
	}

	/**
	 * Give an account back. A lease that was lost meanwhile stays with its new holder.
	 * @param lease the lease
	 */
	public void giveBack(AccountLease lease) {
		this.held.remove(lease);
		try {
			extend(lease, Duration.ZERO);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("The lease of {} could not be given back; it ends by itself in {} s", lease.account(),
					length().toSeconds());
		}
	}

	@Scheduled(fixedDelayString = "${zigral.lease.heartbeat}")
	void renew() {
		this.parked.forEach((jobId, lease) -> {
			if (!this.stops.isAsking(lease.account(), jobId) && this.parked.remove(jobId, lease)) {
				giveBack(lease);
			}
		});
		this.held.forEach((lease) -> extend(lease, length()));
	}

	private Duration length() {
		return this.settings.length();
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

	private boolean extend(AccountLease lease, Duration length) {
		return this.leases.extend(lease.account(), lease.fence(), seconds(length)) == 1;
	}

	/**
	 * A lease as others see it.
	 *
	 * @param since when it was taken
	 * @param until when it ends unless it is renewed, which a living holder does
	 */
	public record Held(Instant since, Instant until) {
	}

}
