package com.zigral.contextmanager.context;

import java.util.Optional;

import com.zigral.contextmanager.precondition.IfMatch;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries. Each method is one statement, atomic by itself, and needs no transaction
 * around it.
 */
@Transactional(propagation = Propagation.SUPPORTS)
interface Entries extends Repository<Entry, String> {

	/** The columns of an entry; the table has others, for searching. */
	String COLUMNS = "job_id, job_type, context_data, version, created_at, updated_at";

	/** Ends a change of one entry, of a version that {@link IfMatch} names. */
	String OF_VERSION = " WHERE job_id = :jobId AND (:versions = '*' OR cast(version as text) = ANY (string_to_array(:versions, ',')))";

	/** Begins the change of an entry. */
	String NEXT_VERSION = "UPDATE entries SET version = version + 1, updated_at = statement_timestamp(), ";

	/**
	 * Add an entry. SQL, because whether there is one and the new one are one atomic
	 * statement.
	 * @param jobId the job
	 * @param jobType its type
	 * @param data what is known
	 * @return the entry, empty when there is one of this id already
	 */
	@NativeQuery("INSERT INTO entries (job_id, job_type, context_data) VALUES (:jobId, :jobType, cast(:data as json))"
			+ " ON CONFLICT DO NOTHING RETURNING " + COLUMNS)
	Optional<Entry> add(String jobId, String jobType, String data);

	/**
	 * Read an entry.
	 * @param jobId the job
	 * @return the entry, empty when there is none
	 */
	Optional<Entry> findById(String jobId);

	/**
	 * Whether there is an entry of a job.
	 * @param jobId the job
	 * @return whether there is one
	 */
	boolean existsById(String jobId);

	/**
	 * Replace what is known. SQL, because If-Match and the change are one atomic
	 * statement.
	 * @param jobId the job
	 * @param jobType its new type, blank to leave it
	 * @param data what is known now
	 * @param versions which versions it may replace, as {@link IfMatch} has them
	 * @return the entry, empty when there is none of such a version
	 */
	@NativeQuery(NEXT_VERSION
			+ "context_data = cast(:data as json), job_type = coalesce(nullif(:jobType, ''), job_type)" + OF_VERSION
			+ " RETURNING " + COLUMNS)
	Optional<Entry> replace(String jobId, String jobType, String data, String versions);

	/**
	 * Merge a patch into what is known (RFC 7396). SQL, because patches of several
	 * callers at once must all be merged, one after the other: an atomic statement.
	 * @param jobId the job
	 * @param patch the patch
	 * @param most the most bytes what is known may have then; the database refuses more
	 * with SQL state {@code ZG413}
	 * @param versions which versions it may change, as {@link IfMatch} has them
	 * @return the entry, empty when there is none of such a version
	 */
	@NativeQuery(NEXT_VERSION + "context_data = merge_patch(context_data, cast(:patch as json), :most)" + OF_VERSION
			+ " RETURNING " + COLUMNS)
	Optional<Entry> patch(String jobId, String patch, int most, String versions);

	/**
	 * Merge a patch into what is known, or, when nothing is, make the entry out of it.
	 * SQL, because looking and writing are one atomic statement.
	 * @param jobId the job
	 * @param jobType the type of a new entry
	 * @param patch the patch
	 * @param most the most bytes what is known may have then, as for {@link #patch}
	 * @return 1
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			INSERT INTO entries AS known (job_id, job_type, context_data)
			VALUES (:jobId, :jobType, merge_patch(cast('{}' as json), cast(:patch as json), :most))
			ON CONFLICT (job_id) DO UPDATE SET version = known.version + 1, updated_at = statement_timestamp(),
				context_data = merge_patch(known.context_data, cast(:patch as json), :most)""")
	int mergeOrAdd(String jobId, String jobType, String patch, int most);

	/**
	 * Delete an entry and all that belongs to its job. SQL, because If-Match and the
	 * deletion are one atomic statement.
	 * @param jobId the job
	 * @param versions which versions it may delete, as {@link IfMatch} has them
	 * @return how many were deleted, 0 or 1
	 */
	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM entries" + OF_VERSION)
	int delete(String jobId, String versions);

}
