package com.zigral.testing.postgres;

/**
 * A database on the tests' PostgreSQL.
 *
 * @param host where the server is
 * @param port the server's port
 * @param name the database's name
 * @param user who logs in
 * @param password the user's password
 */
public record TestDatabase(String host, int port, String name, String user, String password) {

	/**
	 * The address of the database.
	 * @return the address as {@code DATABASE_URL} takes it
	 */
	public String url() {
		return "postgres://%s:%s@%s:%d/%s".formatted(this.user, this.password, this.host, this.port, this.name);
	}

	/**
	 * The address of the database, without credentials.
	 * @return the address as JDBC takes it
	 */
	public String jdbcUrl() {
		return "jdbc:postgresql://%s:%d/%s".formatted(this.host, this.port, this.name);
	}

}
