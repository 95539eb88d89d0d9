package com.zigral.orchestrator.schedule.timetable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import com.zigral.service.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TimetableTests {

	/**
	 * Where the clocks change: Berlin on 2026-03-29 from 02:00 to 03:00 (at 01:00 UTC)
	 * and on 2026-10-25 from 03:00 to 02:00 (at 01:00 UTC), New York on 2026-03-08 from
	 * 02:00 to 03:00 (at 07:00 UTC) and on 2026-11-01 from 02:00 to 01:00 (at 06:00 UTC).
	 */
	@ParameterizedTest(name = "{0} in {1} after {2}")
	@CsvSource(delimiter = '|',
			textBlock = """
					30 2 * * *   | Europe/Berlin    | 2026-03-28T00:00:00Z | 2026-03-28T01:30:00Z 2026-03-29T01:30:00Z 2026-03-30T00:30:00Z
					0 2 * * *    | Europe/Berlin    | 2026-03-28T12:00:00Z | 2026-03-29T01:00:00Z 2026-03-30T00:00:00Z
					30 2 * * 0   | Europe/Berlin    | 2026-03-23T00:00:00Z | 2026-03-29T01:30:00Z 2026-04-05T00:30:00Z
					30 2,3 * * * | Europe/Berlin    | 2026-03-29T00:00:00Z | 2026-03-29T01:30:00Z 2026-03-30T00:30:00Z
					30 2 * * *   | Europe/Berlin    | 2026-10-24T12:00:00Z | 2026-10-25T00:30:00Z 2026-10-26T01:30:00Z
					30 2 * * *   | Europe/Berlin    | 2026-10-25T01:10:00Z | 2026-10-26T01:30:00Z
					0 9 * * 1-5  | Europe/Berlin    | 2026-03-27T12:00:00Z | 2026-03-30T07:00:00Z 2026-03-31T07:00:00Z
					0 9 * * *    | Europe/Berlin    | 2026-10-24T00:00:00Z | 2026-10-24T07:00:00Z 2026-10-25T08:00:00Z
					30 2 * * *   | Europe/Amsterdam | 2025-03-29T12:00:00Z | 2025-03-30T01:30:00Z 2025-03-31T00:30:00Z
					30 2 * * *   | America/New_York | 2026-03-07T12:00:00Z | 2026-03-08T07:30:00Z 2026-03-09T06:30:00Z
					30 1 * * *   | America/New_York | 2026-10-31T12:00:00Z | 2026-11-01T05:30:00Z 2026-11-02T06:30:00Z
					30 1 * * *   | America/New_York | 2026-11-01T06:10:00Z | 2026-11-02T06:30:00Z
					0 9 * * 1-5  | America/New_York | 2026-10-30T12:00:00Z | 2026-10-30T13:00:00Z 2026-11-02T14:00:00Z
					0 0 * * *    | Africa/Cairo     | 2026-04-23T00:00:00Z | 2026-04-23T22:00:00Z 2026-04-24T21:00:00Z
					30 * * * *   | Europe/Berlin    | 2026-03-29T00:00:00Z | 2026-03-29T00:30:00Z 2026-03-29T01:30:00Z 2026-03-29T02:30:00Z
					30 * * * *   | Europe/Berlin    | 2026-10-24T23:59:00Z | 2026-10-25T00:30:00Z 2026-10-25T01:30:00Z 2026-10-25T02:30:00Z
					0 * * * *    | Europe/Berlin    | 2026-10-25T00:30:00Z | 2026-10-25T01:00:00Z 2026-10-25T02:00:00Z
					30 * * * *   | America/New_York | 2026-11-01T05:00:00Z | 2026-11-01T05:30:00Z 2026-11-01T06:30:00Z 2026-11-01T07:30:00Z
					0 */2 * * *  | Europe/Berlin    | 2026-10-24T22:30:00Z | 2026-10-25T00:00:00Z 2026-10-25T03:00:00Z
					0 9 * * *    | UTC              | 2026-02-28T10:00:00Z | 2026-03-01T09:00:00Z
					""")
	void hoursAreKeptWhereTheClocksChange(String cron, String zone, Instant after, String expected) {
		List<Instant> times = Arrays.stream(expected.split(" ")).map(Instant::parse).toList();
		assertThat(timetable(cron, zone).next(after, times.size())).isEqualTo(times);
	}

	@Test
	void everyQuarterOfAnHourThereIsOneInTheRepeatedHour() {
		List<Instant> times = timetable("*/15 * * * *", "Europe/Berlin").next(Instant.parse("2026-10-24T23:59:00Z"), 9);
		assertThat(times).startsWith(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T00:15:00Z"))
			.endsWith(Instant.parse("2026-10-25T01:45:00Z"), Instant.parse("2026-10-25T02:00:00Z"));
	}

	@Test
	void oneToFiveIsMondayToFriday() {
		assertThat(timetable("0 9 * * 1-5", "UTC").next(Instant.parse("2026-11-06T10:00:00Z"), 5)
			.stream()
			.map((time) -> time.atZone(ZoneId.of("UTC")).getDayOfWeek().name()))
			.containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
	}

	@Test
	void aLeapDayComesInALeapYear() {
		assertThat(timetable("0 9 29 2 *", "UTC").next(Instant.parse("2026-11-06T10:00:00Z"), 2))
			.containsExactly(Instant.parse("2028-02-29T09:00:00Z"), Instant.parse("2032-02-29T09:00:00Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0 0 31 2 *", "0 0 30 2 *", "0 9 31 4,6,9,11 *" })
	void whatNeverComesIsRefused(String cron) {
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> timetable(cron, "UTC"))
			.withMessageContaining("never comes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "* * * * *", "*/14 * * * *", "* * * * * *", "0,5 9 1 1 *", "55,5 0,23 * * *",
			"0-30/10 9 * * 1", "*/10 0 9 * * *" })
	void whatComesTooOftenIsRefused(String cron) {
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> timetable(cron, "UTC"))
			.withMessageContaining("more often than every 15 minutes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/15 * * * *", "0,15,30,45 * * * *", "0 0 9 * * *", "0 9 L * *", "50,5 0,23 * * *" })
	void whatComesEveryQuarterOfAnHourIsNotTooOften(String cron) {
		assertThat(timetable(cron, "UTC").next(Instant.EPOCH)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "0 9 * *", "0 9 * * * * *", "@daily", "nine o'clock on every day", "60 9 * * *",
			"0 25 * * *", "0 9 * * 8", "0 9 0 * *", "a b c d e", "0 9 * * mo", "-1 9 * * *", "0 9 * 13 *" })
	void whatIsNoCronIsRefused(String cron) {
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> timetable(cron, "UTC"))
			.withMessageContaining("such as '0 9 * * 1-5'");
	}

	@Test
	void spacesDoNotMatter() {
		assertThat(new CronText("  0   9 * *\t1-5 ").text()).isEqualTo("0 9 * * 1-5");
	}

	private static Timetable timetable(String cron, String zone) {
		CronText text = new CronText(cron);
		text.check("cron");
		return text.in(ZoneId.of(zone));
	}

}
