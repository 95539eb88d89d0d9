package com.zigral.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server of its own, listening on the loopback address, with durable
 * commits.
 */
public final class LocalPostgres implements AutoCloseable {

	private static final String USER = "postgres";

	private final EmbeddedPostgres.Builder builder;

	private final boolean kept;

	private volatile EmbeddedPostgres server;

	private LocalPostgres(EmbeddedPostgres.Builder builder, boolean kept) throws IOException {
		this.builder = builder;
		this.kept = kept;
		this.server = builder.start();
	}

	/**
	 * Start a server on a free port whose data is gone when it is closed.
	 * @return the running server
	 * @throws IOException if it cannot be started
	 */
	public static LocalPostgres startTemporary() throws IOException {
		return start(EmbeddedPostgres.builder(), false);
	}

	/**
	 * Start a server on the data in a directory, or make the data when there is none.
	 * @param directory where data and binaries are kept
	 * @param port the port to listen on
	 * @return the running server
	 * @throws IOException if it cannot be started
	 */
	public static LocalPostgres start(Path directory, int port) throws IOException {
		Files.createDirectories(directory);
		return start(EmbeddedPostgres.builder()
			.setPort(port)
			.setDataDirectory(directory.resolve("data"))
			.setOverrideWorkingDirectory(directory.resolve("work").toFile())
			.setCleanDataDirectory(false), true);
	}

	private static LocalPostgres start(EmbeddedPostgres.Builder builder, boolean kept) throws IOException {
		return new LocalPostgres(builder.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setPGStartupWait(Duration.ofSeconds(60))
			.setRegisterShutdownHook(false), kept);
	}

	/**
	 * Stop the server and start it again on the same port with the same data: all
	 * connections are lost.
	 * @throws IOException if it cannot be started again
	 * @throws IllegalStateException if its data is not kept in a directory
	 */
	public void restart() throws IOException {
		if (!this.kept) {
			throw new IllegalStateException("The data of this server is gone when it stops; start it in a directory");
		}
		this.server.close();
		this.server = this.builder.start();
	}

	/**
	 * The address of a database on this server, which is made when absent.
	 * @param database its name: lower-case letters, digits and underscores
	 * @return its address as {@code DATABASE_URL} takes it
	 */
	public String url(String database) {
		createIfAbsent(database);
		return "postgres://" + USER + "@127.0.0.1:" + this.server.getPort() + "/" + database;
	}

	/**
	 * The port this server listens on.
	 * @return the port
	 */
	public int port() {
		return this.server.getPort();
	}

	private void createIfAbsent(String database) {
		if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
			throw new IllegalArgumentException("Not a database name: '" + database + "'");
		}
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			if (!statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'").next()) {
				statement.execute("CREATE DATABASE " + database);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database " + database + " could not be made: " + ex.getMessage(), ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
