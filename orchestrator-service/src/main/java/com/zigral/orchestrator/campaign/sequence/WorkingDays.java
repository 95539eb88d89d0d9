package com.zigral.orchestrator.campaign.sequence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Counts time as people with a calendar do. Days are those of a time zone, so that the
 * time of day stays what it was when clocks are changed; a time that a change leaves out
 * is the one as much later. Days off do not count: two working days after Friday 14:00 is
 * Tuesday 14:00, and so it is after any time of Saturday or Sunday, by the time of day.
 *
 * @param zone the time zone
 * @param days the days that count, at least one
 */
public record WorkingDays(ZoneId zone, Set<DayOfWeek> days) {

	public WorkingDays {
		days = Set.copyOf(days);
		if (days.isEmpty()) {
			throw new IllegalArgumentException("Somebody must work on some day");
		}
	}

	/**
	 * When a delay is over.
	 * @param from when it begins
	 * @param amount how long it is, 0 or more
	 * @param unit in what that is counted
	 * @return the moment, which with working days may be outside working hours
	 */
	public Instant after(Instant from, int amount, DelayUnit unit) {
		ZonedDateTime start = from.atZone(this.zone);
		return switch (unit) {
			case HOURS -> start.plusHours(amount).toInstant();
			case DAYS -> start.plusDays(amount).toInstant();
			case WORKING_DAYS -> afterWorkingDays(start, amount);
		};
	}

	private Instant afterWorkingDays(ZonedDateTime start, int amount) {
		int ahead = 0;
		int left = amount;
		while (left > 0) {
			ahead++;
			if (this.days.contains(start.plusDays(ahead).getDayOfWeek())) {
				left--;
			}
		}
		return start.plusDays(ahead).toInstant();
	}

}
