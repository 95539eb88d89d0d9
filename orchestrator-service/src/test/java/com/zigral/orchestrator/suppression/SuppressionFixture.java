package com.zigral.orchestrator.suppression;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is sent nothing, with a key and a clock of a test's own.
 */
public class SuppressionFixture {

	private final JdbcClient jdbc;

	private final BlockedProfiles profiles;

	private final TombstoneRows tombstones;

	SuppressionFixture(JdbcClient jdbc, BlockedProfiles profiles, TombstoneRows tombstones) {
		this.jdbc = jdbc;
		this.profiles = profiles;
		this.tombstones = tombstones;
	}

	/**
	 * The tombstones.
	 * @param key what they are hashed with
	 * @param clock the time
	 * @return the tombstones
	 */
	public Tombstones tombstones(String key, Clock clock) {
		return new Tombstones(this.tombstones, new ErasureSettings(key, Path.of("unused")), clock);
	}

	/**
	 * Who wants no contact, or was erased.
	 * @param tombstones who was erased
	 * @param clock the time
	 * @return the list
	 */
	public DoNotContact doNotContact(Tombstones tombstones, Clock clock) {
		return new DoNotContact(this.profiles, new BlockedCompanies(this.jdbc, clock), tombstones, clock);
	}

}
