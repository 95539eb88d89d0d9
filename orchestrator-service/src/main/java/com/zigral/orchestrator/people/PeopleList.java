package com.zigral.orchestrator.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.zigral.orchestrator.people.Person.Contact;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists people with what the ledger and the do-not-contact list know of them. A page
 * costs the same wherever it stands in the list. SQL, because JPQL knows neither the full
 * text search for the words nor the comparison of whole rows that a page begins with.
 */
@Component
class PeopleList {

	private static final String WORDS = "(:words = '' OR person.words @@ CAST(:words AS tsquery))";

	/** Reads what other packages keep, for one page at a time. */
	private static final String MEMBERSHIP = """
			AND (:degree = '' OR person.connection_degree = :degree)
			AND (:list = '' OR EXISTS (SELECT 1 FROM list_person
			WHERE list_person.profile = person.profile AND list_id = :list))
			AND (:campaign = '' OR EXISTS (SELECT 1 FROM enrolment
			WHERE enrolment.profile = person.profile AND campaign_id = :campaign))
			AND (:tag = '' OR EXISTS (SELECT 1 FROM person_tag
			WHERE person_tag.profile = person.profile AND lower(person_tag.tag) = lower(:tag)))""";

	private static final String STATUS = "CASE WHEN listed.profile IS NOT NULL THEN 'do_not_contact' "
			+ "WHEN contact.recipient IS NOT NULL THEN 'contacted' ELSE 'not_contacted' END";

	/** What was about to be sent when something crashed may have been sent. */
	private static final String FROM = """
			FROM person
			LEFT JOIN do_not_contact AS listed ON listed.profile = person.profile
			LEFT JOIN LATERAL (
				SELECT recipient, kind, state, job_id, coalesce(settled_at, armed_at, intended_at) AS at FROM ledger
				WHERE recipient = person.profile AND state IN ('armed', 'confirmed', 'unknown')
				ORDER BY id DESC LIMIT 1) AS contact ON true WHERE\s""" + WORDS + " AND (:status = '' OR " + STATUS
			+ " = :status)" + MEMBERSHIP;

	private static final String COLUMNS = "SELECT person.*, listed.reason, contact.kind, contact.state, "
			+ "contact.job_id AS contact_job, contact.at, " + STATUS + " AS status, "
			+ "(SELECT note FROM person_note WHERE person_note.profile = person.profile) AS note, "
			+ "ARRAY(SELECT tag FROM person_tag WHERE person_tag.profile = person.profile ORDER BY lower(tag)) AS tags";

	private static final PeopleQuery ANYBODY = new PeopleQuery(List.of(), Optional.empty(), "", "", "", "",
			PeopleOrder.NEWEST);

	private final JdbcClient jdbc;

	PeopleList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	PeoplePage page(PeopleQuery query, Optional<Cursor> after, int limit) {
		String beyond = after.map((cursor) -> " AND " + query.order().condition()).orElse("");
		JdbcClient.StatementSpec sql = this.jdbc
			.sql(COLUMNS + ", person." + query.order().column() + "::text AS key " + FROM + beyond + " ORDER BY "
					+ query.order().orderBy() + " LIMIT :limit")
			.params(parameters(query))
			.param("limit", limit + 1);
		if (after.isPresent()) {
			sql = sql.param("key", after.get().key()).param("profile", after.get().profile());
		}
		List<Row> rows = sql.query((row, number) -> new Row(person(row), row.getString("key"))).list();
		List<Row> shown = (rows.size() > limit) ? rows.subList(0, limit) : rows;
		return new PeoplePage(shown.stream().map(Row::person).toList(), (rows.size() > limit)
				? new Cursor(query.order(), shown.getLast().key(), shown.getLast().person().profileUrl()) : null);
	}

	Optional<Person> find(String profile) {
		return this.jdbc.sql(COLUMNS + " " + FROM + " AND person.profile = :profile")
			.params(parameters(ANYBODY))
			.param("profile", profile)
			.query((row, _) -> person(row))
			.optional();
	}

	long count(PeopleQuery query) {
		return query.isFiltered() ? count(FROM, parameters(query))
				: count("FROM person WHERE " + WORDS, Map.of("words", query.prefixes()));
	}

	private long count(String from, Map<String, String> parameters) {
		return this.jdbc.sql("SELECT count(*) " + from).params(parameters).query(Long.class).single();
	}

	private static Map<String, String> parameters(PeopleQuery query) {
		return Map.of("words", query.prefixes(), "status", query.status().map(PersonStatus::key).orElse(""), "degree",
				query.degree(), "list", query.list(), "campaign", query.campaign(), "tag", query.tag());
	}

	private static Person person(ResultSet row) throws SQLException {
		return new Person(row.getString("profile"), row.getString("full_name"), row.getString("headline"),
				row.getString("title"), row.getString("company"), row.getString("location"), row.getString("email"),
				row.getString("phone"), row.getString("websites"), row.getString("connection_degree"),
				row.getString("job_id"), row.getObject("collected_at", OffsetDateTime.class).toInstant(),
				PersonStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)), row.getString("reason"),
				contact(row), Objects.requireNonNullElse(row.getString("note"), ""),
				List.of((String[]) row.getArray("tags").getArray()));
	}

	private static @Nullable Contact contact(ResultSet row) throws SQLException {
		String kind = row.getString("kind");
		return (kind != null) ? new Contact(kind, row.getString("state"), row.getString("contact_job"),
				row.getObject("at", OffsetDateTime.class).toInstant()) : null;
	}

	private record Row(Person person, String key) {
	}

	/**
	 * A part of a list.
	 *
	 * @param people the people
	 * @param next where it continues, {@code null} at its end
	 */
	record PeoplePage(List<Person> people, @Nullable Cursor next) {

		PeoplePage {
			people = List.copyOf(people);
		}

	}

}
