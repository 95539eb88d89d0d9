package com.zigral.contextmanager.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.contextmanager.context.JobId;
import com.zigral.contextmanager.document.Document;

import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The events in PostgreSQL. Each call is one statement, atomic by itself.
 */
@Repository
class History {

	private static final String APPEND = """
			WITH counter AS (
				INSERT INTO event_counters AS counters (job_id, last)
				SELECT job_id, 1 FROM entries WHERE job_id = ? FOR KEY SHARE
				ON CONFLICT (job_id) DO UPDATE SET last = counters.last + 1
				RETURNING job_id, last
			)
			INSERT INTO events (job_id, number, type, data) SELECT job_id, last, ?, ?::json FROM counter
			RETURNING number, created_at""";

	private static final String READ = """
			SELECT event.number, event.type, event.data, event.created_at, event.found
			FROM entries LEFT JOIN LATERAL (
				SELECT number, type, data, created_at, count(*) OVER () AS found,
					sum(octet_length(data::text)) OVER (ORDER BY number) - octet_length(data::text) AS bytes_before
				FROM (SELECT * FROM events WHERE events.job_id = entries.job_id AND number > ?
					ORDER BY number LIMIT ?) AS next
			) AS event ON bytes_before < ?
			WHERE entries.job_id = ? ORDER BY event.number""";

	private final JdbcClient jdbc;

	History(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Note what happened.
	 * @param jobId the job
	 * @param type what kind of thing
	 * @param data what there is to know about it
	 * @return the event, empty when there is no such job
	 */
	Optional<Event> append(JobId jobId, String type, Document data) {
		return this.jdbc.sql(APPEND)
			.params(jobId.value(), type, data.json())
			.query((row, number) -> new Event(row.getLong(1), type, data,
					row.getObject(2, OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * Read some of what happened.
	 * @param jobId the job
	 * @param after the number of the last event that is known already, 0 for none
	 * @param limit the most events to read
	 * @param bytes how many bytes of data are enough; the event that reaches them is the
	 * last
	 * @return the events, empty when there is no such job
	 */
	Optional<EventPage> read(JobId jobId, long after, int limit, long bytes) {
		ResultSetExtractor<Optional<EventPage>> page = (rows) -> page(rows, limit);
		return this.jdbc.sql(READ).params(after, limit + 1, bytes, jobId.value()).query(page);
	}

	private static Optional<EventPage> page(ResultSet rows, int limit) throws SQLException {
		if (!rows.next()) {
			return Optional.empty();
		}
		List<Event> events = new ArrayList<>();
		long found = rows.getLong(5);
		do {
			if (rows.getString(2) != null) {
				events.add(new Event(rows.getLong(1), rows.getString(2), new Document(rows.getString(3)),
						rows.getObject(4, OffsetDateTime.class).toInstant()));
			}
		}
		while (rows.next());
		List<Event> shown = events.subList(0, Math.min(limit, events.size()));
		return Optional.of(new EventPage(shown, found > shown.size()));
	}

}
