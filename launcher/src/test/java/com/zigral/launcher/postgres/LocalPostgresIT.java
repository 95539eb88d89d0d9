package com.zigral.launcher.postgres;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LocalPostgresIT {

	private static final String DENIED = "42501";

	@Test
	void commitsAreDurable() throws Exception {
		try (LocalPostgres postgres = LocalPostgres.startTemporary()) {
			assertThat(query(postgres, "SHOW fsync")).isEqualTo("on");
			assertThat(query(postgres, "SHOW synchronous_commit")).isEqualTo("on");
			assertThat(query(postgres, "SELECT lower('ÄÖÜ')")).isEqualTo("äöü");
			assertThatIllegalStateException().isThrownBy(postgres::restart);
			assertThatIllegalArgumentException().isThrownBy(() -> postgres.url("a\"b"));
			assertThatIllegalArgumentException().isThrownBy(() -> postgres.url("zigral", "a b"));
		}
	}

	@Test
	void dataOutlivesARestart(@TempDir Path directory) throws Exception {
		int port = freePort();
		try (LocalPostgres postgres = LocalPostgres.start(directory, port)) {
			query(postgres, "CREATE TABLE kept AS SELECT 'still here' AS word; SELECT 1");
		}
		try (LocalPostgres postgres = LocalPostgres.start(directory, port)) {
			assertThat(postgres.port()).isEqualTo(port);
			assertThat(query(postgres, "SELECT word FROM kept")).isEqualTo("still here");
			assertThat(postgres.process().isAlive()).isTrue();
		}
	}

	@Test
	void aRestartEndsEveryConnectionAndKeepsWhatWasCommitted(@TempDir Path directory) throws Exception {
		try (LocalPostgres postgres = LocalPostgres.start(directory, freePort());
				Connection connection = connect(postgres.url("zigral"))) {
			query(postgres, "CREATE TABLE kept AS SELECT 'still here' AS word; SELECT 1");
			postgres.restart();
			assertThat(connection.isValid(1)).isFalse();
			assertThat(query(postgres, "SELECT word FROM kept")).isEqualTo("still here");
		}
	}

	@Test
	void whoeverDoesNotKnowThePasswordIsNotLetIn(@TempDir Path directory) throws Exception {
		try (LocalPostgres postgres = LocalPostgres.start(directory, freePort())) {
			String service = postgres.url("zigral", "context");
			String address = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/zigral?user=";
			for (String user : new String[] { "postgres", "zigral_context", System.getProperty("user.name") }) {
				assertThatExceptionOfType(SQLException.class).as(user)
					.isThrownBy(() -> DriverManager.getConnection(address + user));
				assertThatExceptionOfType(SQLException.class).as(user)
					.isThrownBy(() -> DriverManager.getConnection(address + user + "&password=guess"));
			}
			assertThat(Path.of("/tmp/.s.PGSQL." + postgres.port())).doesNotExist();
			assertThat(query(postgres, "SELECT count(*) FROM pg_authid WHERE rolpassword NOT LIKE 'SCRAM-SHA-256$%'"))
				.isEqualTo("0");
			try (Connection connection = connect(service)) {
				assertThat(connection.isValid(1)).isTrue();
			}
		}
	}

	@Test
	void aServiceHasItsOwnSchemaAndNothingElse(@TempDir Path directory) throws Exception {
		try (LocalPostgres postgres = LocalPostgres.start(directory, freePort());
				Connection context = connect(postgres.url("zigral", "context"));
				Connection orchestrator = connect(postgres.url("zigral", "orchestrator"));
				Statement own = context.createStatement();
				Statement other = orchestrator.createStatement()) {
			own.execute("CREATE TABLE context.entries (word text)");
			own.execute("INSERT INTO context.entries VALUES ('secret')");
			for (String forbidden : new String[] { "SELECT * FROM context.entries", "CREATE TABLE context.mine ()",
					"COPY (SELECT 1) TO PROGRAM 'env'",
					"CREATE TABLE orchestrator.env (line text);" + "COPY orchestrator.env FROM PROGRAM 'env'",
					"SELECT pg_read_file('pg_hba.conf')", "CREATE ROLE more SUPERUSER", "CREATE SCHEMA more",
					"CREATE TABLE public.mine ()", "SELECT * FROM pg_authid", "SET ROLE zigral_context",
					"ALTER SYSTEM SET fsync = off" }) {
				assertThatExceptionOfType(SQLException.class).as(forbidden)
					.isThrownBy(() -> other.execute(forbidden))
					.extracting(SQLException::getSQLState)
					.isEqualTo(DENIED);
			}
		}
	}

	@Test
	void theServerHasNoVariableOfOurs() throws Exception {
		try (LocalPostgres postgres = LocalPostgres.startTemporary()) {
			query(postgres, "CREATE TABLE env (line text); COPY env FROM PROGRAM 'env'; SELECT 1");
			String names = query(postgres, "SELECT string_agg(split_part(line, '=', 1), ' ') FROM env");
			assertThat(names.split(" ")).contains("PATH")
				.allMatch((name) -> name.matches("PATH|PWD|OLDPWD|SHLVL|_|LC_\\w+|PG\\w+"));
			assertThat(Files.readString(Path.of("/proc/" + postgres.process().pid() + "/environ")))
				.doesNotContain("HOME=");
		}
	}

	@Test
	void dataOfAnEarlierVersionIsTakenOver(@TempDir Path directory) throws Exception {
		Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
		int port = freePort();
		try (EmbeddedPostgres earlier = EmbeddedPostgres.builder()
			.setPort(port)
			.setDataDirectory(directory.resolve("data"))
			.setOverrideWorkingDirectory(directory.resolve("work").toFile())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.start();
				Connection connection = earlier.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE zigral");
			try (Connection zigral = earlier.getDatabase("postgres", "zigral").getConnection();
					Statement made = zigral.createStatement()) {
				made.execute("CREATE SCHEMA context");
				made.execute("CREATE TABLE context.entries (id bigint GENERATED ALWAYS AS IDENTITY, word text)");
				made.execute("CREATE SEQUENCE context.versions");
				made.execute("CREATE FUNCTION context.one() RETURNS int LANGUAGE sql AS 'SELECT 1'");
				made.execute("INSERT INTO context.entries (word) VALUES ('still here')");
			}
		}
		try (LocalPostgres postgres = LocalPostgres.start(directory, port);
				Connection service = connect(postgres.url("zigral", "context"));
				Statement statement = service.createStatement()) {
			assertThat(single(statement, "SELECT word FROM context.entries")).isEqualTo("still here");
			statement.execute("ALTER TABLE context.entries ADD COLUMN more text");
			statement.execute("INSERT INTO context.entries (word) VALUES ('new')");
			statement.execute("ALTER FUNCTION context.one() STABLE");
			assertThat(single(statement, "SELECT nextval('context.versions')")).isEqualTo("1");
			assertThatExceptionOfType(SQLException.class).isThrownBy(
					() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/zigral?user=postgres"));
			assertThat(permissions(directory)).isEqualTo("rwx------");
			assertThat(permissions(directory.resolve("password"))).isEqualTo("rw-------");
			assertThat(permissions(directory.resolve("postgres.log"))).isEqualTo("rw-------");
		}
	}

	@Test
	void aLostPasswordIsReplacedAndAWrongOneIsTold(@TempDir Path directory) throws Exception {
		int port = freePort();
		LocalPostgres.start(directory, port).close();
		Files.writeString(directory.resolve("password"), "wrong\n");
		assertThatIllegalStateException().isThrownBy(() -> LocalPostgres.start(directory, port))
			.withMessageContaining("delete the file");
		Files.delete(directory.resolve("password"));
		try (LocalPostgres postgres = LocalPostgres.start(directory, port)) {
			assertThat(query(postgres, "SELECT 1")).isEqualTo("1");
		}
	}

	private static String permissions(Path path) throws Exception {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	private static String query(LocalPostgres postgres, String sql) throws SQLException {
		try (Connection connection = connect(postgres.url("zigral"));
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
			while (statement.getResultSet() == null) {
				statement.getMoreResults();
			}
			ResultSet result = statement.getResultSet();
			result.next();
			return result.getString(1);
		}
	}

	private static String single(Statement statement, String sql) throws SQLException {
		ResultSet result = statement.executeQuery(sql);
		result.next();
		return result.getString(1);
	}

	private static Connection connect(String url) throws SQLException {
		URI address = URI.create(url);
		String[] login = address.getUserInfo().split(":", 2);
		return DriverManager.getConnection(
				"jdbc:postgresql://127.0.0.1:" + address.getPort() + address.getPath() + "?sslmode=disable", login[0],
				login[1]);
	}

	private static int freePort() throws Exception {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
