package com.zigral.orchestrator.campaign.sequence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingDaysTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

	@ParameterizedTest
	@CsvSource({ "2026-11-06T14:00, 2, 2026-11-10T14:00", "2026-11-06T14:00, 1, 2026-11-09T14:00",
			"2026-11-02T09:30, 5, 2026-11-09T09:30", "2026-11-02T09:30, 0, 2026-11-02T09:30",
			"2026-11-02T09:30, 15, 2026-11-23T09:30" })
	void daysOffDoNotCount(LocalDateTime from, int amount, LocalDateTime then) {
		assertThat(after(BERLIN, from, amount, DelayUnit.WORKING_DAYS)).isEqualTo(then);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-07T11:00, 1, 2026-11-09T11:00", "2026-11-08T23:00, 1, 2026-11-09T23:00",
			"2026-11-07T11:00, 2, 2026-11-10T11:00", "2026-11-07T11:00, 0, 2026-11-07T11:00" })
	void whatBeginsOnADayOffBeginsWithTheNextWorkingDay(LocalDateTime from, int amount, LocalDateTime then) {
		assertThat(after(BERLIN, from, amount, DelayUnit.WORKING_DAYS)).isEqualTo(then);
	}

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin, 2026-03-27T14:00, 2026-03-30T14:00, 71",
			"Europe/Berlin, 2026-10-23T14:00, 2026-10-26T14:00, 73",
			"America/New_York, 2026-03-06T14:00, 2026-03-09T14:00, 71",
			"America/New_York, 2026-10-30T14:00, 2026-11-02T14:00, 73" })
	void theTimeOfDayStaysWhenClocksAreChanged(ZoneId zone, LocalDateTime from, LocalDateTime then, int hours) {
		Instant start = from.atZone(zone).toInstant();
		Instant end = new WorkingDays(zone, WEEK).after(start, 1, DelayUnit.WORKING_DAYS);
		assertThat(LocalDateTime.ofInstant(end, zone)).isEqualTo(then);
		assertThat(end).isEqualTo(start.plusSeconds(hours * 3600L));
	}

	@Test
	void aTimeThatAChangeLeavesOutIsTheOneAnHourLater() {
		LocalDateTime from = LocalDateTime.parse("2026-03-28T02:30");
		assertThat(after(BERLIN, from, 1, DelayUnit.DAYS)).isEqualTo("2026-03-29T03:30");
		assertThat(after(BERLIN, from, 2, DelayUnit.DAYS)).isEqualTo("2026-03-30T02:30");
	}

	@Test
	void hoursAreHoursWhateverTheDay() {
		LocalDateTime from = LocalDateTime.parse("2026-11-06T23:00");
		assertThat(after(BERLIN, from, 48, DelayUnit.HOURS)).isEqualTo("2026-11-08T23:00");
	}

	@Test
	void daysAreThoseOfTheZone() {
		Instant friday = Instant.parse("2026-11-07T02:00:00Z");
		WorkingDays losAngeles = new WorkingDays(ZoneId.of("America/Los_Angeles"), WEEK);
		assertThat(losAngeles.after(friday, 1, DelayUnit.WORKING_DAYS)).isEqualTo("2026-11-10T02:00:00Z");
	}

	@Test
	void somebodyMustWorkOnSomeDay() {
		assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(BERLIN, EnumSet.noneOf(DayOfWeek.class)));
	}

	private static LocalDateTime after(ZoneId zone, LocalDateTime from, int amount, DelayUnit unit) {
		return LocalDateTime.ofInstant(new WorkingDays(zone, WEEK).after(from.atZone(zone).toInstant(), amount, unit),
				zone);
	}

}
