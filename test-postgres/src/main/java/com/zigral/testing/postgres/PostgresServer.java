package com.zigral.testing.postgres;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import com.zigral.launcher.postgres.LocalPostgres;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A running server that takes new databases.
 */
sealed interface PostgresServer {

	/**
	 * Make a database.
	 * @param name its name: lower-case letters, digits and underscores, unlike any other
	 * @return the empty database
	 */
	TestDatabase create(String name);

	/**
	 * PostgreSQL in a container, which ends with this JVM.
	 *
	 * @param container the running container
	 */
	record InContainer(PostgreSQLContainer container) implements PostgresServer {

		@Override
		public TestDatabase create(String name) {
			try (Connection connection = DriverManager.getConnection(this.container.getJdbcUrl(),
					this.container.getUsername(), this.container.getPassword());
					Statement statement = connection.createStatement()) {
				statement.execute("CREATE DATABASE " + name);
			}
			catch (SQLException ex) {
				throw new IllegalStateException("The database " + name + " could not be made", ex);
			}
			return new TestDatabase(this.container.getHost(),
					this.container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), name,
					this.container.getUsername(), this.container.getPassword());
		}

	}

	/**
	 * PostgreSQL's own binaries on this machine.
	 *
	 * @param server the running server
	 */
	record Embedded(LocalPostgres server) implements PostgresServer {

		@Override
		public TestDatabase create(String name) {
			URI address = URI.create(this.server.url(name));
			String[] login = address.getUserInfo().split(":", 2);
			return new TestDatabase(address.getHost(), address.getPort(), name, login[0], login[1]);
		}

	}

}
