package com.zigral.orchestrator.account;

import java.time.Instant;

import com.zigral.service.InvalidConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkingHoursTests {

	private static final String WEEKDAYS = "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY";

	@ParameterizedTest
	@CsvSource({ "2026-11-02T07:00:00Z, ''", "2026-11-02T06:59:59Z, 2026-11-02T07:00:00Z",
			"2026-11-02T17:00:00Z, 2026-11-03T07:00:00Z", "2026-11-06T17:00:00Z, 2026-11-09T07:00:00Z",
			"2026-11-07T12:00:00Z, 2026-11-09T07:00:00Z", "2026-10-24T12:00:00Z, 2026-10-26T07:00:00Z" })
	void workGoesOnAtTheNextOpeningInTheOwnersTimeZone(Instant now, String opening) {
		WorkingHours hours = new WorkingHoursSettings("08:00-18:00", WEEKDAYS, "Europe/Berlin").toWorkingHours();
		assertThat(hours.opening(now).map(Instant::toString).orElse("")).isEqualTo(opening);
	}

	@Test
	void theSameTimesMeanAllDay() {
		WorkingHours hours = new WorkingHoursSettings("00:00-00:00", "saturday", "UTC").toWorkingHours();
		assertThat(hours.opening(Instant.parse("2026-11-07T23:59:00Z"))).isEmpty();
		assertThat(hours.opening(Instant.parse("2026-11-08T00:00:00Z"))).isPresent();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			8-18        | MONDAY | UTC         | LINKEDIN_WORKING_HOURS
			18:00-08:00 | MONDAY | UTC         | LINKEDIN_WORKING_HOURS
			08:00       | MONDAY | UTC         | LINKEDIN_WORKING_HOURS
			08:00-18:00 | Montag | UTC         | LINKEDIN_WORKING_DAYS
			08:00-18:00 | ""     | UTC         | LINKEDIN_WORKING_DAYS
			08:00-18:00 | MONDAY | Europe/Bonn | LINKEDIN_TIME_ZONE
			""")
	void aBadSettingIsNamed(String hours, String days, String zone, String variable) {
		WorkingHoursSettings settings = new WorkingHoursSettings(hours, days, zone);
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(settings::toWorkingHours)
			.withMessageContaining(variable);
	}

	@ParameterizedTest
	@CsvSource({ "0, 75, LINKEDIN_INVITATIONS_PER_DAY", "31, 75, LINKEDIN_INVITATIONS_PER_DAY",
			"15, 101, LINKEDIN_INVITATIONS_PER_WEEK" })
	void aCapCannotBeLiftedPastItsClamp(int day, int week, String variable) {
		BudgetSettings settings = new BudgetSettings(day, week, 20, 100, 50, 250);
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(settings::caps)
			.withMessageContaining(variable);
	}

}
