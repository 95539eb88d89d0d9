package com.zigral.orchestrator.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import com.zigral.agent.ProfileUrl;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people who are not to be contacted, by any job.
 */
@Component
public class DoNotContact {

	private final JdbcClient jdbc;

	private final Clock clock;

	DoNotContact(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Whether somebody is on the list.
	 * @param profile who
	 * @return {@code true} if nothing may be sent to them
	 */
	public boolean contains(ProfileUrl profile) {
		return this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM do_not_contact WHERE profile = :profile)")
			.param("profile", profile.toString())
			.query(Boolean.class)
			.single();
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
