package com.zigral.orchestrator;

import java.io.IOException;
import java.util.Objects;

import javax.sql.DataSource;

import com.zigral.sandbox.postgres.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database with the orchestrator's tables, on a PostgreSQL that runs as long as the
 * tests of a class.
 */
public final class MigratedDatabase implements BeforeAllCallback, AfterAllCallback {

	private @Nullable LocalPostgres postgres;

	private @Nullable DataSource source;

	@Override
	public void beforeAll(ExtensionContext context) throws IOException {
		LocalPostgres started = LocalPostgres.startTemporary();
		this.postgres = started;
		this.source = new DriverManagerDataSource(
				started.url("postgres").replaceFirst("^postgres\\w*://[^@]*@", "jdbc:postgresql://"), "postgres",
				"postgres");
		Flyway.configure().dataSource(this.source).load().migrate();
	}

	@Override
	public void afterAll(ExtensionContext context) throws IOException {
		if (this.postgres != null) {
			this.postgres.close();
		}
	}

	public DataSource source() {
		return Objects.requireNonNull(this.source);
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(source());
	}

}
