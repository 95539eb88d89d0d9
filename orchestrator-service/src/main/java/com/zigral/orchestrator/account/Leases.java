package com.zigral.orchestrator.account;

import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leases, by the database's clock. Lengths are in seconds.
 */
interface Leases extends Repository<Lease, String> {

	/**
	 * Take what nobody has. SQL, because of several who want it exactly one must get it:
	 * an atomic statement.
	 * @param account what to take
	 * @param length for how long
	 * @return a number that no earlier holder has had, empty while somebody has it
	 */
	@NativeQuery("""
			INSERT INTO account_lease AS lease (account, fence, taken_at, expires_at)
			VALUES (:account, 1, now(), now() + make_interval(secs => :length))
			ON CONFLICT (account) DO UPDATE
			SET fence = lease.fence + 1, taken_at = excluded.taken_at, expires_at = excluded.expires_at
			WHERE lease.expires_at <= now()
			RETURNING fence""")
	Optional<Long> take(String account, double length);

	/**
	 * Let a lease end later, or at once. SQL, because only its holder may do so and only
	 * in time: an atomic statement.
	 * @param account what was taken
	 * @param fence the holder's number
	 * @param length how long from now
	 * @return 1, or 0 when it was lost
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE account_lease SET expires_at = now() + make_interval(secs => :length)
			WHERE account = :account AND fence = :fence AND expires_at > now()""")
	int extend(String account, long fence, double length);

	@NativeQuery("SELECT * FROM account_lease WHERE account = :account AND expires_at > now()")
	Optional<Lease> current(String account);

}
