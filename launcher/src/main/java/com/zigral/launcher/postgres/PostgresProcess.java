package com.zigral.launcher.postgres;

import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A server that runs. It listens on the loopback address only and has no socket.
 */
final class PostgresProcess {

	private static final Duration START = Duration.ofSeconds(60);

	private static final Duration ORDERLY_END = Duration.ofSeconds(10);

	private static final long PAUSE_MILLIS = 20;

	/** PostgreSQL's code for a wrong password (its error codes, class 28). */
	private static final String WRONG_PASSWORD = "28P01";

	private final PostgresCluster cluster;

	private final Process process;

	private final int port;

	private final String password;

	private PostgresProcess(PostgresCluster cluster, Process process, int port) throws IOException {
		this.cluster = cluster;
		this.process = process;
		this.port = port;
		this.password = cluster.password();
	}

	/**
	 * Start a server and wait until it answers.
	 * @param cluster its data, prepared
	 * @param port the port to listen on
	 * @return the running server
	 * @throws IOException if it cannot be started
	 * @throws IllegalStateException if it ends or does not answer within a minute
	 */
	static PostgresProcess start(PostgresCluster cluster, int port) throws IOException {
		List<String> arguments = List.of("-D", cluster.data().toString(), "-p", String.valueOf(port), "-c",
				"listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=on", "-c",
				"synchronous_commit=on", "-c", "timezone=UTC", "-c", "max_connections=300");
		Process process = cluster.programs().start("postgres", new File("/dev/null"), arguments);
		PostgresProcess server = new PostgresProcess(cluster, process, port);
		try {
			server.awaitAnswer();
			return server;
		}
		catch (IOException | IllegalStateException ex) {
			server.stop();
			throw ex;
		}
	}

	private void awaitAnswer() throws IOException {
		long end = System.nanoTime() + START.toNanos();
		while (true) {
			if (!this.process.isAlive()) {
				throw new IllegalStateException(
						"it ended with exit code " + this.process.exitValue() + this.cluster.programs().lastWords());
			}
			try {
				connect(PostgresCluster.SUPERUSER).close();
				return;
			}
			catch (SQLException ex) {
				if (WRONG_PASSWORD.equals(ex.getSQLState())) {
					throw new IllegalStateException("the password in " + this.cluster.passwordFile()
							+ " is not that of the data beside it; delete the file to have a new one set", ex);
				}
				if (System.nanoTime() > end) {
					throw new IllegalStateException(
							"it did not answer within " + START.toSeconds() + " s: " + ex.getMessage(), ex);
				}
			}
			pause();
		}
	}

	/**
	 * Open a connection as the superuser.
	 * @param database the database's name
	 * @return an open connection, for the caller to close
	 * @throws SQLException if there is none
	 */
	Connection connect(String database) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", PostgresCluster.SUPERUSER);
		properties.setProperty("password", this.password);
		properties.setProperty("connectTimeout", "2");
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + this.port + "/" + database, properties);
	}

	String password() {
		return this.password;
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	CompletableFuture<Process> onExit() {
		return this.process.onExit();
	}

	/**
	 * Stop the server in an orderly way, and kill it if that takes longer than ten
	 * seconds. Connections are ended; SIGTERM would wait for them.
	 * @throws IOException if it cannot be told to stop
	 */
	void stop() throws IOException {
		if (!this.process.isAlive()) {
			return;
		}
		try {
			new ProcessBuilder("kill", "-INT", String.valueOf(this.process.pid())).start().waitFor();
			if (!this.process.waitFor(ORDERLY_END.toMillis(), TimeUnit.MILLISECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("the start was interrupted", ex);
		}
	}

}
