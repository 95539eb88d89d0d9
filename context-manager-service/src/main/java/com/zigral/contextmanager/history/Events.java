package com.zigral.contextmanager.history;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The events of all jobs. Each method is one statement, atomic by itself.
 */
@Transactional(propagation = Propagation.SUPPORTS)
interface Events extends Repository<Event, Event.Id> {

	/**
	 * Note what happened. SQL, because the number and the event are one atomic statement:
	 * so there are no gaps, and no reader misses an event.
	 * @param jobId the job
	 * @param type what kind of thing
	 * @param data what there is to know about it
	 * @return the event, empty when there is no such job
	 */
	@NativeQuery("""
			WITH counter AS (
				INSERT INTO event_counters AS counters (job_id, last)
				SELECT job_id, 1 FROM entries WHERE job_id = :jobId FOR KEY SHARE
				ON CONFLICT (job_id) DO UPDATE SET last = counters.last + 1
				RETURNING job_id, last
			)
			INSERT INTO events (job_id, number, type, data) SELECT job_id, last, :type, cast(:data as json) FROM counter
			RETURNING job_id, number, type, data, created_at""")
	Optional<Event> append(String jobId, String type, String data);

	/**
	 * Read some of what happened, oldest first. SQL, because one atomic statement has to
	 * see the sizes and the events, so that no more is fetched than a page may have.
	 * @param jobId the job
	 * @param after the number of the last event that is known already, 0 for none
	 * @param limit the most events to read
	 * @param bytes how many bytes of data are enough; the event that reaches them is the
	 * last
	 * @return the events
	 */
	@NativeQuery("""
			SELECT job_id, number, type, data, created_at FROM (
				SELECT *, sum(octet_length(data::text)) OVER (ORDER BY number) - octet_length(data::text) AS bytes_before
				FROM (SELECT * FROM events WHERE job_id = :jobId AND number > :after ORDER BY number LIMIT :limit)
			) WHERE bytes_before < :bytes ORDER BY number""")
	List<Event> read(String jobId, long after, int limit, long bytes);

	/**
	 * Whether there are more events of a job.
	 * @param jobId the job
	 * @param number the number of the last event that is known already
	 * @return whether there is one with a higher number
	 */
	boolean existsByIdJobIdAndIdNumberGreaterThan(String jobId, long number);

}
