package com.zigral.orchestrator.schedule;

import com.zigral.orchestrator.memory.MemoryUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Lets schedules go on: sees how their jobs have ended, takes the times that have come
 * and makes their jobs. It may be stopped at any moment: whoever looks next goes on with
 * what was begun.
 */
@Component
class ScheduleEngine {

	private static final Logger logger = LoggerFactory.getLogger(ScheduleEngine.class);

	private final ScheduledJobs jobs;

	private final DueTimes due;

	ScheduleEngine(ScheduledJobs jobs, DueTimes due) {
		this.jobs = jobs;
		this.due = due;
	}

	/** Look once. */
	void tick() {
		try {
			this.jobs.settle();
			this.jobs.make();
			this.due.take();
			this.jobs.make();
		}
		catch (MemoryUnavailableException ex) {
			logger.warn("Schedules wait for the context manager: {}", ex.getMessage());
		}
	}

}
