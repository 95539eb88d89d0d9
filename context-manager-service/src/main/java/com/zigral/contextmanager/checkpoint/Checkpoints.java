package com.zigral.contextmanager.checkpoint;

import java.util.Optional;

import com.zigral.contextmanager.precondition.IfMatch;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The checkpoints. Each method is one statement, atomic by itself, so of two writers who
 * know the same version exactly one wins.
 */
@Transactional(propagation = Propagation.SUPPORTS)
interface Checkpoints extends Repository<Checkpoint, String> {

	/**
	 * Add the first checkpoint of a job. SQL, because looking and writing are one atomic
	 * statement.
	 * @param jobId the job
	 * @param state the state
	 * @return its version, empty when there is one already, or no such job
	 */
	@NativeQuery("""
			INSERT INTO checkpoints (job_id, state)
			SELECT job_id, cast(:state as json) FROM entries WHERE job_id = :jobId FOR KEY SHARE
			ON CONFLICT DO NOTHING
			RETURNING version""")
	Optional<Long> add(String jobId, String state);

	/**
	 * Read a checkpoint.
	 * @param jobId the job
	 * @return the checkpoint, empty when there is none
	 */
	Optional<Checkpoint> findById(String jobId);

	/**
	 * Whether a job has a checkpoint.
	 * @param jobId the job
	 * @return whether there is one
	 */
	boolean existsById(String jobId);

	/**
	 * Write the next checkpoint of a job. SQL, because it is the fence that stops a
	 * worker who has lost the job: an atomic statement.
	 * @param jobId the job
	 * @param state the state
	 * @param versions which versions it may replace, as {@link IfMatch} has them
	 * @return the new version, empty when there is none of such a version
	 */
	@NativeQuery("""
			UPDATE checkpoints
			SET state = cast(:state as json), version = nextval('checkpoint_versions'), updated_at = statement_timestamp()
			WHERE job_id = :jobId AND (:versions = '*' OR cast(version as text) = ANY (string_to_array(:versions, ',')))
			RETURNING version""")
	Optional<Long> replace(String jobId, String state, String versions);

}
