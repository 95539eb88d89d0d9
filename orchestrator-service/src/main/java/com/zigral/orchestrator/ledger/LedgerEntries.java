package com.zigral.orchestrator.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the ledger. Every change is one statement that names the state it starts
 * from.
 */
interface LedgerEntries extends Repository<LedgerEntry, Long> {

	LedgerEntry save(LedgerEntry entry);

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<LedgerEntry> findById(long id);

	@NativeQuery("SELECT count(*) FROM ledger WHERE account = :account AND state = 'unknown'")
	int countUnknown(String account);

	@NativeQuery("SELECT count(*) FROM ledger WHERE state = 'unknown'")
	long countUnknown();

	/**
	 * The entry under the business key of an effect, locked until the transaction ends:
	 * the account's own first; of another account's, only what the same step has begun.
	 * For messages the key has the campaign's step in it, so that others may follow; of
	 * anything else an account sends each person one that is not closed.
	 * @param kind what it is
	 * @param recipient the profile it goes to
	 * @param account the account it is done with
	 * @param jobId the job that wants it
	 * @param stepId the step within the job
	 * @param payloadHash what exactly is wanted
	 * @param campaignId the campaign, empty for none
	 * @param campaignStep the step within it
	 * @return the entry, empty when the key is free
	 */
	@NativeQuery("""
			SELECT * FROM ledger
			WHERE kind = :kind AND recipient = :recipient AND state <> 'failed'
				AND ((account = :account AND closed_at IS NULL
						AND (kind <> 'message' OR (campaign_id = :campaignId AND campaign_step = :campaignStep)))
					OR (job_id = :jobId AND step_id = :stepId AND (closed_at IS NULL OR payload_hash = :payloadHash)))
			ORDER BY CASE WHEN account <> :account THEN 2
				WHEN job_id = :jobId AND step_id = :stepId AND payload_hash = :payloadHash THEN 0 ELSE 1 END,
				closed_at NULLS FIRST, id DESC LIMIT 1 FOR UPDATE""")
	Optional<LedgerEntry> standing(String kind, String recipient, String account, String jobId, String stepId,
			String payloadHash, String campaignId, String campaignStep);

	/**
	 * Make room under the business key for something that follows.
	 * @param id a confirmed entry
	 * @param now when that is
	 */
	@Transactional
	@Modifying
	@NativeQuery("UPDATE ledger SET closed_at = :now WHERE id = :id AND state = 'confirmed' AND closed_at IS NULL")
	void close(long id, Instant now);

	/**
	 * Close the invitations that were withdrawn.
	 * @param account the account that has invited
	 * @param recipients whose invitations were withdrawn
	 * @param now when that is
	 * @param repeatableFrom from when on they can be invited again
	 * @return how many were closed
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE ledger SET state = 'confirmed', closed_at = :now, repeatable_from = :repeatableFrom
			WHERE account = :account AND recipient IN (:recipients) AND kind = 'invitation'
				AND state IN ('confirmed', 'unknown') AND closed_at IS NULL""")
	int withdraw(String account, Collection<String> recipients, Instant now, Instant repeatableFrom);

	// Nothing was sent under an intent, so another job or other words may have it.
	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE ledger SET job_id = :jobId, step_id = :stepId, name = :name, words = :words,
				payload_hash = :payloadHash, campaign_id = :campaignId, campaign_step = :campaignStep, state = 'intent'
			WHERE id = :id AND state IN ('intent', 'armed')""")
	void intendAgain(long id, String jobId, String stepId, String name, String words, String payloadHash,
			String campaignId, String campaignStep);

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
	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE ledger SET state = 'armed', armed_at = :now
			WHERE id = :id AND state = 'intent' AND payload_hash = :payloadHash AND job_id = :jobId
				AND EXISTS (SELECT 1 FROM account_lease lease
					WHERE lease.account = :account AND lease.fence = :fence AND lease.expires_at > now())""")
	int arm(long id, String jobId, String payloadHash, String account, long fence, Instant now);

	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE ledger SET state = :state, note = :note, settled_at = :now
			WHERE id = :id AND state IN ('intent', 'armed', 'unknown')""")
	int settle(long id, String state, String note, Instant now);

	/**
	 * What a step has sent, or may have, in its order.
	 * @param jobId its job
	 * @param stepId the step
	 * @return the entries
	 */
	@NativeQuery("""
			SELECT * FROM ledger
			WHERE job_id = :jobId AND step_id = :stepId AND state IN ('armed', 'confirmed', 'unknown') ORDER BY id""")
	List<LedgerEntry> reached(String jobId, String stepId);

	@NativeQuery("SELECT DISTINCT name FROM ledger WHERE recipient = :recipient")
	List<String> names(String recipient);

	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE ledger SET recipient = :tombstone, name = '(erased)', words = '(erased)', payload_hash = '',
				note = CASE WHEN note IS NULL THEN NULL ELSE '(erased)' END
			WHERE recipient = :recipient""")
	int erase(String recipient, String tombstone);

	/**
	 * What people were sent, or may have been, newest first.
	 * @param recipients their profiles
	 * @return the entries
	 */
	@NativeQuery("""
			SELECT * FROM ledger
			WHERE recipient IN (:recipients) AND state IN ('armed', 'confirmed', 'unknown') ORDER BY id DESC""")
	List<LedgerEntry> reached(Collection<String> recipients);

	@NativeQuery("""
			SELECT * FROM ledger WHERE job_id = :jobId AND state IN ('confirmed', 'unknown', 'failed')
			ORDER BY id DESC""")
	List<LedgerEntry> settled(String jobId);

	/**
	 * Some entries, newest first.
	 * @param jobId of which job, blank for all
	 * @param recipient to which profile, blank for all
	 * @param kind of which kind, blank for all
	 * @param state in which state, blank for all
	 * @param before only those with a lower number
	 * @param limit the most
	 * @return the entries
	 */
	@NativeQuery("""
			SELECT * FROM ledger WHERE id < :before
				AND (:jobId = '' OR job_id = :jobId) AND (:recipient = '' OR recipient = :recipient)
				AND (:kind = '' OR kind = :kind) AND (:state = '' OR state = :state)
			ORDER BY id DESC LIMIT :limit""")
	List<LedgerEntry> list(String jobId, String recipient, String kind, String state, long before, int limit);

}
