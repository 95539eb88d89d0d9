package com.zigral.contextmanager.context;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Which entries a list holds.
 *
 * @param jobType the type they have
 * @param status the {@code status} in their data
 * @param archived whether their data says that they are archived
 * @param createdFrom the moment since which they were made, itself included
 * @param createdBefore the moment before which they were made
 */
record EntryFilter(Optional<String> jobType, Optional<String> status, Optional<Boolean> archived,
		Optional<Instant> createdFrom, Optional<Instant> createdBefore) {

	/** Far beyond any entry, and well within what PostgreSQL can hold. */
	static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

	/**
	 * The conditions in SQL.
	 * @param parameters where their parameters are added
	 * @return the conditions, each after an {@code AND}
	 */
	String conditions(List<Object> parameters) {
		StringBuilder sql = new StringBuilder();
		condition(" AND job_type = ?", this.jobType, sql, parameters);
		condition(" AND status = ?", this.status, sql, parameters);
		condition(" AND archived = ?", this.archived, sql, parameters);
		condition(" AND created_at >= ?", this.createdFrom.map((time) -> time.atOffset(ZoneOffset.UTC)), sql,
				parameters);
		condition(" AND created_at < ?", this.createdBefore.map((time) -> time.atOffset(ZoneOffset.UTC)), sql,
				parameters);
		return sql.toString();
	}

	private static void condition(String condition, Optional<?> parameter, StringBuilder sql, List<Object> parameters) {
		parameter.ifPresent((value) -> {
			sql.append(condition);
			parameters.add(value);
		});
	}

}
