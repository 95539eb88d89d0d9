package com.zigral.contextmanager.context;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.precondition.IfMatch;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The entries in PostgreSQL. Each call is one statement, atomic by itself.
 */
@Repository
public class Entries {

	private static final String COLUMNS = "job_id, job_type, context_data, version, created_at, updated_at";

	private static final String INSERT = "INSERT INTO entries (job_id, job_type, context_data) VALUES (?, ?, ?::json) "
			+ "ON CONFLICT DO NOTHING RETURNING job_id, job_type, NULL, version, created_at, updated_at";

	private static final String SELECT = "SELECT " + COLUMNS + " FROM entries WHERE job_id = ?";

	private static final String REPLACE = "UPDATE entries SET context_data = ?::json, job_type = coalesce(nullif(?, ''), job_type), "
			+ "version = version + 1, updated_at = statement_timestamp() WHERE job_id = ?";

	private static final String PATCH = "UPDATE entries SET context_data = merge_patch(context_data, ?::json, ?), "
			+ "version = version + 1, updated_at = statement_timestamp() WHERE job_id = ?";

	/** What merge_patch raises. */
	private static final String TOO_LARGE = "ZG413";

	private static final String DELETE = "DELETE FROM entries WHERE job_id = ?";

	private static final String OF_VERSION = " AND version = ANY (string_to_array(?, ',')::bigint[])";

	private static final String RETURNING = " RETURNING job_id, job_type, NULL, version, created_at, updated_at";

	private static final String RETURNING_ALL = " RETURNING " + COLUMNS;

	private static final String COUNT = "SELECT count(*) AS total FROM entries WHERE true";

	private static final String COUNT_ALL = "SELECT sum(entries) AS total FROM entry_counts";

	private static final String SIZE = "SELECT coalesce(sum(octet_length(context_data::text)), 0) AS bytes FROM picked";

	private static final String NEWEST_FIRST = " ORDER BY created_at DESC, job_id DESC";

	private final JdbcClient jdbc;

	Entries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Make an entry.
	 * @param jobId the job
	 * @param jobType its type
	 * @param data what is known
	 * @return the entry, empty when there is one of this id already
	 */
	Optional<Entry> add(JobId jobId, String jobType, Document data) {
		return one(INSERT, Optional.of(data), jobId.value(), jobType, data.json());
	}

	/**
	 * Read an entry.
	 * @param jobId the job
	 * @return the entry, empty when there is none
	 */
	Optional<Entry> find(JobId jobId) {
		return one(SELECT, Optional.empty(), jobId.value());
	}

	/**
	 * Replace what is known.
	 * @param jobId the job
	 * @param jobType its new type, empty to leave it
	 * @param data what is known now
	 * @param condition which version it may replace
	 * @return the entry, empty when there is none of such a version
	 */
	Optional<Entry> replace(JobId jobId, Optional<String> jobType, Document data, IfMatch condition) {
		String type = jobType.orElse("");
		return condition.versions()
			.map((versions) -> one(REPLACE + OF_VERSION + RETURNING, Optional.of(data), data.json(), type,
					jobId.value(), versions))
			.orElseGet(() -> one(REPLACE + RETURNING, Optional.of(data), data.json(), type, jobId.value()));
	}

	/**
	 * Merge a patch into what is known (RFC 7396). Patches of several callers at once are
	 * all merged, one after the other.
	 * @param jobId the job
	 * @param patch the patch
	 * @param condition which version it may change
	 * @param most the most bytes what is known may have then
	 * @return the entry, empty when there is none of such a version
	 * @throws ProblemException with 413 if it would grow beyond that
	 */
	Optional<Entry> patch(JobId jobId, Document patch, IfMatch condition, int most) {
		try {
			return condition.versions()
				.map((versions) -> one(PATCH + OF_VERSION + RETURNING_ALL, Optional.empty(), patch.json(), most,
						jobId.value(), versions))
				.orElseGet(() -> one(PATCH + RETURNING_ALL, Optional.empty(), patch.json(), most, jobId.value()));
		}
		catch (UncategorizedSQLException ex) {
			if (ex.getCause() instanceof SQLException cause && TOO_LARGE.equals(cause.getSQLState())) {
				throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE,
						"With this patch context_data would be larger than the %d bytes allowed here.".formatted(most));
			}
			throw ex;
		}
	}

	/**
	 * Delete an entry and all that belongs to its job.
	 * @param jobId the job
	 * @param condition which version it may delete
	 * @return whether there was one of such a version
	 */
	boolean delete(JobId jobId, IfMatch condition) {
		int deleted = condition.versions()
			.map((versions) -> this.jdbc.sql(DELETE + OF_VERSION).params(jobId.value(), versions).update())
			.orElseGet(() -> this.jdbc.sql(DELETE).params(jobId.value()).update());
		return deleted > 0;
	}

	/**
	 * Read a page of a list.
	 * @param request which page
	 * @param most the most bytes the documents of a page may have together
	 * @return the page, empty when it lies behind the last entry
	 * @throws InvalidInputException if the documents have more
	 */
	EntryPage page(PageRequest request, long most) {
		List<Object> parameters = new ArrayList<>();
		String picked = picked(request, parameters);
		String counted = request.filter().conditions(parameters);
		String sql = "WITH picked AS (" + picked + ") SELECT total, bytes, picked.* FROM ("
				+ (counted.isEmpty() ? COUNT_ALL : COUNT + counted) + ") AS counted CROSS JOIN (" + SIZE
				+ ") AS measured LEFT JOIN picked ON bytes <= ?" + NEWEST_FIRST;
		parameters.add(most);
		ResultSetExtractor<EntryPage> page = (rows) -> page(rows, request.limit(), most);
		return this.jdbc.sql(sql).params(parameters).query(page);
	}

	private static String picked(PageRequest request, List<Object> parameters) {
		StringBuilder sql = new StringBuilder("SELECT ").append(COLUMNS).append(" FROM entries WHERE true");
		sql.append(request.filter().conditions(parameters));
		request.after().ifPresent((after) -> {
			sql.append(" AND (created_at, job_id) < (?, ?)");
			parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
			parameters.add(after.jobId().value());
		});
		parameters.add(request.limit() + 1);
		parameters.add(request.skip());
		return sql.append(NEWEST_FIRST).append(" LIMIT ? OFFSET ?").toString();
	}

	private static EntryPage page(ResultSet rows, int limit, long most) throws SQLException {
		List<Entry> entries = new ArrayList<>();
		long total = 0;
		while (rows.next()) {
			total = rows.getLong(1);
			if (rows.getString(3) != null) {
				entries.add(entry(rows, 3, Optional.empty()));
			}
			else if (rows.getLong(2) > most) {
				throw tooLarge(rows.getLong(2), limit, most);
			}
		}
		boolean more = entries.size() > limit;
		List<Entry> shown = more ? entries.subList(0, limit) : entries;
		return new EntryPage(shown, total, more ? Optional.of(Cursor.of(shown.getLast())) : Optional.empty());
	}

	private static InvalidInputException tooLarge(long bytes, int limit, long most) {
		return new InvalidInputException(List.of(new FieldProblem("limit",
				"must be smaller here: these entries have %d bytes together, and a page may have %d; try %d"
					.formatted(bytes, most, Math.max(1, limit * most / bytes)))));
	}

	/**
	 * Whether there is an entry of a job.
	 * @param jobId the job
	 * @return whether there is one
	 */
	public boolean exists(JobId jobId) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM entries WHERE job_id = ?)")
			.params(jobId.value())
			.query(Boolean.class)
			.single();
	}

	private Optional<Entry> one(String sql, Optional<Document> data, Object... parameters) {
		return this.jdbc.sql(sql).params(parameters).query((row, number) -> entry(row, 1, data)).optional();
	}

	private static Entry entry(ResultSet row, int first, Optional<Document> data) throws SQLException {
		Document document = data.isPresent() ? data.get() : new Document(row.getString(first + 2));
		return new Entry(new JobId(row.getString(first)), row.getString(first + 1), document, row.getLong(first + 3),
				time(row, first + 4), time(row, first + 5));
	}

	private static Instant time(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
