package com.zigral.orchestrator.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored requests.
 */
interface ApprovalRows extends Repository<ApprovalRow, ApprovalRow.Id> {

	/**
	 * Store a request in place of what was asked for the step before.
	 * @param row the request
	 * @return the request
	 */
	ApprovalRow save(ApprovalRow row);

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<ApprovalRow> findById(ApprovalRow.Id id);

	@NativeQuery("SELECT count(*) FROM approval WHERE status = 'waiting' AND expires_at > now()")
	long countWaiting();

	/**
	 * The requests that wait for an answer, oldest first.
	 * @param jobId of which job, blank for all
	 * @param limit the most
	 * @return the requests
	 */
	@NativeQuery("""
			SELECT * FROM approval WHERE status = 'waiting' AND (:jobId = '' OR job_id = :jobId)
			ORDER BY requested_at LIMIT :limit""")
	List<ApprovalRow> waiting(String jobId, int limit);

	/**
	 * The requests that were answered, newest answer first.
	 * @param jobId of which job, blank for all
	 * @param limit the most
	 * @return the requests
	 */
	@NativeQuery("""
			SELECT * FROM approval WHERE status <> 'waiting' AND (:jobId = '' OR job_id = :jobId)
			ORDER BY decided_at DESC NULLS LAST LIMIT :limit""")
	List<ApprovalRow> decided(String jobId, int limit);

	/**
	 * Keep others from answering a request, until the transaction ends.
	 * @param jobId the job
	 * @param stepId the step
	 * @param seen the hash of what the answer is to
	 * @return the request, empty when it has changed or was answered
	 */
	@NativeQuery("""
			SELECT * FROM approval
			WHERE job_id = :jobId AND step_id = :stepId AND hash = :seen AND status = 'waiting' FOR UPDATE""")
	Optional<ApprovalRow> lock(String jobId, String stepId, String seen);

	/**
	 * Change a request that waits, if it is still what was seen.
	 * @param changed the request as it shall be
	 * @param seen the hash of what was seen
	 * @return whether it was
	 */
	@Transactional
	default boolean change(Approval changed, String seen) {
		Optional<ApprovalRow> row = lock(changed.jobId(), changed.stepId(), seen);
		row.ifPresent((found) -> found.set(changed));
		return row.isPresent();
	}

	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE approval SET status = 'rejected', decided_at = :now, reason = :reason
			WHERE job_id = :jobId AND status = 'waiting'""")
	void withdraw(String jobId, String reason, Instant now);

	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM approval WHERE job_id = :jobId")
	void delete(String jobId);

	@NativeQuery("SELECT * FROM approval WHERE strpos(items, :text) > 0")
	List<ApprovalRow> mentioning(String text);

	/**
	 * The requests in which somebody stands.
	 * @param profile who
	 * @return the requests
	 */
	default List<ApprovalRow> holding(ProfileUrl profile) {
		return mentioning(profile.toString()).stream()
			.filter((row) -> row.approval().everybody().stream().anyMatch((item) -> item.isTo(profile)))
			.toList();
	}

	/**
	 * Take somebody out of all requests.
	 * @param profile who is erased
	 * @return from how many requests they were taken
	 */
	@Transactional
	default int erase(ProfileUrl profile) {
		List<ApprovalRow> holding = holding(profile);
		holding.forEach((row) -> row
			.setItems(row.approval().everybody().stream().filter((item) -> !item.isTo(profile)).toList()));
		return holding.size();
	}

}
