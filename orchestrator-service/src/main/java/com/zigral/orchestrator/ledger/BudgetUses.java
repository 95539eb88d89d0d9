package com.zigral.orchestrator.ledger;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was taken from budgets.
 */
@Transactional
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

	int countByAccountAndKindAndUsedAtAfter(String account, String kind, Instant since);

	/**
	 * When one was taken before a number of others.
	 * @param account whose budget
	 * @param kind the budget's name
	 * @param since the moment after which it must be
	 * @param newer how many were taken later
	 * @return when, empty when fewer were taken
	 */
	@Query("""
			select use.usedAt from BudgetUse use
			where use.account = :account and use.kind = :kind and use.usedAt > :since
			order by use.usedAt desc limit 1 offset :newer""")
	Optional<Instant> usedBefore(String account, String kind, Instant since, int newer);

	@Modifying
	@Query("delete from BudgetUse use where use.ledgerId = :ledgerId")
	void giveBack(long ledgerId);

}
