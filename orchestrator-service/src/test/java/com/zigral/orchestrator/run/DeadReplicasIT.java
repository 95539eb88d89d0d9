package com.zigral.orchestrator.run;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zigral.orchestrator.MigratedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * What the scheduler does with the jobs of a dead replica.
 */
class DeadReplicasIT {

	@RegisterExtension
	private static final MigratedDatabase DATABASE = new MigratedDatabase();

	private final JdbcClient jdbc = DATABASE.jdbc();

	private final JobRunner runner = mock(JobRunner.class);

	private final CountDownLatch taken = new CountDownLatch(1);

	@BeforeEach
	void nothingIsQueued() {
		this.jdbc.sql("DELETE FROM scheduled_tasks").update();
		given(this.runner.run(any())).willAnswer((call) -> {
			this.taken.countDown();
			return Optional.empty();
		});
	}

	@Test
	void aReplicaThatIsSilentLosesItsJobsAndALivingOneKeepsThem() throws InterruptedException {
		Instant now = Instant.now();
		runsElsewhere("of-the-living", now.plus(Duration.ofHours(1)));
		runsElsewhere("of-the-dead", now.minus(Duration.ofMinutes(1)));
		Scheduler scheduler = Scheduler
			.create(DATABASE.source(), new RunConfiguration().runJobTask(this.runner, Clock.systemUTC()))
			.heartbeatInterval(Duration.ofMillis(100))
			.missedHeartbeatsLimit(4)
			.pollingInterval(Duration.ofMillis(100))
			.pollUsingLockAndFetch(0.5, 1)
			.build();
		scheduler.start();
		try {
			assertThat(this.taken.await(20, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			scheduler.stop();
		}
		verify(this.runner).run("of-the-dead");
		verify(this.runner, never()).run("of-the-living");
	}

	@Test
	void aDeadReplicasJobsMoveWithinHalfAMinute() throws IOException {
		int missed = Integer.parseInt(setting("missed-heartbeats-limit"));
		Duration heartbeat = DurationStyle.detectAndParse(setting("heartbeat-interval"));
		Duration polling = DurationStyle.detectAndParse(setting("polling-interval"));
		assertThat(heartbeat.multipliedBy(missed + 2).plus(polling)).isLessThan(Duration.ofSeconds(30));
	}

	private static String setting(String name) throws IOException {
		PropertySource<?> settings = new YamlPropertySourceLoader()
			.load("settings", new ClassPathResource("application.yml"))
			.getFirst();
		return new StandardEnvironment()
			.resolvePlaceholders(String.valueOf(settings.getProperty("db-scheduler." + name)));
	}

	private void runsElsewhere(String jobId, Instant lastHeartbeat) {
		this.jdbc
			.sql("""
					INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,
					version) VALUES ('run-job', :job, :at, true, 'other', :at, 7)""")
			.param("job", jobId)
			.param("at", Timestamp.from(lastHeartbeat))
			.update();
	}

}
