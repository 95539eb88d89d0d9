package com.zigral.orchestrator.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.TimeLapse;
import com.zigral.orchestrator.schedule.timetable.CronText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.transaction.support.TransactionOperations;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

class DueTimesTests {

	private static final Instant DUE = Instant.parse("2026-11-30T09:00:00Z");

	private final Schedules schedules = mock();

	private final ScheduledTimes times = mock();

	private final Schedule schedule = mock();

	@ParameterizedTest
	@CsvSource({ "0, making", "599, making", "600, making", "601, skipped", "86399, skipped" })
	void timeIsMissedTenMinutesAfterIt(int seconds, String result) {
		taken(Clock.fixed(DUE.plusSeconds(seconds), ZoneOffset.UTC), result);
	}

	// A day in 30 seconds: an hour is over in little more than one.
	@ParameterizedTest
	@CsvSource({ "100, making", "5000, making", "10000, making", "10100, skipped", "29000, skipped" })
	void timeThatRunsFastIsMissedAfterTwoLooks(int realMillis, String result) {
		Clock real = Clock.fixed(DUE.plusMillis(realMillis), ZoneOffset.UTC);
		taken(TimeLapse.of(real, Duration.ofDays(1).toSeconds() / 30.0, DUE), result);
	}

	@Test
	void timeThatRunsFastIsNotMissedWithinTenMinutesOfIt() {
		Clock real = Clock.fixed(DUE.plusSeconds(299), ZoneOffset.UTC);
		taken(TimeLapse.of(real, 2, DUE), "making");
	}

	private void taken(Clock clock, String result) {
		given(this.schedule.id()).willReturn("daily");
		given(this.schedule.nextAt()).willReturn(DUE);
		given(this.schedule.timetable()).willReturn(new CronText("0 9 * * *").in(ZoneOffset.UTC));
		given(this.schedule.missed()).willReturn(MissedTimes.SKIP);
		given(this.schedule.jobId(DUE)).willReturn("job");
		given(this.schedules.due(any(), anyInt())).willReturn(List.of(this.schedule));
		given(this.schedules.take(any(), anyInt(), any(), any())).willReturn(1);
		given(this.times.jobBefore(any(), any())).willReturn(Optional.empty());
		new DueTimes(this.schedules, this.times, mock(),
				new ScheduleSettings(Duration.ofSeconds(5), Duration.ofMinutes(10)),
				TransactionOperations.withoutTransaction(), clock)
			.take();
		verify(this.times).add(eq("job"), eq("daily"), eq(DUE), any(), eq(result), any());
	}

}
