package com.zigral.orchestrator.sweep;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When each account was looked at.
 */
interface Sweeps extends Repository<Sweep, String> {

	/**
	 * Store how far a look has come.
	 * @param sweep the look as it was stored last, with what it has seen since
	 * @return the look to go on with; what was passed is outdated afterwards
	 * @throws org.springframework.dao.OptimisticLockingFailureException if it was stored
	 * by others meanwhile
	 */
	Sweep save(Sweep sweep);

	/**
	 * Have everything read from the start at the next look. One statement, so that it
	 * takes part in no race with a look that is being stored.
	 * @param account the account
	 * @param now the time
	 * @return 1, or 0 if the last look was good or there was none
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE sweep SET inbox_watermark = '', connections_watermark = '', next_at = :now, revision = revision + 1
			WHERE account = :account AND failed_at IS NOT NULL""")
	int restart(String account, Instant now);

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<Sweep> findById(String account);

}
