package com.zigral.orchestrator.schedule.timetable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.support.CronExpression;

/**
 * The times of a cron expression in a zone. Where the clocks change, hours that are named
 * are kept once a day: what falls into the missing hour comes as much later as the clocks
 * were put forward, and the repeated hour counts the first time. What comes every hour
 * goes by the time that really passes, so that it neither pauses nor doubles.
 */
public final class Timetable {

	private final CronExpression cron;

	private final ZoneId zone;

	private final boolean hourly;

	Timetable(CronExpression cron, ZoneId zone, boolean hourly) {
		this.cron = cron;
		this.zone = zone;
		this.hourly = hourly;
	}

	/**
	 * Find the next time.
	 * @param after the moment after which it is
	 * @return the next time, empty when there is none any more
	 */
	public Optional<Instant> next(Instant after) {
		return Optional.ofNullable(this.hourly ? byPassingTime(after) : byWallClock(after));
	}

	/**
	 * Find the next times.
	 * @param after the moment after which they are
	 * @param count how many
	 * @return as many of them as there are
	 */
	public List<Instant> next(Instant after, int count) {
		List<Instant> times = new ArrayList<>();
		Optional<Instant> time = next(after);
		while (time.isPresent() && times.size() < count) {
			times.add(time.get());
			time = next(time.get());
		}
		return times;
	}

	private @Nullable Instant byWallClock(Instant after) {
		LocalDateTime local = this.cron.next(LocalDateTime.ofInstant(after, this.zone));
		while (local != null) {
			Instant time = ZonedDateTime.of(local, this.zone).toInstant();
			if (time.isAfter(after)) {
				return time;
			}
			local = this.cron.next(local);
		}
		return null;
	}

	// Between two changes of the clocks the local time runs evenly.
	private @Nullable Instant byPassingTime(Instant after) {
		ZoneOffset offset = this.zone.getRules().getOffset(after);
		ZoneOffsetTransition change = this.zone.getRules().nextTransition(after);
		LocalDateTime local = this.cron.next(LocalDateTime.ofInstant(after, this.zone));
		while (local != null && change != null && !local.toInstant(offset).isBefore(change.getInstant())) {
			offset = change.getOffsetAfter();
			local = this.cron.next(change.getDateTimeAfter().minusSeconds(1));
			change = this.zone.getRules().nextTransition(change.getInstant());
		}
		return (local != null) ? local.toInstant(offset) : null;
	}

}
