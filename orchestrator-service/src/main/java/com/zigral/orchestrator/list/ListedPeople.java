package com.zigral.orchestrator.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the people of lists. SQL, because thousands of rows come in with one statement.
 */
@Component
class ListedPeople {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ListedPeople(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Add people to a list; who is in it already, or whose row is taken, is left out.
	 * @param id the list
	 * @param people the people
	 * @return how many were added
	 */
	int add(String id, List<ListPerson> people) {
		List<Map<String, @Nullable Object>> rows = people.stream().map(this::row).toList();
		return this.jdbc
			.sql("INSERT INTO list_person (list_id, row, profile, full_name, data) "
					+ "SELECT :id, row, profile, full_name, data FROM json_to_recordset(cast(:people AS json)) "
					+ "AS found (row integer, profile text, full_name text, data text) ON CONFLICT DO NOTHING")
			.param("id", id)
			.param("people", this.json.writeValueAsString(rows))
			.update();
	}

	private Map<String, @Nullable Object> row(ListPerson person) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("row", person.row());
		row.put("profile", person.profile().map(ProfileUrl::toString).orElse(null));
		row.put("full_name", person.fullName());
		row.put("data", this.json.writeValueAsString(person.texts()));
		return row;
	}

	List<ListPerson> page(String id, int after, int limit) {
		return page(id, after, limit, false);
	}

	List<ListPerson> unresolved(String id, int after, int limit) {
		return page(id, after, limit, true);
	}

	private List<ListPerson> page(String id, int after, int limit, boolean unresolved) {
		return this.jdbc
			.sql("SELECT row, profile, data FROM list_person WHERE list_id = :id AND row > :after "
					+ "AND (NOT :unresolved OR profile IS NULL) ORDER BY row LIMIT :limit")
			.param("id", id)
			.param("after", after)
			.param("unresolved", unresolved)
			.param("limit", limit)
			.query(this::person)
			.list();
	}

	Optional<ListPerson> find(String id, int row) {
		return page(id, row - 1, 1).stream().filter((person) -> person.row() == row).findFirst();
	}

	int count(String id, boolean withAddress) {
		return this.jdbc.sql("SELECT count(*) FROM list_person WHERE list_id = :id AND (:all OR profile IS NOT NULL)")
			.param("id", id)
			.param("all", !withAddress)
			.query(Integer.class)
			.single();
	}

	/**
	 * Say who stands in a row.
	 * @param id the list
	 * @param row the row
	 * @param profile who it is
	 * @return whether nobody else in the list is the same person
	 */
	boolean resolve(String id, int row, ProfileUrl profile) {
		return this.jdbc
			.sql("UPDATE list_person SET profile = :profile WHERE list_id = :id AND row = :row AND NOT EXISTS "
					+ "(SELECT 1 FROM list_person WHERE list_id = :id AND profile = :profile AND row <> :row)")
			.param("id", id)
			.param("row", row)
			.param("profile", profile.toString())
			.update() == 1;
	}

	int erase(ProfileUrl profile) {
		return this.jdbc.sql("DELETE FROM list_person WHERE profile = :profile")
			.param("profile", profile.toString())
			.update();
	}

	List<String> names(ProfileUrl profile) {
		return this.jdbc.sql("SELECT DISTINCT full_name FROM list_person WHERE profile = :profile AND full_name <> ''")
			.param("profile", profile.toString())
			.query(String.class)
			.list();
	}

	private ListPerson person(ResultSet row, int number) throws SQLException {
		return new ListPerson(row.getInt("row"),
				Optional.ofNullable(row.getString("profile")).flatMap(ProfileUrl::from),
				this.json.readValue(row.getString("data"), new TypeReference<Map<String, String>>() {
				}));
	}

}
