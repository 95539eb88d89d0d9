package com.zigral.orchestrator.command;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;

import com.zigral.orchestrator.MigratedDatabase;
import com.zigral.orchestrator.TickingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class SharedBucketsIT {

	@RegisterExtension
	private static final MigratedDatabase DATABASE = new MigratedDatabase();

	private final TickingClock clock = new TickingClock();

	private final SharedBuckets one = new SharedBuckets(DATABASE.source(), 5, this.clock);

	private final SharedBuckets other = new SharedBuckets(DATABASE.source(), 5, this.clock);

	@BeforeEach
	void forget() {
		DATABASE.jdbc().sql("DELETE FROM rate_limit").update();
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
		assertThat(new SharedBuckets(DATABASE.source(), 100, this.clock).takeOne("192.0.2.1").getRemainingTokens())
			.isEqualTo(99);
	}

	@Test
	void aFloodOfAddressesIsForgotten() {
		DATABASE.jdbc()
			.sql("INSERT INTO rate_limit SELECT '5 flood ' || n, NULL, 1 FROM generate_series(1, 2500) AS n")
			.update();
		SharedBuckets now = new SharedBuckets(DATABASE.source(), 5, Clock.systemUTC());
		now.takeOne("192.0.2.9");
		now.sweep();
		assertThat(DATABASE.jdbc().sql("SELECT id FROM rate_limit").query(String.class).list())
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
