package com.zigral.orchestrator.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.zigral.orchestrator.connection.TestResult.Finding;
import com.zigral.service.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Tests connections while nobody waits for it: a browser takes longer than a call may.
 * All replicas see the last test of each connection.
 */
@Component
class Connections {

	/**
	 * So long a test with a slow page and a slow model may take; its replica has died
	 * after it.
	 */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	private static final Logger logger = LoggerFactory.getLogger(Connections.class);

	private final List<Connection> connections;

	private final ConnectionTests tests;

	private final JsonMapper json;

	private final Clock clock;

	private final ExecutorService running = Executors.newVirtualThreadPerTaskExecutor();

	Connections(List<Connection> connections, ConnectionTests tests, JsonMapper json,
			@Qualifier("systemClock") Clock clock) {
		this.connections = connections;
		this.tests = tests;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * All connections.
	 * @return each with its last test
	 */
	List<ConnectionView> list() {
		Map<String, ConnectionTest> last = this.tests.findAll()
			.stream()
			.collect(Collectors.toMap(ConnectionTest::connection, Function.identity()));
		return this.connections.stream().map((one) -> view(one, last.get(one.name()))).toList();
	}

	/**
	 * Begin to test a connection.
	 * @param name its name
	 * @return the connection with the test that has begun
	 * @throws ProblemException 404, if there is no such connection; 409, while it is
	 * being tested
	 */
	ConnectionView test(String name) {
		Connection connection = this.connections.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no such connection; there are "
					+ this.connections.stream().map(Connection::name).collect(Collectors.joining(", "))));
		Instant now = now();
		if (this.tests.begin(name, now, now.minus(LONGEST)) == 0) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"This connection is being tested now: GET /connections says how it went when it has ended");
		}
		this.running.execute(() -> run(connection, now));
		return view(connection, this.tests.findById(name).orElse(null));
	}

	private void run(Connection connection, Instant startedAt) {
		TestResult result;
		try {
			result = connection.test();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return;
		}
		catch (RuntimeException ex) {
			logger.warn("The test of {} broke off", connection.name(), ex);
			result = TestResult.failed("broken", "");
		}
		try {
			this.tests.finish(connection.name(), startedAt, now(), result.passed(), result.code(),
					result.detail().replace('\0', ' '), this.json.writeValueAsString(result.findings()));
		}
		catch (RuntimeException ex) {
			logger.warn("How the test of {} went could not be written down", connection.name(), ex);
		}
	}

	private ConnectionView view(Connection connection, @Nullable ConnectionTest test) {
		Connection.Place place = connection.place();
		return new ConnectionView(connection.name(), place.host(), place.isReal(), place.detail(),
				(test != null) ? view(test) : null);
	}

	private ConnectionView.Test view(ConnectionTest test) {
		Instant finishedAt = test.finishedAt();
		if (finishedAt == null) {
			boolean isLost = test.startedAt().isBefore(now().minus(LONGEST));
			return new ConnectionView.Test(isLost ? "lost" : "running", test.startedAt(), null, false, "", "",
					List.of());
		}
		List<Finding> findings = this.json.readValue(test.findings(), new TypeReference<>() {
		});
		return new ConnectionView.Test("done", test.startedAt(), finishedAt, test.isPassed(), test.code(),
				test.detail(), findings);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	@PreDestroy
	void stop() {
		this.running.shutdownNow();
	}

}
