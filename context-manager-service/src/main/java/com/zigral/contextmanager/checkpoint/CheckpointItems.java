package com.zigral.contextmanager.checkpoint;

import java.util.List;
import java.util.Optional;

import com.zigral.contextmanager.precondition.IfMatch;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of all jobs have finished. Each method is one statement, atomic by
 * itself.
 */
@Transactional(propagation = Propagation.SUPPORTS)
interface CheckpointItems extends Repository<CheckpointItem, Long> {

	/**
	 * Append items to a job whose checkpoint is of a version; those that are there
	 * already are left as they are. SQL, because the fence and the items are one atomic
	 * statement. The checkpoint's row is locked, so that numbers become visible in order.
	 * @param jobId the job
	 * @param items a JSON array of objects with step, key and item
	 * @param versions of which version the checkpoint must be, as {@link IfMatch} has
	 * them
	 * @return how many are new, empty when there is no such checkpoint
	 */
	@NativeQuery("""
			WITH fence AS MATERIALIZED (
				SELECT job_id FROM checkpoints
				WHERE job_id = :jobId AND (:versions = '*' OR cast(version as text) = ANY (string_to_array(:versions, ',')))
				FOR UPDATE
			), added AS (
				INSERT INTO checkpoint_items (job_id, step, key, item)
				SELECT job_id, element ->> 'step', element ->> 'key', element -> 'item'
				FROM fence CROSS JOIN json_array_elements(cast(:items as json)) WITH ORDINALITY AS given (element, place)
				ORDER BY place
				ON CONFLICT DO NOTHING
				RETURNING number
			)
			SELECT (SELECT count(*) FROM added) FROM fence""")
	Optional<Long> append(String jobId, String items, String versions);

	/**
	 * Remove all items of some steps. SQL, because the steps come as JSON: it is one
	 * statement of a transaction that must be atomic.
	 * @param jobId the job
	 * @param steps a JSON array of the steps' names
	 * @return how many were removed
	 */
	@Modifying
	@NativeQuery("DELETE FROM checkpoint_items WHERE job_id = :jobId"
			+ " AND step IN (SELECT json_array_elements_text(cast(:steps as json)))")
	int forget(String jobId, String steps);

	/**
	 * Read some of the items of a job, oldest first. SQL, because one atomic statement
	 * has to see the sizes and the items, so that no more is fetched than a page may
	 * have.
	 * @param jobId the job
	 * @param step only items of this step, blank for all
	 * @param after the number of the last item that is known already, 0 for none
	 * @param limit the most items to read
	 * @param bytes how many bytes of data are enough; the item that reaches them is the
	 * last
	 * @return the items
	 */
	@NativeQuery("""
			SELECT number, job_id, step, key, item FROM (
				SELECT *, sum(octet_length(item::text)) OVER (ORDER BY number) - octet_length(item::text) AS bytes_before
				FROM (SELECT * FROM checkpoint_items WHERE job_id = :jobId AND number > :after
					AND (:step = '' OR step = :step) ORDER BY number LIMIT :limit)
			) WHERE bytes_before < :bytes ORDER BY number""")
	List<CheckpointItem> read(String jobId, String step, long after, int limit, long bytes);

}
