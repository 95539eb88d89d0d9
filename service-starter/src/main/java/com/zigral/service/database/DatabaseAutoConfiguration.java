package com.zigral.service.database;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Connects a service that names its schema in {@code zigral.database.schema} to the
 * database at {@code DATABASE_URL}. Flyway has connections of its own, so a long
 * migration is not bound by the time limits of the pool.
 */
@AutoConfiguration(before = { DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
@ConditionalOnProperty("zigral.database.schema")
class DatabaseAutoConfiguration {

	@Bean
	DatabaseConnection databaseConnection(Environment environment) {
		return new DatabaseConnection(
				DatabaseUrl.parse(environment.getProperty("DATABASE_URL"),
						environment.getProperty("DATABASE_PASSWORD")),
				environment.getRequiredProperty("zigral.database.schema"));
	}

	@Bean
	FlywayMigrationStrategy schemaMigration(DatabaseConnection connection) {
		return new SchemaMigration(new DatabaseWait(connection));
	}

	// JPA tells of a database that is gone in the same way as JDBC.
	@Bean
	SQLExceptionTranslator sqlExceptionTranslator() {
		return new SQLExceptionSubclassTranslator();
	}

	@Bean
	DatabaseProbe databaseProbe(DataSource database) {
		return new DatabaseProbe(database);
	}

}
