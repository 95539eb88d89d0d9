package com.zigral.orchestrator.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored requests.
 */
@Transactional
interface ApprovalRows extends Repository<ApprovalRow, ApprovalRow.Id> {

	/**
	 * Store a request in place of what was asked for the step before.
	 * @param row the request
	 * @return the request
	 */
	ApprovalRow save(ApprovalRow row);

	Optional<ApprovalRow> findById(ApprovalRow.Id id);

	@Query("select count(row) from ApprovalRow row where row.status = WAITING and row.expiresAt > instant")
	long countWaiting();

	@Query("""
			select row from ApprovalRow row
			where row.status = WAITING and (:jobId is null or row.id.jobId = :jobId) order by row.requestedAt""")
	List<ApprovalRow> waiting(@Nullable String jobId, Limit limit);

	/**
	 * Keep others from answering a request, until the transaction ends.
	 * @param jobId the job
	 * @param stepId the step
	 * @param seen the hash of what the answer is to
	 * @return the request, empty when it has changed or was answered
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select row from ApprovalRow row
			where row.id.jobId = :jobId and row.id.stepId = :stepId and row.hash = :seen and row.status = WAITING""")
	Optional<ApprovalRow> lock(String jobId, String stepId, String seen);

	/**
	 * Change a request that waits, if it is still what was seen.
	 * @param changed the request as it shall be
	 * @param seen the hash of what was seen
	 * @return whether it was
	 */
	default boolean change(Approval changed, String seen) {
		Optional<ApprovalRow> row = lock(changed.jobId(), changed.stepId(), seen);
		row.ifPresent((found) -> found.set(changed));
		return row.isPresent();
	}

	@Modifying
	@Query("""
			update ApprovalRow row set row.status = REJECTED, row.decidedAt = :now, row.reason = :reason
			where row.id.jobId = :jobId and row.status = WAITING""")
	void withdraw(String jobId, String reason, Instant now);

	@NativeQuery("SELECT * FROM approval WHERE strpos(items, :text) > 0")
	List<ApprovalRow> mentioning(String text);

	/**
	 * The requests in which somebody stands.
	 * @param profile who
	 * @return the requests
	 */
	default List<ApprovalRow> holding(ProfileUrl profile) {
		return mentioning(profile.toString()).stream()
			.filter((row) -> row.approval().items().stream().anyMatch((item) -> item.isTo(profile)))
			.toList();
	}

	/**
	 * Take somebody out of all requests.
	 * @param profile who is erased
	 * @return from how many requests they were taken
	 */
	default int erase(ProfileUrl profile) {
		List<ApprovalRow> holding = holding(profile);
		holding.forEach(
				(row) -> row.setItems(row.approval().items().stream().filter((item) -> !item.isTo(profile)).toList()));
		return holding.size();
	}

}
