package com.zigral.orchestrator;

import java.util.Objects;

import javax.sql.DataSource;

import com.zigral.testing.postgres.TestDatabase;
import com.zigral.testing.postgres.TestPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database with the orchestrator's tables for the tests of a class.
 */
public final class MigratedDatabase implements BeforeAllCallback {

	private @Nullable DataSource source;

	@Override
	public void beforeAll(ExtensionContext context) {
		TestDatabase database = TestPostgres.newDatabase("orchestrator");
		this.source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
		Flyway.configure().dataSource(this.source).load().migrate();
	}

	public DataSource source() {
		return Objects.requireNonNull(this.source);
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(source());
	}

}
