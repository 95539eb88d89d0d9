package com.zigral.orchestrator.account;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * When the account's owner would be at work.
 *
 * @param zone where they live
 * @param from when they begin
 * @param until when they stop; the same as {@code from} means never
 * @param days the days on which they work, at least one
 */
public record WorkingHours(ZoneId zone, LocalTime from, LocalTime until, Set<DayOfWeek> days) {

	public WorkingHours {
		days = Set.copyOf(days);
	}

	/**
	 * When work continues.
	 * @param now the time
	 * @return the next beginning, empty when it is working time now
	 */
	public Optional<Instant> opening(Instant now) {
		ZonedDateTime local = now.atZone(this.zone);
		if (isWorkday(local) && isWithin(local.toLocalTime())) {
			return Optional.empty();
		}
		ZonedDateTime beginning = local.truncatedTo(ChronoUnit.DAYS).with(this.from);
		while (!isWorkday(beginning) || !beginning.isAfter(local)) {
			beginning = beginning.plusDays(1);
		}
		return Optional.of(beginning.toInstant());
	}

	private boolean isWorkday(ZonedDateTime local) {
		return this.days.contains(local.getDayOfWeek());
	}

	private boolean isWithin(LocalTime time) {
		return this.from.equals(this.until) || (!time.isBefore(this.from) && time.isBefore(this.until));
	}

}
