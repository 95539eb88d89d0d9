package com.zigral.orchestrator.run;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zigral.orchestrator.MigratedDatabase;
import com.zigral.orchestrator.TickingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

/**
 * When a replica is thought dead.
 */
class DeadReplicasIT {

	@RegisterExtension
	private static final MigratedDatabase DATABASE = new MigratedDatabase();

	private final TickingClock clock = new TickingClock();

	private final Scheduler scheduler = mock(Scheduler.class);

	private final JdbcClient jdbc = DATABASE.jdbc();

	private final DeadReplicas replicas = new DeadReplicas(this.jdbc, this.scheduler, Duration.ofSeconds(1), 4,
			this.clock);

	@BeforeEach
	void aReplicaHasJustSaidThatItLives() {
		this.jdbc.sql("DELETE FROM scheduled_tasks").update();
		this.jdbc
			.sql("""
					INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,
					version) VALUES ('run-job', 'j1', :now, true, 'other', :now, 7)""")
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

	@Test
	void fourMissedHeartbeatsMoveAJobAtOnce() {
		this.clock.tick(Duration.ofSeconds(4));
		this.replicas.takeOver();
		assertThat(this.jdbc.sql("SELECT picked, picked_by, version, execution_time FROM scheduled_tasks")
			.query()
			.singleRow()).containsEntry("picked", false)
			.containsEntry("picked_by", null)
			.containsEntry("version", 8L)
			.hasEntrySatisfying("execution_time", (at) -> assertThat(instant(at)).isEqualTo(this.clock.instant()));
		verify(this.scheduler).triggerCheckForDueExecutions();
	}

	@Test
	void threeMissedHeartbeatsDoNot() {
		this.clock.tick(Duration.ofSeconds(4).minusMillis(1));
		this.replicas.takeOver();
		assertThat(this.jdbc.sql("SELECT version FROM scheduled_tasks WHERE picked").query(Long.class).list())
			.containsExactly(7L);
		verifyNoInteractions(this.scheduler);
	}

	private static Instant instant(Object at) {
		return ((Timestamp) at).toInstant();
	}

}
