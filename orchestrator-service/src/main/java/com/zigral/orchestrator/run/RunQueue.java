package com.zigral.orchestrator.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import com.zigral.orchestrator.job.IllegalTransitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * The jobs that some replica shall run. What is queued outlives any process; it holds the
 * job's id and nothing else.
 */
@Component
public class RunQueue {

	private static final Logger logger = LoggerFactory.getLogger(RunQueue.class);

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("run-job");

	/** Longer than storing a job takes: 2 s to connect and 10 s to write, twice. */
	private static final Duration ANNOUNCED_FOR = Duration.ofSeconds(30);

	/**
	 * A run that is just ending keeps its place in the queue, or leaves it, meanwhile;
	 * and another replica may queue the same job.
	 */
	private static final RetryPolicy WHILE_CHANGING = RetryPolicy.builder()
		.includes(TaskInstanceException.class)
		.maxRetries(50)
		.delay(Duration.ofMillis(100))
		.jitter(Duration.ofMillis(50))
		.build();

	/**
	 * Of many who want the same job here at a time, one after the other gets its turn.
	 */
	private static final int TURNS = 64;

	private final SchedulerClient scheduler;

	private final Clock clock;

	private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();

	RunQueue(SchedulerClient scheduler, @Qualifier("systemClock") Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Store a job and have it run. It is announced first: should this process die in
	 * between, the run finds nothing to do; the other way round, a stored job would wait
	 * for nobody. A job that could not be stored is run, too: what somebody else has
	 * stored meanwhile need not wait for the announcement.
	 * @param <T> what storing it answers
	 * @param jobId the job's id
	 * @param store stores it
	 * @return what storing it has answered
	 * @throws DataAccessResourceFailureException if the database cannot be reached;
	 * nothing is stored then
	 * @throws IllegalTransitionException if the job is still being run; nothing is stored
	 * then
	 */
	public <T> T storeAndRun(String jobId, Supplier<T> store) {
		announce(jobId);
		try {
			return store.get();
		}
		finally {
			start(jobId);
		}
	}

	/**
	 * Say that a job is about to be stored. Should this process die right after storing
	 * it, it will be run all the same; should it die before, nothing happens.
	 * @param jobId the job's id
	 * @throws DataAccessResourceFailureException if the database cannot be reached
	 * @throws IllegalTransitionException if the job is still being run
	 */
	public void announce(String jobId) {
		queue(jobId, this.clock.instant().plus(ANNOUNCED_FOR));
	}

	/**
	 * Have a stored job run as soon as a replica is free, or, when it cannot be queued
	 * just now, at the time for which it was announced.
	 * @param jobId the job's id, announced before
	 */
	void start(String jobId) {
		try {
			queue(jobId, this.clock.instant());
		}
		catch (DataAccessResourceFailureException | IllegalTransitionException ex) {
			logger.warn("Job {} starts {} s after it was announced: {}", jobId, ANNOUNCED_FOR.toSeconds(),
					ex.getMessage());
		}
	}

	private void queue(String jobId, Instant at) {
		try {
			new RetryTemplate(WHILE_CHANGING).execute(() -> schedule(jobId, at));
		}
		catch (RetryException ex) {
			if (ex.getCause() instanceof SQLRuntimeException gone) {
				throw new DataAccessResourceFailureException("The queue of jobs cannot be reached", gone);
			}
			if (ex.getCause() instanceof TaskInstanceException) {
				throw new IllegalTransitionException("Job " + jobId
						+ " is still being worked on by a step that has not noticed its end; try again in a minute");
			}
			throw new IllegalStateException("Job " + jobId + " could not be queued", ex.getCause());
		}
	}

	// What was announced may come due and leave the queue between two looks of the
	// scheduler, which then queues nothing and says no more than false.
	private boolean schedule(String jobId, Instant at) {
		synchronized (this.turns.get(Math.floorMod(jobId.hashCode(), TURNS))) {
			if (!this.scheduler.schedule(TASK.instance(jobId).build(), at,
					SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE)) {
				throw new TaskInstanceNotFoundException(TASK.getTaskName(), jobId);
			}
			return true;
		}
	}

}
