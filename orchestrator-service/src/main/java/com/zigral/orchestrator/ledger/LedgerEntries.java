package com.zigral.orchestrator.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.ledger.LedgerEntry.State;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the ledger. Every change is one statement that names the state it starts
 * from.
 */
@Transactional
interface LedgerEntries extends Repository<LedgerEntry, Long> {

	LedgerEntry save(LedgerEntry entry);

	Optional<LedgerEntry> findById(long id);

	int countByAccountAndState(String account, State state);

	long countByState(State state);

	/**
	 * The entries that stand in the way of an effect, locked until the transaction ends:
	 * the account's own first; of another account's, only what the same step has begun.
	 * @param kind what it is
	 * @param recipient the profile it goes to
	 * @param account the account it is done with
	 * @param jobId the job that wants it
	 * @param stepId the step within the job
	 * @param limit how many
	 * @return the entries
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select entry from LedgerEntry entry
			where entry.kind = :kind and entry.recipient = :recipient and entry.state <> FAILED
				and (entry.account = :account or (entry.jobId = :jobId and entry.stepId = :stepId))
			order by case when entry.account = :account then 0 else 1 end, entry.id desc""")
	List<LedgerEntry> standing(String kind, ProfileUrl recipient, String account, String jobId, String stepId,
			Limit limit);

	// Nothing was sent under an intent, so another job or other words may have it.
	@Modifying
	@Query("""
			update LedgerEntry entry set entry.jobId = :jobId, entry.stepId = :stepId, entry.name = :name,
				entry.words = :words, entry.payloadHash = :payloadHash, entry.state = INTENT
			where entry.id = :id and entry.state in (INTENT, ARMED)""")
	void intendAgain(long id, String jobId, String stepId, String name, String words, String payloadHash);

	/**
	 * Arm an intent, if it is still the job's and the account still is, too.
	 * @param id the entry
	 * @param jobId the job
	 * @param payloadHash what is about to be sent
	 * @param account the account
	 * @param fence the number of the account's holder
	 * @param now when that is
	 * @return 1, or 0 when it is somebody else's by now
	 */
	@Modifying
	@Query("""
			update LedgerEntry entry set entry.state = ARMED, entry.armedAt = :now
			where entry.id = :id and entry.state = INTENT and entry.payloadHash = :payloadHash and entry.jobId = :jobId
				and exists (select 1 from Lease lease
					where lease.account = :account and lease.fence = :fence and lease.expiresAt > instant)""")
	int arm(long id, String jobId, String payloadHash, String account, long fence, Instant now);

	@Modifying
	@Query("""
			update LedgerEntry entry set entry.state = :state, entry.note = :note, entry.settledAt = :now
			where entry.id = :id and entry.state in (INTENT, ARMED, UNKNOWN)""")
	int settle(long id, State state, String note, Instant now);

	@Query("select distinct entry.name from LedgerEntry entry where entry.recipient = :recipient")
	List<String> names(ProfileUrl recipient);

	@Modifying
	@Query("""
			update LedgerEntry entry set entry.recipient = :tombstone, entry.name = '(erased)',
				entry.words = '(erased)', entry.payloadHash = '',
				entry.note = case when entry.note is null then null else '(erased)' end
			where entry.recipient = :recipient""")
	int erase(ProfileUrl recipient, ProfileUrl tombstone);

	@Query("""
			select entry from LedgerEntry entry where entry.id < :before
				and (:jobId is null or entry.jobId = :jobId)
				and (:recipient is null or entry.recipient = :recipient)
				and (:kind is null or entry.kind = :kind)
				and (:state is null or entry.state = :state)
			order by entry.id desc""")
	List<LedgerEntry> list(@Nullable String jobId, @Nullable ProfileUrl recipient, @Nullable String kind,
			@Nullable State state, long before, Limit limit);

}
