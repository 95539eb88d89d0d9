package com.zigral.orchestrator.schedule;

import java.time.Clock;
import java.util.Optional;

import com.zigral.orchestrator.command.RepeatedCommands;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.service.problem.InvalidInputException;

import org.springframework.stereotype.Component;

/**
 * Tells what a schedule's sentence would be planned as now, so that nobody has to wait
 * for its time to see that it is not understood.
 */
@Component
class SchedulePlans {

	private final ScheduledTimes times;

	private final ScheduledPeople people;

	private final RepeatedCommands commands;

	private final Clock clock;

	SchedulePlans(ScheduledTimes times, ScheduledPeople people, RepeatedCommands commands, Clock clock) {
		this.times = times;
		this.people = people;
		this.commands = commands;
		this.clock = clock;
	}

	/**
	 * Plan a sentence as the schedule's next job would be. Nothing is stored.
	 * @param schedule the schedule
	 * @return the plan
	 * @throws com.zigral.service.problem.ProblemException if there is none
	 */
	Plan plan(Schedule schedule) {
		String jobId = schedule.jobId(this.clock.instant());
		return this.commands.preview(jobId, schedule.command(), earlier(schedule, jobId), schedule.isOnlyNew());
	}

	/**
	 * Refuse a sentence that would not be understood, where that is known without asking
	 * a language model.
	 * @param schedule the schedule
	 * @throws InvalidInputException if it would not
	 */
	void requireUnderstood(Schedule schedule) {
		if (!this.commands.isPlanningFree()) {
			return;
		}
		String jobId = schedule.jobId(this.clock.instant());
		this.commands.refusal(jobId, schedule.command(), earlier(schedule, jobId), schedule.isOnlyNew())
			.ifPresent((why) -> {
				throw new InvalidInputException("command", why);
			});
	}

	private JobSoFar earlier(Schedule schedule, String jobId) {
		Optional<String> last = this.times.page(schedule.id(), 0, 1).stream().map(ScheduledTime::jobId).findFirst();
		return this.commands.earlier(jobId, this.people.count(schedule.id()), last);
	}

}
