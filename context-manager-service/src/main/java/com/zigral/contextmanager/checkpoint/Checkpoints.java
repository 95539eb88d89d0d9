package com.zigral.contextmanager.checkpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import com.zigral.contextmanager.context.JobId;
import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.precondition.EntityTag;
import com.zigral.contextmanager.precondition.IfMatch;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The checkpoints in PostgreSQL. Each call is one statement, atomic by itself, so of two
 * writers who know the same version exactly one wins.
 */
@Repository
class Checkpoints {

	private static final String SELECT = "SELECT state, version FROM checkpoints WHERE job_id = ?";

	private static final String INSERT = "INSERT INTO checkpoints (job_id, state) "
			+ "SELECT job_id, ?::json FROM entries WHERE job_id = ? FOR KEY SHARE ON CONFLICT DO NOTHING RETURNING version";

	private static final String UPDATE = "UPDATE checkpoints SET state = ?::json, "
			+ "version = nextval('checkpoint_versions'), updated_at = statement_timestamp() WHERE job_id = ?";

	private static final String OF_VERSION = " AND version = ANY (string_to_array(?, ',')::bigint[])";

	private static final String RETURNING = " RETURNING version";

	private final JdbcClient jdbc;

	Checkpoints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Read a checkpoint.
	 * @param jobId the job
	 * @return the checkpoint, empty when there is none
	 */
	Optional<Checkpoint> find(JobId jobId) {
		return this.jdbc.sql(SELECT).params(jobId.value()).query((row, number) -> checkpoint(row)).optional();
	}

	/**
	 * Write the first checkpoint of a job.
	 * @param jobId the job
	 * @param state the state
	 * @return its tag, empty when there is one already or no such job
	 */
	Optional<EntityTag> add(JobId jobId, Document state) {
		return tag(INSERT, state.json(), jobId.value());
	}

	/**
	 * Write the next checkpoint of a job.
	 * @param jobId the job
	 * @param state the state
	 * @param condition which version it may replace
	 * @return its tag, empty when there is none of such a version
	 */
	Optional<EntityTag> replace(JobId jobId, Document state, IfMatch condition) {
		return condition.versions()
			.map((versions) -> tag(UPDATE + OF_VERSION + RETURNING, state.json(), jobId.value(), versions))
			.orElseGet(() -> tag(UPDATE + RETURNING, state.json(), jobId.value()));
	}

	private Optional<EntityTag> tag(String sql, Object... parameters) {
		return this.jdbc.sql(sql).params(parameters).query((row, number) -> new EntityTag(row.getLong(1))).optional();
	}

	private static Checkpoint checkpoint(ResultSet row) throws SQLException {
		return new Checkpoint(new Document(row.getString(1)), new EntityTag(row.getLong(2)));
	}

}
