package com.zigral.orchestrator.command;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zigral.orchestrator.MigratedDatabase;
import com.zigral.orchestrator.TickingClock;
import com.zigral.sandbox.postgres.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class SharedBucketsIT {

	private static LocalPostgres postgres;

	private static DataSource database;

	private final TickingClock clock = new TickingClock();

	private final SharedBuckets one = new SharedBuckets(database, 5, this.clock);

	private final SharedBuckets other = new SharedBuckets(database, 5, this.clock);

	@BeforeAll
	static void start() throws IOException {
		postgres = LocalPostgres.startTemporary();
		database = MigratedDatabase.of(postgres);
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	@BeforeEach
	void forget() {
		JdbcClient.create(database).sql("DELETE FROM rate_limit").update();
	}

	@Test
	void allReplicasCountTogether() {
		long passed = IntStream.range(0, 40)
			.parallel()
			.filter((i) -> ((i % 2 == 0) ? this.one : this.other).takeOne("192.0.2.1").isConsumed())
			.count();
		assertThat(passed).isEqualTo(5);
		assertThat(this.other.takeOne("192.0.2.2").getRemainingTokens()).isEqualTo(4);
	}

	@Test
	void afterTheWindowThereAreFiveAgain() {
		for (int i = 0; i < 5; i++) {
			assertThat(this.one.takeOne("192.0.2.1").isConsumed()).isTrue();
		}
		assertThat(this.other.takeOne("192.0.2.1").isConsumed()).isFalse();
		this.clock.tick(Duration.ofSeconds(61));
		assertThat(this.other.takeOne("192.0.2.1").getRemainingTokens()).isEqualTo(4);
	}

	@Test
	void anotherLimitCountsAtOnce() {
		this.one.takeOne("192.0.2.1");
		assertThat(new SharedBuckets(database, 100, this.clock).takeOne("192.0.2.1").getRemainingTokens())
			.isEqualTo(99);
	}

	@Test
	void aFloodOfAddressesIsForgotten() {
		JdbcClient.create(database)
			.sql("INSERT INTO rate_limit SELECT '5 flood ' || n, NULL, 1 FROM generate_series(1, 2500) AS n")
			.update();
		SharedBuckets now = new SharedBuckets(database, 5, Clock.systemUTC());
		now.takeOne("192.0.2.9");
		now.sweep();
		assertThat(JdbcClient.create(database).sql("SELECT id FROM rate_limit").query(String.class).list())
			.containsExactly("5 192.0.2.9");
	}

	@Test
	void withoutTheDatabaseEachReplicaCountsForItself() {
		SharedBuckets alone = new SharedBuckets(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none"), 5,
				this.clock);
		for (int i = 0; i < 5; i++) {
			assertThat(alone.takeOne("192.0.2.1").isConsumed()).isTrue();
		}
		assertThat(alone.takeOne("192.0.2.1").isConsumed()).isFalse();
	}

}
