package com.zigral.orchestrator.account;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.service.InvalidConfigurationException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When outreach may go out.
 *
 * @param hours from and until, such as {@code 08:00-18:00}; {@code 00:00-00:00} is all
 * day
 * @param days the days, such as {@code MONDAY,TUESDAY}
 * @param zone a time zone such as {@code Europe/Berlin}; blank is the machine's
 */
@ConfigurationProperties("zigral.working-time")
record WorkingHoursSettings(@DefaultValue("08:00-18:00") String hours,
		@DefaultValue("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY") String days, @DefaultValue("") String zone) {

	WorkingHours toWorkingHours() {
		String[] times = this.hours.strip().split("\\s*-\\s*", -1);
		if (times.length != 2) {
			throw refused("LINKEDIN_WORKING_HOURS", this.hours, "two times such as 08:00-18:00");
		}
		LocalTime from = time(times[0]);
		LocalTime until = time(times[1]);
		if (until.isBefore(from)) {
			throw refused("LINKEDIN_WORKING_HOURS", this.hours, "a time and a later one such as 08:00-18:00");
		}
		return new WorkingHours(zoneId(), from, until, dayNames());
	}

	private LocalTime time(String text) {
		try {
			return LocalTime.parse(text);
		}
		catch (DateTimeException ex) {
			throw refused("LINKEDIN_WORKING_HOURS", this.hours, "two times such as 08:00-18:00");
		}
	}

	private Set<DayOfWeek> dayNames() {
		try {
			return Arrays.stream(this.days.split(",", -1))
				.map((day) -> DayOfWeek.valueOf(day.strip().toUpperCase(Locale.ROOT)))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IllegalArgumentException ex) {
			throw refused("LINKEDIN_WORKING_DAYS", this.days, "days such as MONDAY,TUESDAY");
		}
	}

	private ZoneId zoneId() {
		try {
			return this.zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(this.zone.strip());
		}
		catch (DateTimeException ex) {
			throw refused("LINKEDIN_TIME_ZONE", this.zone, "a time zone such as Europe/Berlin");
		}
	}

	private static InvalidConfigurationException refused(String variable, String value, String wanted) {
		return new InvalidConfigurationException("%s is '%s'; set %s.".formatted(variable, value, wanted));
	}

}
