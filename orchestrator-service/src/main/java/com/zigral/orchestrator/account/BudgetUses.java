package com.zigral.orchestrator.account;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was taken from budgets.
 */
interface BudgetUses extends Repository<BudgetUse, Long> {

	BudgetUse save(BudgetUse use);

	/**
	 * Wait until nobody else takes from a budget, and keep others out until the
	 * transaction ends. SQL, because the lock has to be taken in one atomic statement
	 * where there is no row to lock yet.
	 * @param budget the account and the kind
	 * @return always 1
	 */
	@NativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:budget, 0))) AS locked")
	int lock(String budget);

	@NativeQuery("SELECT count(*) FROM budget_use WHERE account = :account AND kind = :kind AND used_at > :since")
	int countSince(String account, String kind, Instant since);

	/**
	 * When one was taken before a number of others.
	 * @param account whose budget
	 * @param kind the budget's name
	 * @param since the moment after which it must be
	 * @param newer how many were taken later
	 * @return when, empty when fewer were taken
	 */
	@NativeQuery("""
			SELECT used_at FROM budget_use WHERE account = :account AND kind = :kind AND used_at > :since
			ORDER BY used_at DESC LIMIT 1 OFFSET :newer""")
	Optional<Instant> usedBefore(String account, String kind, Instant since, int newer);

	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM budget_use WHERE ledger_id = :ledgerId")
	void giveBack(long ledgerId);

}
