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
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;

import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads lists of entries a page at a time. SQL, because one atomic statement has to see
 * the page, the total and the size, so that no page is fetched that is too large.
 */
@Repository
class EntryPages {

	private static final String COUNT = "SELECT count(*) AS total FROM entries WHERE true";

	private static final String COUNT_ALL = "SELECT entries + (SELECT coalesce(sum(added), 0) FROM entry_changes) AS total"
			+ " FROM entry_total";

	private static final String SIZE = "SELECT coalesce(sum(octet_length(context_data::text)), 0) AS bytes FROM picked";

	private static final String NEWEST_FIRST = " ORDER BY created_at DESC, job_id DESC";

	private final JdbcClient jdbc;

	EntryPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Read a page of a list.
	 * @param request which page
	 * @param most the most bytes the documents of a page may have together
	 * @return the page, empty when it lies behind the last entry
	 * @throws InvalidInputException if the documents have more
	 */
	EntryPage read(PageRequest request, long most) {
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
		StringBuilder sql = new StringBuilder("SELECT ").append(Entries.COLUMNS).append(" FROM entries WHERE true");
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
			total = rows.getLong("total");
			if (rows.getString("job_id") != null) {
				entries.add(entry(rows));
			}
			else if (rows.getLong("bytes") > most) {
				throw tooLarge(rows.getLong("bytes"), limit, most);
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

	private static Entry entry(ResultSet row) throws SQLException {
		return new Entry(new JobId(row.getString("job_id")), row.getString("job_type"),
				new Document(row.getString("context_data")), row.getLong("version"), time(row, "created_at"),
				time(row, "updated_at"));
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
