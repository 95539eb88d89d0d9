package com.zigral.testing.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

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
