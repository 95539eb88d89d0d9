package com.zigral.contextmanager;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.zigral.testing.postgres.TestDatabase;
import com.zigral.testing.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged service, as it is deployed.
 */
class ReplicasIT {

	@TempDir
	private Path directory;

	@Test
	void twoReplicasMayStartOnAnEmptyDatabaseAtTheSameTime() throws Exception {
		Map<String, String> variables = Map.of("DATABASE_URL", DatabaseOfContext.newDatabase());
		try (Replica one = Replica.start(this.directory.resolve("one"), variables);
				Replica other = Replica.start(this.directory.resolve("other"), variables)) {
			new Client(one.port()).create("shared", "{\"a\":1}");
			assertThat(new Client(other.port()).get("/context/shared").body()).contains("\"context_data\":{\"a\":1}");
			new Client(one.port()).delete("/context/shared");
			assertThat(Files.readString(this.directory.resolve("one/logs/zigral.log")))
				.contains("| INFO     | EntryController | [shared] Deleted the entry");
			assertThat(one.log() + other.log()).doesNotContain("ERROR").doesNotContain("Exception");
		}
	}

	@Test
	void aStoppedServiceFinishesWhatIsUnderWay() throws Exception {
		TestDatabase database = TestPostgres.newDatabase("stopped");
		try (Replica replica = Replica.start(this.directory, Map.of("DATABASE_URL", database.url()))) {
			Client client = new Client(replica.port());
			client.create("locked", "{}");
			try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
					database.password()); Statement statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				statement.execute("SELECT FROM context.entries WHERE job_id = 'locked' FOR UPDATE");
				CompletableFuture<HttpResponse<String>> call = CompletableFuture
					.supplyAsync(() -> client.patch("/context/locked", "{\"done\":true}"));
				awaitWaitingCall(statement);
				replica.terminate();
				while (!replica.log().contains("Commencing graceful shutdown")) {
					Thread.onSpinWait();
				}
				connection.commit();
				assertThat(call.join().statusCode()).isEqualTo(200);
			}
			assertThat(replica.exitCode()).isEqualTo(143);
		}
	}

	@Test
	void withATokenOnlyItsBearersGetIn() throws Exception {
		Map<String, String> variables = Map.of("DATABASE_URL", DatabaseOfContext.newDatabase(), "ZIGRAL_API_TOKEN",
				"s3cret", "CONTEXT_MANAGER_HOST", "0.0.0.0");
		try (Replica replica = Replica.start(this.directory, variables)) {
			int port = replica.port();
			assertThat(status(port, "/contexts", "none")).isEqualTo(401);
			assertThat(status(port, "/actuator/prometheus", "none")).isEqualTo(401);
			assertThat(status(port, "/v3/api-docs", "none")).isEqualTo(401);
			assertThat(status(port, "/health", "none")).isEqualTo(200);
			assertThat(status(port, "/contexts", "Bearer s3cret")).isEqualTo(200);
			assertThat(status(port, "/actuator/prometheus", "Bearer s3cret")).isEqualTo(200);
			assertThat(replica.log()).doesNotContain("s3cret");
		}
	}

	private static int status(int port, String path, String authorization) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
				.header("Authorization", authorization)
				.build();
			return http.send(request, BodyHandlers.discarding()).statusCode();
		}
	}

	private static void awaitWaitingCall(Statement statement) throws Exception {
		boolean waiting = false;
		while (!waiting) {
			statement.execute("SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
					+ "AND query LIKE 'UPDATE entries%'");
			statement.getResultSet().next();
			waiting = statement.getResultSet().getBoolean(1);
			statement.execute("SELECT pg_stat_clear_snapshot()");
		}
	}

}
