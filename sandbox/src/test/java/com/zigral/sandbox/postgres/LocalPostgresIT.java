package com.zigral.sandbox.postgres;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LocalPostgresIT {

	@Test
	void commitsAreDurable() throws Exception {
		try (LocalPostgres postgres = LocalPostgres.startTemporary()) {
			assertThat(query(postgres, "SHOW fsync")).isEqualTo("on");
			assertThat(query(postgres, "SHOW synchronous_commit")).isEqualTo("on");
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
		}
	}

	@Test
	void aRestartEndsEveryConnectionAndKeepsWhatWasCommitted(@TempDir Path directory) throws Exception {
		try (LocalPostgres postgres = LocalPostgres.start(directory, freePort());
				Connection connection = DriverManager.getConnection(address(postgres))) {
			query(postgres, "CREATE TABLE kept AS SELECT 'still here' AS word; SELECT 1");
			postgres.restart();
			assertThat(connection.isValid(1)).isFalse();
			assertThat(query(postgres, "SELECT word FROM kept")).isEqualTo("still here");
		}
	}

	@Test
	void aTemporaryServerIsNotRestarted() throws Exception {
		try (LocalPostgres postgres = LocalPostgres.startTemporary()) {
			assertThatIllegalStateException().isThrownBy(postgres::restart);
		}
	}

	@Test
	void aDatabaseNameWithOtherCharactersIsRefused() throws Exception {
		try (LocalPostgres postgres = LocalPostgres.startTemporary()) {
			assertThatIllegalArgumentException().isThrownBy(() -> postgres.url("a\"b"));
		}
	}

	private static String query(LocalPostgres postgres, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(address(postgres));
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

	private static String address(LocalPostgres postgres) {
		return postgres.url("zigral").replace("postgres://postgres@", "jdbc:postgresql://") + "?user=postgres";
	}

	private static int freePort() throws Exception {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
