package com.zigral.contextmanager.health;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ContextManagerApplication;
import com.zigral.launcher.postgres.LocalPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What callers see while PostgreSQL is stopped and started under load.
 */
class DatabaseGoneIT {

	@TempDir
	private Path directory;

	@Test
	void callsGet503UntilTheDatabaseIsBackAndNothingAcknowledgedIsLost() throws Exception {
		int port = freePort();
		LocalPostgres postgres = LocalPostgres.start(this.directory, port);
		try (ConfigurableApplicationContext service = start(postgres.url("context"))) {
			Client client = new Client(((ServletWebServerApplicationContext) service).getWebServer().getPort());
			try (Load load = new Load(client)) {
				await(() -> load.acknowledged.size() > 50);
				postgres.close();
				await(() -> load.refused.get() > 20);
				assertGone(client);
				postgres = LocalPostgres.start(this.directory, port);
				await(() -> client.get("/health").statusCode() == 200);
				int before = load.acknowledged.size();
				await(() -> load.acknowledged.size() > before + 50);
				load.stop();
				assertThat(load.unexpected).isEmpty();
				assertThat(load.acknowledged).allMatch((id) -> client.get("/context/" + id).statusCode() == 200);
			}
		}
		finally {
			postgres.close();
		}
	}

	private static void assertGone(Client client) {
		long start = System.nanoTime();
		HttpResponse<String> call = client.get("/context/any");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
		assertThat(call.statusCode()).isEqualTo(503);
		assertThat(call.headers().firstValue("Retry-After")).contains("2");
		assertThat(call.body()).contains("The database cannot be reached right now");
		start = System.nanoTime();
		HttpResponse<String> health = client.get("/health");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
		assertThat(health.statusCode()).isEqualTo(503);
		assertThat(health.body())
			.startsWith("{\"status\":\"unhealthy\",\"service\":\"context-manager\",\"version\":\"");
	}

	private static ConfigurableApplicationContext start(String url) {
		return new SpringApplicationBuilder(ContextManagerApplication.class).run("--DATABASE_URL=" + url,
				"--server.port=0");
	}

	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("nothing changed for a minute").isLessThan(end);
			Thread.yield();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** Callers who write one entry after the other and note how each call ended. */
	private static final class Load implements AutoCloseable {

		private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

		private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

		private final AtomicInteger refused = new AtomicInteger();

		private final AtomicInteger ids = new AtomicInteger();

		private final AtomicBoolean stopped = new AtomicBoolean();

		private final ExecutorService callers = Executors.newFixedThreadPool(4);

		private final Client client;

		Load(Client client) {
			this.client = client;
			List.of(1, 2, 3, 4).forEach((caller) -> this.callers.execute(this::run));
		}

		private void run() {
			while (!this.stopped.get()) {
				String id = "load-" + this.ids.incrementAndGet();
				HttpResponse<String> answer = this.client.post("/context", Client.entry(id, "{}"));
				switch (answer.statusCode()) {
					case 201 -> this.acknowledged.add(id);
					case 503 -> this.refused.incrementAndGet();
					default -> this.unexpected.add(answer.statusCode() + " " + answer.body());
				}
			}
		}

		void stop() {
			this.stopped.set(true);
			this.callers.close();
		}

		@Override
		public void close() {
			stop();
		}

	}

}
