package com.zigral.service.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How one service connects: the same way for its pool and for its migrations. User and
 * password stay out of the environment, where an endpoint could show them.
 *
 * @param url what {@code DATABASE_URL} says
 * @param schema the service's own schema
 */
record DatabaseConnection(DatabaseUrl url, String schema) implements JdbcConnectionDetails, FlywayConnectionDetails {

	/**
	 * Open a connection outside the pool.
	 * @return an open connection, for the caller to close
	 * @throws SQLException if the database does not give one within two seconds
	 */
	Connection open() throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", getUsername());
		properties.setProperty("password", getPassword());
		properties.setProperty("connectTimeout", "2");
		properties.setProperty("loginTimeout", "2");
		return DriverManager.getConnection(getJdbcUrl(), properties);
	}

	@Override
	public String getUsername() {
		return this.url.user();
	}

	@Override
	public String getPassword() {
		return this.url.password();
	}

	@Override
	public String getJdbcUrl() {
		return this.url.jdbcUrl(this.schema);
	}

	@Override
	public String getDriverClassName() {
		return "org.postgresql.Driver";
	}

	@Override
	public String toString() {
		return this.url + ", schema " + this.schema;
	}

}
