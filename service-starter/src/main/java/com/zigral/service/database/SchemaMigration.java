package com.zigral.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zigral.service.InvalidConfigurationException;
import org.flywaydb.core.Flyway;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Migrates the service's schema while holding a lock, so that replicas may start at the
 * same time: Flyway's own lock is a table, and does not cover making schema and table.
 */
class SchemaMigration implements FlywayMigrationStrategy {

	/** Any number, as long as nothing else in this database locks it. */
	private static final long LOCK = 7_947_072_511L;

	private final DatabaseWait database;

	SchemaMigration(DatabaseWait database) {
		this.database = database;
	}

	@Override
	public void migrate(Flyway flyway) {
		try (Connection connection = this.database.firstConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
			flyway.migrate();
		}
		catch (SQLException ex) {
			throw new InvalidConfigurationException(
					"The database went away while its schema was being migrated: " + ex.getMessage());
		}
	}

}
