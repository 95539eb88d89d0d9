package com.zigral.orchestrator.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.ProfileUrl;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people who are not to be contacted, by any job.
 */
@Component
public class DoNotContact {

	private final JdbcClient jdbc;

	private final Tombstones tombstones;

	private final Clock clock;

	DoNotContact(JdbcClient jdbc, Tombstones tombstones, Clock clock) {
		this.jdbc = jdbc;
		this.tombstones = tombstones;
		this.clock = clock;
	}

	/**
	 * To whom of some people nothing may be sent, and why.
	 * @param people the people
	 * @return why not, as the end of a sentence that begins with their name; nothing for
	 * those who may be written to
	 */
	public Map<ProfileUrl, String> refusals(Collection<ProfileUrl> people) {
		Map<ProfileUrl, String> refusals = new HashMap<>();
		if (!people.isEmpty()) {
			this.jdbc.sql("SELECT profile FROM do_not_contact WHERE profile = ANY (:profiles)")
				.param("profiles", people.stream().map(ProfileUrl::toString).toArray(String[]::new))
				.query(String.class)
				.list()
				.stream()
				.flatMap((profile) -> ProfileUrl.from(profile).stream())
				.forEach((profile) -> refusals.put(profile, "is on the do-not-contact list"));
			this.tombstones.among(people).forEach((profile) -> refusals.put(profile, "was erased"));
		}
		return refusals;
	}

	Optional<String> refusal(ProfileUrl profile) {
		return Optional.ofNullable(refusals(Set.of(profile)).get(profile));
	}

	/**
	 * Forget about somebody who is erased altogether.
	 * @param profile who
	 * @return whether they were on the list
	 */
	public boolean erase(ProfileUrl profile) {
		return remove(profile);
	}

	void add(ProfileUrl profile, String reason) {
		this.jdbc.sql("""
				INSERT INTO do_not_contact (profile, reason, created_at) VALUES (:profile, :reason, :now)
				ON CONFLICT (profile) DO UPDATE SET reason = excluded.reason""")
			.param("profile", profile.toString())
			.param("reason", reason)
			.param("now", Budgets.at(this.clock.instant()))
			.update();
	}

	boolean remove(ProfileUrl profile) {
		return this.jdbc.sql("DELETE FROM do_not_contact WHERE profile = :profile")
			.param("profile", profile.toString())
			.update() == 1;
	}

	List<Listed> list(int skip, int limit) {
		return this.jdbc.sql("""
				SELECT profile, reason, created_at FROM do_not_contact
				ORDER BY created_at DESC, profile OFFSET :skip LIMIT :limit""")
			.param("skip", skip)
			.param("limit", limit)
			.query((row, number) -> new Listed(row.getString("profile"), row.getString("reason"),
					row.getObject("created_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Somebody who is not to be contacted.
	 *
	 * @param profile their profile's address
	 * @param reason why not
	 * @param createdAt since when
	 */
	record Listed(String profile, String reason, Instant createdAt) {
	}

}
