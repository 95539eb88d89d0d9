package com.zigral.orchestrator.suppression;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.suppression.DoNotContact.Listed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The companies and domains to whose people nothing is sent. SQL, because what is known
 * of people stands in the tables of others, and one statement adds or changes an entry.
 */
@Component
class BlockedCompanies {

	private final JdbcClient jdbc;

	private final Clock clock;

	BlockedCompanies(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Who of some people works for such a company, as far as is known.
	 * @param people the people
	 * @return why nothing may be sent to them, as the end of a sentence
	 */
	Map<ProfileUrl, String> refusals(Collection<ProfileUrl> people) {
		Map<String, String> rules = rules();
		Map<ProfileUrl, String> refusals = new HashMap<>();
		if (!rules.isEmpty() && !people.isEmpty()) {
			this.jdbc
				.sql("SELECT profile, company, email, websites FROM person WHERE profile = ANY (:profiles) UNION ALL "
						+ "SELECT profile, coalesce(data::json ->> 'company', ''), coalesce(data::json ->> 'email', ''), "
						+ "coalesce(data::json ->> 'websites', '') FROM list_person WHERE profile = ANY (:profiles)")
				.param("profiles", people.stream().map(ProfileUrl::toString).toArray(String[]::new))
				.query((row) -> {
					Optional<String> refusal = refusal(rules, row.getString("company"), row.getString("email"),
							row.getString("websites"));
					ProfileUrl.from(row.getString("profile"))
						.ifPresent((profile) -> refusal.ifPresent((reason) -> refusals.put(profile, reason)));
				});
		}
		return refusals;
	}

	/**
	 * What tells who works for one of them, as they are now.
	 * @return the check
	 */
	DoNotContact.CompanyCheck check() {
		Map<String, String> rules = rules();
		return (company, email, websites) -> rules.isEmpty() ? Optional.empty()
				: refusal(rules, company, email, websites);
	}

	private static Optional<String> refusal(Map<String, String> rules, String company, String email, String websites) {
		Stream<String> domains = Stream.concat(Stream.of(email), Arrays.stream(websites.split("[,\\s]+", -1)))
			.flatMap((address) -> CompanyName.domain(address).stream())
			.flatMap(CompanyName::withParents)
			.map(Kind.DOMAIN::row);
		return Stream.concat(Stream.of(Kind.COMPANY.row(CompanyName.key(company))), domains)
			.flatMap((row) -> Optional.ofNullable(rules.get(row)).stream())
			.findFirst()
			.map((name) -> "works for " + name + ", which is on the do-not-contact list");
	}

	private Map<String, String> rules() {
		return this.jdbc.sql("SELECT kind, key, name FROM do_not_contact_company")
			.query((row, number) -> Map.entry(row.getString("kind") + ":" + row.getString("key"),
					row.getString("name")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	void put(Kind kind, String key, String name, String reason) {
		this.jdbc
			.sql("INSERT INTO do_not_contact_company (kind, key, name, reason, created_at) "
					+ "VALUES (:kind, :key, :name, :reason, :now) "
					+ "ON CONFLICT (kind, key) DO UPDATE SET reason = excluded.reason, name = excluded.name")
			.param("kind", kind.key())
			.param("key", key)
			.param("name", name)
			.param("reason", reason)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	boolean remove(Kind kind, String key) {
		return this.jdbc.sql("DELETE FROM do_not_contact_company WHERE kind = :kind AND key = :key")
			.param("kind", kind.key())
			.param("key", key)
			.update() == 1;
	}

	List<Listed> list(Kind kind) {
		return this.jdbc
			.sql("SELECT name, reason, created_at FROM do_not_contact_company WHERE kind = :kind "
					+ "ORDER BY created_at DESC, key LIMIT 1000")
			.param("kind", kind.key())
			.query((row, number) -> new Listed(row.getString("name"), row.getString("reason"),
					row.getObject("created_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** What a company is known by. */
	enum Kind {

		/** Its name. */
		COMPANY,

		/** A domain of its addresses; those below it belong to it. */
		DOMAIN;

		String key() {
			return name().toLowerCase(Locale.ROOT);
		}

		private String row(String key) {
			return key() + ":" + key;
		}

	}

}
