package com.zigral.orchestrator.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes over what dead replicas were running. The scheduler does that, too, but looks
 * only at every other heartbeat, and again a while later for what has become due.
 */
@Component
class DeadReplicas {

	private static final Logger logger = LoggerFactory.getLogger(DeadReplicas.class);

	private final JdbcClient jdbc;

	private final Scheduler scheduler;

	private final Duration patience;

	private final Clock clock;

	DeadReplicas(JdbcClient jdbc, Scheduler scheduler, @Value("${db-scheduler.heartbeat-interval}") Duration heartbeat,
			@Value("${db-scheduler.missed-heartbeats-limit}") int missed, Clock clock) {
		this.jdbc = jdbc;
		this.scheduler = scheduler;
		this.patience = heartbeat.multipliedBy(missed);
		this.clock = clock;
	}

	// The version is what keeps the dead from coming back to their place in the queue.
	@Scheduled(fixedDelayString = "${db-scheduler.heartbeat-interval}")
	void takeOver() {
		int moved = this.jdbc.sql("""
				UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL,
					execution_time = :now, version = version + 1
				WHERE task_name = :task AND picked AND last_heartbeat <= :silent""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("task", RunQueue.TASK.getTaskName())
			.param("silent", Timestamp.from(this.clock.instant().minus(this.patience)))
			.update();
		if (moved > 0) {
			logger.info("Took over {} jobs of a replica that has not been heard of for {} s", moved,
					this.patience.toSeconds());
			this.scheduler.triggerCheckForDueExecutions();
		}
	}

}
