package com.zigral.launcher.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.zigral.launcher.secret.OwnerOnly;
import com.zigral.launcher.secret.Secret;

/**
 * A PostgreSQL server of its own, listening on the loopback address, with durable
 * commits. Whoever connects needs a password, which is random: that of the superuser is
 * in the file {@code password} beside the data, those of services are new at each start.
 */
public final class LocalPostgres implements AutoCloseable {

	private static final String NAME = "[a-z][a-z0-9_]{0,50}";

	private final Path directory;

	private final boolean kept;

	private final PostgresCluster cluster;

	private final Map<String, ServiceRole> roles = new ConcurrentHashMap<>();

	private final int port;

	private volatile PostgresProcess process;

	private LocalPostgres(Path directory, Path binaries, int port, boolean kept) throws IOException {
		this.directory = OwnerOnly.directory(directory);
		this.kept = kept;
		this.port = port;
		this.cluster = new PostgresCluster(directory,
				new PostgresPrograms(PostgresBinaries.in(binaries), directory.resolve("postgres.log")));
		this.cluster.prepare();
		this.process = PostgresProcess.start(this.cluster, port);
	}

	/**
	 * Start a server on a free port whose data is gone when it is closed.
	 * @return the running server
	 * @throws IOException if it cannot be started
	 */
	public static LocalPostgres startTemporary() throws IOException {
		Path binaries = Path.of(System.getProperty("java.io.tmpdir"),
				"zigral-postgres-" + System.getProperty("user.name"));
		return new LocalPostgres(Files.createTempDirectory("zigral-postgres"), binaries, freePort(), false);
	}

	/**
	 * Start a server on the data in a directory, or make the data when there is none.
	 * @param directory where data, password and binaries are kept
	 * @param port the port to listen on
	 * @return the running server
	 * @throws IOException if it cannot be started
	 * @throws IllegalStateException if PostgreSQL refuses; the message says why
	 */
	public static LocalPostgres start(Path directory, int port) throws IOException {
		Path absolute = directory.toAbsolutePath();
		return new LocalPostgres(absolute, absolute.resolve("work"), port, true);
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
		this.process.stop();
		this.process = PostgresProcess.start(this.cluster, this.port);
	}

	/**
	 * The address of a database on this server for its superuser. The database is made
	 * when absent.
	 * @param database its name: lower-case letters, digits and underscores
	 * @return its address as {@code DATABASE_URL} takes it
	 */
	public String url(String database) {
		createIfAbsent(checked(database));
		return url(PostgresCluster.SUPERUSER, this.process.password(), database);
	}

	/**
	 * The address of a database on this server for a service, which may use one schema
	 * and nothing else. Database, schema and role are made when absent; what the schema
	 * has belongs to the role.
	 * @param database the database's name: lower-case letters, digits and underscores
	 * @param schema the schema's name, likewise
	 * @return its address as {@code DATABASE_URL} takes it
	 */
	public String url(String database, String schema) {
		createIfAbsent(checked(database));
		ServiceRole role = this.roles.computeIfAbsent(checked(schema),
				(name) -> new ServiceRole(name, Secret.random()));
		try (Connection connection = this.process.connect(database)) {
			role.establish(connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The schema " + schema + " could not be made: " + ex.getMessage(), ex);
		}
		return url(role.name(), role.password(), database);
	}

	private String url(String user, String password, String database) {
		return "postgres://" + user + ":" + password + "@127.0.0.1:" + this.port + "/" + database;
	}

	/**
	 * Open a connection as the superuser.
	 * @param database the database's name; it must be there
	 * @return an open connection, for the caller to close
	 * @throws SQLException if there is none
	 */
	public Connection connect(String database) throws SQLException {
		return this.process.connect(database);
	}

	/**
	 * The port this server listens on.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

	/**
	 * The server's process.
	 * @return the process that was started last
	 */
	public ProcessHandle process() {
		return this.process.handle();
	}

	/**
	 * The end of the process that was started last, expected or not.
	 * @return a future of a sentence that says how it ended and where to read why
	 */
	public CompletableFuture<String> onExit() {
		return this.process.onExit()
			.thenApply((ended) -> "PostgreSQL ended with exit code " + ended.exitValue() + ". Read "
					+ this.cluster.programs().log());
	}

	private void createIfAbsent(String database) {
		try (Connection connection = this.process.connect(PostgresCluster.SUPERUSER);
				Statement statement = connection.createStatement()) {
			if (!statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'").next()) {
				statement.execute("CREATE DATABASE " + database);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database " + database + " could not be made: " + ex.getMessage(), ex);
		}
	}

	private static String checked(String name) {
		if (!name.matches(NAME)) {
			throw new IllegalArgumentException("Not a name for a database or schema: '" + name + "'");
		}
		return name;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws IOException {
		this.process.stop();
		if (!this.kept) {
			OwnerOnly.delete(this.directory);
		}
	}

}
