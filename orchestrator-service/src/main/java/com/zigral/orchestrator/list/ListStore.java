package com.zigral.orchestrator.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.list.file.StoredRows;
import com.zigral.service.problem.ProblemException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps lists and the rows of those that have not come in. SQL, because what may happen
 * once only is one statement.
 */
@Component
class ListStore {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ListStore(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Keep a list with its rows, unless the same rows are a list already.
	 * @param list the list
	 * @param digest what tells the same rows
	 * @param rows its rows
	 * @return whether it is new
	 */
	@Transactional
	boolean add(PeopleList list, String digest, StoredRows rows) {
		int added = this.jdbc
			.sql("INSERT INTO people_list (id, name, source, origin, digest, columns, counts, rows, created_at) "
					+ "VALUES (:id, :name, :source, :origin, :digest, :columns, :counts, :rows, :createdAt) "
					+ "ON CONFLICT (digest) DO NOTHING")
			.param("id", list.id())
			.param("name", list.name())
			.param("source", list.source())
			.param("origin", list.origin())
			.param("digest", digest)
			.param("columns", this.json.writeValueAsString(list.listColumns()))
			.param("counts", this.json.writeValueAsString(list.counts()))
			.param("rows", list.rows())
			.param("createdAt", list.createdAt().atOffset(ZoneOffset.UTC))
			.update();
		if (added == 1) {
			putRows(list.id(), rows);
		}
		return added == 1;
	}

	/**
	 * Replace the rows of a list that has not come in.
	 * @param id its id
	 * @param rows the rows
	 */
	void putRows(String id, StoredRows rows) {
		this.jdbc
			.sql("INSERT INTO people_list_rows (list_id, content, count) VALUES (:id, :content, :count) "
					+ "ON CONFLICT (list_id) DO UPDATE SET content = excluded.content, count = excluded.count")
			.param("id", id)
			.param("content", rows.content())
			.param("count", rows.count())
			.update();
	}

	void setColumns(String id, ListColumns columns, Map<String, RowCount> counts) {
		this.jdbc.sql("UPDATE people_list SET columns = :columns, counts = :counts WHERE id = :id")
			.param("id", id)
			.param("columns", this.json.writeValueAsString(columns))
			.param("counts", this.json.writeValueAsString(counts))
			.update();
	}

	Optional<PeopleList> find(String id) {
		return !id.matches("[0-9a-f-]{36}") ? Optional.empty()
				: this.jdbc.sql("SELECT * FROM people_list WHERE id = :id")
					.param("id", id)
					.query(this::list)
					.optional();
	}

	/**
	 * Find a list that is to be there.
	 * @param id its id
	 * @return the list
	 * @throws ListNotFoundException if there is none
	 */
	PeopleList require(String id) {
		return find(id).orElseThrow(() -> new ListNotFoundException(id));
	}

	/**
	 * Find a list that is to have come in.
	 * @param id its id
	 * @return the list
	 * @throws ListNotFoundException if there is none
	 * @throws ProblemException if it has not come in
	 */
	PeopleList requireCommitted(String id) {
		PeopleList list = require(id);
		if (list.committedAt() == null) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"The list '%s' has not come in: POST /lists/%s/commit first.".formatted(list.name(), id));
		}
		return list;
	}

	Optional<PeopleList> findByDigest(String digest) {
		return this.jdbc.sql("SELECT * FROM people_list WHERE digest = :digest")
			.param("digest", digest)
			.query(this::list)
			.optional();
	}

	/**
	 * Lists that have come in, by their name in any case.
	 * @param name the name
	 * @return the newest one, empty when there is none
	 */
	Optional<PeopleList> findByName(String name) {
		return this.jdbc
			.sql("SELECT * FROM people_list WHERE lower(name) = lower(:name) AND committed_at IS NOT NULL "
					+ "ORDER BY created_at DESC LIMIT 1")
			.param("name", name)
			.query(this::list)
			.optional();
	}

	List<PeopleList> all(int skip, int limit) {
		return this.jdbc.sql("SELECT * FROM people_list ORDER BY created_at DESC, id LIMIT :limit OFFSET :skip")
			.param("limit", limit)
			.param("skip", skip)
			.query(this::list)
			.list();
	}

	Optional<StoredRows> rows(String id) {
		return this.jdbc.sql("SELECT content, count FROM people_list_rows WHERE list_id = :id")
			.param("id", id)
			.query((row, number) -> new StoredRows(row.getBytes("content"), row.getInt("count")))
			.optional();
	}

	List<String> notComeIn() {
		return this.jdbc.sql("SELECT list_id FROM people_list_rows ORDER BY list_id").query(String.class).list();
	}

	boolean remove(String id) {
		return this.jdbc.sql("DELETE FROM people_list WHERE id = :id").param("id", id).update() == 1;
	}

	/**
	 * How far a list has come in. Nobody else brings any of it in until the transaction
	 * ends.
	 * @param id its id
	 * @return the last row, empty when there is no such list any more
	 */
	Optional<Integer> lockCommittedRow(String id) {
		return this.jdbc.sql("SELECT committed_row FROM people_list WHERE id = :id FOR UPDATE")
			.param("id", id)
			.query(Integer.class)
			.optional();
	}

	void setCommittedRow(String id, int row) {
		this.jdbc.sql("UPDATE people_list SET committed_row = :row WHERE id = :id")
			.param("id", id)
			.param("row", row)
			.update();
	}

	/**
	 * People were added behind the last row of a list.
	 * @param id its id
	 * @param last the last row now
	 * @param more how many rows more are filled
	 */
	void extend(String id, int last, int more) {
		this.jdbc.sql("UPDATE people_list SET committed_row = :last, rows = rows + :more WHERE id = :id")
			.param("id", id)
			.param("last", last)
			.param("more", more)
			.update();
	}

	@Transactional
	void finish(String id, Instant now) {
		this.jdbc.sql("UPDATE people_list SET committed_at = :now WHERE id = :id AND committed_at IS NULL")
			.param("id", id)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("DELETE FROM people_list_rows WHERE list_id = :id").param("id", id).update();
	}

	private PeopleList list(ResultSet row, int number) throws SQLException {
		ListColumns columns = this.json.readValue(row.getString("columns"), ListColumns.class);
		OffsetDateTime committedAt = row.getObject("committed_at", OffsetDateTime.class);
		return new PeopleList(row.getString("id"), row.getString("name"), row.getString("source"),
				row.getString("origin"), columns.headerRow(), columns.columns(),
				this.json.readValue(row.getString("counts"), new TypeReference<Map<String, RowCount>>() {
				}), row.getInt("rows"), row.getInt("committed_row"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				(committedAt != null) ? committedAt.toInstant() : null);
	}

}
