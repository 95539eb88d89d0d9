package com.zigral.orchestrator.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import com.zigral.orchestrator.account.WorkingHours;
import com.zigral.service.problem.ProblemException;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What people do with schedules: make, change, pause and delete them.
 */
@Component
class ScheduleLifecycle {

	private static final String GONE = "There is no such schedule: GET /schedules shows those there are.";

	/** So much of a random id that nobody meets another one. */
	private static final int RANDOM = 24;

	private final Schedules schedules;

	private final ScheduleFeed feed;

	private final SchedulePlans plans;

	private final WorkingHours hours;

	private final Clock clock;

	ScheduleLifecycle(Schedules schedules, ScheduleFeed feed, SchedulePlans plans, WorkingHours hours, Clock clock) {
		this.schedules = schedules;
		this.feed = feed;
		this.plans = plans;
		this.hours = hours;
		this.clock = clock;
	}

	/**
	 * Get a schedule.
	 * @param id its id
	 * @return the schedule
	 * @throws ProblemException if there is none
	 */
	Schedule get(String id) {
		return Optional.of(id)
			.filter((given) -> given.indexOf('\0') < 0)
			.flatMap(this.schedules::findById)
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, GONE));
	}

	Schedule create(ScheduleBody body) {
		String id = "schedule-" + UUID.randomUUID().toString().substring(RANDOM);
		Schedule.Settings settings = body.settings(this.hours.zone());
		this.feed.requireOpen(settings.campaign());
		Schedule schedule = new Schedule(id, settings, now());
		this.plans.requireUnderstood(schedule);
		return this.schedules.save(schedule);
	}

	/**
	 * Change a schedule. A campaign that it feeds already may have ended meanwhile.
	 * @param id its id
	 * @param body what it shall be
	 * @param version the version that is to be changed, empty for any
	 * @return the schedule
	 */
	Schedule change(String id, ScheduleBody body, Optional<Integer> version) {
		return changed(id, version, (schedule) -> {
			Schedule.Settings settings = body.settings(schedule.zone());
			if (!Objects.equals(settings.campaign(), schedule.campaign())) {
				this.feed.requireOpen(settings.campaign());
			}
			boolean isOther = !settings.command().equals(schedule.command());
			schedule.set(settings, now());
			if (isOther) {
				this.plans.requireUnderstood(schedule);
			}
		});
	}

	Schedule pause(String id) {
		return changed(id, Optional.empty(), Schedule::pause);
	}

	Schedule resume(String id) {
		return changed(id, Optional.empty(), (schedule) -> schedule.resume(now()));
	}

	/**
	 * Delete a schedule. Its jobs stay.
	 * @param id its id
	 * @param version the version that is to be deleted, empty for any
	 */
	void delete(String id, Optional<Integer> version) {
		requireVersion(get(id), version);
		if (this.schedules.remove(id) == 0) {
			throw new ProblemException(HttpStatus.NOT_FOUND, GONE);
		}
	}

	private Schedule changed(String id, Optional<Integer> version, Consumer<Schedule> change) {
		Schedule schedule = get(id);
		requireVersion(schedule, version);
		change.accept(schedule);
		try {
			return this.schedules.save(schedule);
		}
		catch (OptimisticLockingFailureException ex) {
			throw new ProblemException(version.isPresent() ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
					"Somebody else has changed the schedule just now; look at it and try again");
		}
	}

	private static void requireVersion(Schedule schedule, Optional<Integer> version) {
		version.filter((wanted) -> wanted != schedule.revision()).ifPresent((wanted) -> {
			throw new ProblemException(HttpStatus.PRECONDITION_FAILED,
					"The schedule has been changed since: its version is %d, not %d. Look at it and try again"
						.formatted(schedule.revision(), wanted));
		});
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
