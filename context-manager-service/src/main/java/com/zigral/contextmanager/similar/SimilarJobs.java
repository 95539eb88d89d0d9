package com.zigral.contextmanager.similar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds jobs by PostgreSQL's full text search; what is searched and how it is ranked is
 * in {@code V5__similar.sql} and {@code V9__search_after_commit.sql}. SQL, because it is
 * a measured hot read: each command waits for it ({@code bench/context-manager}).
 */
@Repository
class SimilarJobs {

	private final JdbcClient jdbc;

	private final SearchIndex index;

	SimilarJobs(JdbcClient jdbc, SearchIndex index) {
		this.jdbc = jdbc;
		this.index = index;
	}

	/**
	 * Find the jobs that were most like some words.
	 * @param words what to look for
	 * @param jobType the type they must have, empty for any
	 * @param limit the most jobs to find
	 * @return the jobs, the most like first; none when the words mean nothing
	 */
	List<SimilarJob> find(String words, Optional<String> jobType, int limit) {
		this.index.catchUp();
		return this.jdbc.sql("SELECT * FROM similar_entries(?, nullif(?, ''), ?)")
			.params(words, jobType.orElse(""), limit)
			.query((row, number) -> job(row))
			.list();
	}

	private static SimilarJob job(ResultSet row) throws SQLException {
		return new SimilarJob(row.getString(1), row.getString(2), row.getFloat(3),
				Optional.ofNullable(row.getString(4)), Optional.ofNullable(row.getString(5)),
				Optional.ofNullable(row.getString(6)), Optional.ofNullable(row.getString(7)), time(row, 8),
				time(row, 9));
	}

	private static Instant time(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
