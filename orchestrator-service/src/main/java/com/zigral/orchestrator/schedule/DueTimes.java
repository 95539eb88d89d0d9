package com.zigral.orchestrator.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

import com.zigral.agent.TimeLapse;
import com.zigral.orchestrator.schedule.timetable.Timetable;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the times of schedules that have come. Of several that came while nobody was
 * there, the last one stands for all.
 */
@Component
class DueTimes {

	private static final int BATCH = 200;

	private final Schedules schedules;

	private final ScheduledTimes times;

	private final ScheduledJobs jobs;

	private final ScheduleSettings settings;

	private final TransactionOperations transactions;

	private final Clock clock;

	DueTimes(Schedules schedules, ScheduledTimes times, ScheduledJobs jobs, ScheduleSettings settings,
			TransactionOperations transactions, Clock clock) {
		this.schedules = schedules;
		this.times = times;
		this.jobs = jobs;
		this.settings = settings;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Take all that are due now. */
	void take() {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.schedules.due(now, BATCH).forEach((schedule) -> take(schedule, now));
	}

	private void take(Schedule schedule, Instant now) {
		Instant first = Objects.requireNonNull(schedule.nextAt());
		Timetable timetable = schedule.timetable();
		Instant due = first;
		int missed = 0;
		Optional<Instant> following = timetable.next(first);
		while (following.isPresent() && !following.get().isAfter(now)) {
			due = following.get();
			missed++;
			following = timetable.next(due);
		}
		boolean late = isLate(due, now);
		Verdict verdict = verdict(schedule, due, missed + (late ? 1 : 0), late);
		take(schedule, due, now, following.orElse(null), verdict);
	}

	// Where time runs fast, the ten minutes are over before anybody has looked.
	private boolean isLate(Instant due, Instant now) {
		return due.plus(this.settings.grace()).isBefore(now) && TimeLapse.toReal(this.clock, due)
			.plus(this.settings.interval().multipliedBy(2))
			.isBefore(TimeLapse.toReal(this.clock, now));
	}

	private Verdict verdict(Schedule schedule, Instant due, int missed, boolean late) {
		String words = (missed == 0) ? null
				: "%d %s missed while Zigral did not run".formatted(missed, (missed == 1) ? "time was" : "times were");
		if (late && schedule.missed() == MissedTimes.SKIP) {
			return new Verdict(TimeResult.SKIPPED, words);
		}
		Optional<ScheduledTime> before = this.times.jobBefore(schedule.id(), due);
		return before.flatMap(this.jobs::underWay)
			.map((standing) -> new Verdict(TimeResult.SKIPPED,
					"Job %s of the time before has not ended; it is %s%s".formatted(before.orElseThrow().jobId(),
							standing, (words != null) ? ". " + words : "")))
			.orElseGet(() -> new Verdict(TimeResult.MAKING, words));
	}

	private void take(Schedule schedule, Instant due, Instant now, @Nullable Instant next, Verdict verdict) {
		this.transactions.executeWithoutResult((_) -> {
			Instant first = Objects.requireNonNull(schedule.nextAt());
			if (this.schedules.take(schedule.id(), schedule.revision(), first, next) == 1) {
				this.times.add(schedule.jobId(due), schedule.id(), due, now, verdict.result().key(), verdict.reason());
			}
		});
	}

	/**
	 * What is done with a time.
	 *
	 * @param result whether its job is made
	 * @param reason why not, or what was missed before it
	 */
	private record Verdict(TimeResult result, @Nullable String reason) {
	}

}
