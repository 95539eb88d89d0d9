package com.zigral.orchestrator.run;

import java.util.Optional;

import com.zigral.orchestrator.account.AccountLease;
import com.zigral.orchestrator.account.AccountLeases;
import org.jspecify.annotations.Nullable;

/**
 * The account that a run works with, one at a time, until it is closed.
 */
final class HeldAccount implements AutoCloseable {

	private final AccountLeases leases;

	private final String jobId;

	private @Nullable AccountLease lease;

	HeldAccount(AccountLeases leases, String jobId) {
		this.leases = leases;
		this.jobId = jobId;
	}

	/**
	 * Take an account unless it is held already; another one is given back.
	 * @param account the account
	 * @return whether it is held, which it is not while another job has it
	 */
	boolean holds(String account) {
		if (this.lease == null || !this.lease.account().equals(account)) {
			close();
			this.lease = this.leases.take(account, this.jobId).orElse(null);
		}
		return this.lease != null;
	}

	/**
	 * The lease of the account that is held.
	 * @return the lease, empty while none is
	 */
	Optional<AccountLease> lease() {
		return Optional.ofNullable(this.lease);
	}

	/** Leave it to the job beyond this run, on this replica. */
	void keep() {
		if (this.lease != null) {
			this.leases.keep(this.lease, this.jobId);
			this.lease = null;
		}
	}

	@Override
	public void close() {
		if (this.lease != null) {
			this.leases.giveBack(this.lease);
			this.lease = null;
		}
	}

}
