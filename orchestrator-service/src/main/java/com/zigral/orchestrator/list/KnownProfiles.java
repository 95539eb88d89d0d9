package com.zigral.orchestrator.list;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.suppression.DoNotContact;
import com.zigral.orchestrator.suppression.Tombstones;
import com.zigral.shaun.table.Column;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known of people before they come in.
 */
@Component
class KnownProfiles {

	/** What a list keeps of somebody whom a job has found. */
	static final List<Column> FACTS = List.of(Column.FULL_NAME, Column.TITLE, Column.COMPANY, Column.LOCATION);

	private final JdbcClient jdbc;

	private final DoNotContact doNotContact;

	private final Tombstones tombstones;

	KnownProfiles(JdbcClient jdbc, DoNotContact doNotContact, Tombstones tombstones) {
		this.jdbc = jdbc;
		this.doNotContact = doNotContact;
		this.tombstones = tombstones;
	}

	Set<ProfileUrl> erased(Collection<ProfileUrl> profiles) {
		return this.tombstones.among(profiles);
	}

	Set<ProfileUrl> refused(Collection<ProfileUrl> profiles) {
		return this.doNotContact.refusals(profiles).keySet();
	}

	void refuse(Collection<ProfileUrl> profiles, String reason) {
		this.doNotContact.addAll(profiles, reason);
	}

	/**
	 * To whom nothing may be sent because of their company.
	 * @return what tells them
	 */
	Predicate<ListPerson> ofRefusedCompany() {
		DoNotContact.CompanyCheck companies = this.doNotContact.companies();
		return (person) -> companies
			.refusal(person.texts().getOrDefault("company", ""), person.texts().getOrDefault("email", ""),
					person.texts().getOrDefault("websites", ""))
			.isPresent();
	}

	/**
	 * Whom a job has found, or who is in a list that has come in.
	 * @param profiles some people
	 * @return those of them who are known
	 */
	Set<ProfileUrl> known(Collection<ProfileUrl> profiles) {
		if (profiles.isEmpty()) {
			return Set.of();
		}
		List<String> found = this.jdbc
			.sql("SELECT profile FROM person WHERE profile = ANY (:profiles) "
					+ "UNION SELECT profile FROM list_person WHERE profile = ANY (:profiles)")
			.param("profiles", profiles.stream().map(ProfileUrl::toString).toArray(String[]::new))
			.query(String.class)
			.list();
		Set<ProfileUrl> known = new HashSet<>();
		found.forEach((profile) -> ProfileUrl.from(profile).ifPresent(known::add));
		return known;
	}

	/**
	 * What jobs have found of some people.
	 * @param profiles who
	 * @return what is known of each, nobody whom no job has found
	 */
	Map<ProfileUrl, Map<Column, String>> facts(Collection<ProfileUrl> profiles) {
		Map<ProfileUrl, Map<Column, String>> facts = new HashMap<>();
		this.jdbc.sql("SELECT profile, full_name, title, company, location FROM person WHERE profile = ANY (:profiles)")
			.param("profiles", profiles.stream().map(ProfileUrl::toString).toArray(String[]::new))
			.query((RowCallbackHandler) (row) -> {
				Map<Column, String> texts = new EnumMap<>(Column.class);
				for (Column column : FACTS) {
					String text = row.getString(ListColumns.key(column));
					if (!text.isEmpty()) {
						texts.put(column, text);
					}
				}
				ProfileUrl.from(row.getString("profile")).ifPresent((profile) -> facts.put(profile, texts));
			});
		return facts;
	}

}
