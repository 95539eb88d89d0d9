package com.zigral.orchestrator;

import javax.sql.DataSource;

import com.zigral.sandbox.postgres.LocalPostgres;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database with the orchestrator's tables.
 */
public final class MigratedDatabase {

	private MigratedDatabase() {
	}

	public static DataSource of(LocalPostgres postgres) {
		DataSource database = new DriverManagerDataSource(
				postgres.url("postgres").replaceFirst("^postgres\\w*://[^@]*@", "jdbc:postgresql://"), "postgres",
				"postgres");
		Flyway.configure().dataSource(database).load().migrate();
		return database;
	}

}
