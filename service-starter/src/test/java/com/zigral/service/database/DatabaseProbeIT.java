package com.zigral.service.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import com.zigral.testing.postgres.TestDatabase;
import com.zigral.testing.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseProbeIT {

	private static final TestDatabase DATABASE = TestPostgres.newDatabase("probe");

	@Test
	void aDatabaseThatTakesWritesIsReachable() throws Exception {
		assertThat(new DatabaseProbe(source()).reachable()).isTrue();
		// Each of what PostgreSQL says when its disk is full comes from a write.
		changeDatabase("SET temp_file_limit = 1");
		assertThat(new DatabaseProbe(source()).reachable()).isFalse();
		changeDatabase("RESET temp_file_limit");
		changeDatabase("SET default_transaction_read_only = on");
		assertThat(new DatabaseProbe(source()).reachable()).isFalse();
		changeDatabase("RESET default_transaction_read_only");
		assertThat(new DatabaseProbe(source()).reachable()).isTrue();
	}

	@Test
	void aServerThatAcceptsAndNeverAnswersIsTold() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			PGSimpleDataSource source = source();
			source.setPortNumbers(new int[] { silent.getLocalPort() });
			long start = System.nanoTime();
			assertThat(new DatabaseProbe(source).reachable()).isFalse();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
		}
	}

	@Test
	void aDatabaseThatIsGoneIsTold() throws Exception {
		PGSimpleDataSource source = source();
		source.setPortNumbers(new int[] { freePort() });
		assertThat(new DatabaseProbe(source).reachable()).isFalse();
	}

	private static void changeDatabase(String change) throws SQLException {
		try (Connection connection = source().getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SET default_transaction_read_only = off");
			statement.execute("ALTER DATABASE " + DATABASE.name() + " " + change);
		}
	}

	private static PGSimpleDataSource source() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(DATABASE.jdbcUrl());
		source.setUser(DATABASE.user());
		source.setPassword(DATABASE.password());
		return source;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
