package com.zigral.testing.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.testcontainers.postgresql.PostgreSQLContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class TestPostgresIT {

	@Test
	void everyDatabaseIsEmptyAndOnItsOwn() throws SQLException {
		TestDatabase one = TestPostgres.newDatabase("one");
		TestDatabase other = TestPostgres.newDatabase("one");
		execute(one, "CREATE TABLE things (id integer)");
		assertThat(tables(one)).isEqualTo(1);
		assertThat(tables(other)).isZero();
	}

	@Test
	void addressesNameTheDatabase() {
		TestDatabase database = TestPostgres.newDatabase("named");
		assertThat(database.url()).startsWith("postgres://").endsWith("/" + database.name());
		assertThat(database.jdbcUrl()).startsWith("jdbc:postgresql://").endsWith("/" + database.name());
	}

	@Test
	void databasesOfAContainerAreMadeAtItsAddress() throws SQLException {
		TestDatabase first = TestPostgres.newDatabase("first");
		PostgreSQLContainer container = mock();
		given(container.getJdbcUrl()).willReturn(first.jdbcUrl());
		given(container.getUsername()).willReturn(first.user());
		given(container.getPassword()).willReturn(first.password());
		given(container.getHost()).willReturn(first.host());
		given(container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)).willReturn(first.port());
		TestDatabase second = new PostgresServer.InContainer(container).create(first.name() + "_second");
		execute(second, "CREATE TABLE things (id integer)");
		assertThat(tables(second)).isEqualTo(1);
		assertThat(tables(first)).isZero();
	}

	private static void execute(TestDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static int tables(TestDatabase database) throws SQLException {
		try (Connection connection = connect(database);
				Statement statement = connection.createStatement();
				ResultSet count = statement
					.executeQuery("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")) {
			count.next();
			return count.getInt(1);
		}
	}

	private static Connection connect(TestDatabase database) throws SQLException {
		return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
	}

}
