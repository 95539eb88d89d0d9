package com.zigral.orchestrator.schedule;

import java.util.Optional;

import com.zigral.orchestrator.command.RepeatedCommands;
import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.orchestrator.job.JobNotFoundException;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.memory.MemoryUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Makes the jobs of times that were taken, and sees how they end.
 */
@Component
class ScheduledJobs {

	private static final Logger logger = LoggerFactory.getLogger(ScheduledJobs.class);

	private static final String DELETED = "deleted";

	private final Schedules schedules;

	private final ScheduledTimes times;

	private final ScheduledPeople people;

	private final ScheduleFeed feed;

	private final RepeatedCommands commands;

	private final Jobs jobs;

	ScheduledJobs(Schedules schedules, ScheduledTimes times, ScheduledPeople people, ScheduleFeed feed,
			RepeatedCommands commands, Jobs jobs) {
		this.schedules = schedules;
		this.times = times;
		this.people = people;
		this.feed = feed;
		this.commands = commands;
		this.jobs = jobs;
	}

	/**
	 * Make all jobs that are not made yet. Whoever dies in between leaves the rest to
	 * whoever looks next; the job has the same id then.
	 */
	void make() {
		this.times.making()
			.forEach((time) -> this.schedules.findById(time.scheduleId()).ifPresent((of) -> make(of, time)));
	}

	private void make(Schedule schedule, ScheduledTime time) {
		Optional<String> last = this.times.jobBefore(schedule.id(), time.dueAt()).map(ScheduledTime::jobId);
		try {
			Optional<String> problem = this.commands.begin(time.jobId(), schedule.command(),
					this.commands.earlier(time.jobId(), this.people.count(schedule.id()), last), schedule.isOnlyNew());
			problem.ifPresentOrElse((reason) -> this.times.failed(time.jobId(), reason),
					() -> this.times.made(time.jobId()));
			logger.info("Schedule {} of {}: {}", schedule.id(), time.dueAt(), problem.orElse("its job is under way"));
		}
		catch (MemoryUnavailableException | DataAccessResourceFailureException ex) {
			throw ex;
		}
		catch (IllegalTransitionException ex) {
			logger.info("The job of schedule {} waits: {}", schedule.id(), ex.getMessage());
		}
		catch (RuntimeException ex) {
			logger.error("The job of schedule {} cannot be made", schedule.id(), ex);
			this.times.failed(time.jobId(), "The job could not be made: " + ex.getMessage());
		}
	}

	/** See which jobs have ended, and whom they have found. */
	void settle() {
		this.times.open().forEach(this::settle);
	}

	// The next look finds them in the other campaign.
	private void settle(ScheduledTime time) {
		try {
			underWay(time);
		}
		catch (DataIntegrityViolationException ex) {
			logger.info("Somebody of job {} came into another campaign just now; it is looked at again", time.jobId());
		}
	}

	/**
	 * Look at the job of a time.
	 * @param time the time
	 * @return how it stands if it has not ended; if it has, the schedule knows whom it
	 * has found, and the campaign that it feeds has got them
	 */
	Optional<String> underWay(ScheduledTime time) {
		if (time.result() == TimeResult.MAKING) {
			return Optional.of("being made");
		}
		Optional<JobStatus> status = status(time.jobId());
		if (status.filter(JobStatus::active).isPresent()) {
			return status.map((active) -> active.key().replace('_', ' '));
		}
		this.jobs.find(time.jobId()).map(StoredJob::job).ifPresent((ended) -> {
			this.people.remember(time.scheduleId(), ended);
			this.feed.bring(time, ended);
		});
		this.times.ended(time.jobId(), status.map(JobStatus::key).orElse(DELETED));
		return Optional.empty();
	}

	private Optional<JobStatus> status(String jobId) {
		try {
			return Optional.of(this.jobs.outline(jobId).job().status());
		}
		catch (JobNotFoundException ex) {
			return Optional.empty();
		}
	}

}
