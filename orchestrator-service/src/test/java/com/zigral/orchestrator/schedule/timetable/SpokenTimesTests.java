package com.zigral.orchestrator.schedule.timetable;

import com.zigral.service.problem.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpokenTimesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			every weekday at 9                  | 0 9 * * 1-5
			Every weekday at 9am                | 0 9 * * 1-5
			weekdays at 9 a.m.                  | 0 9 * * 1-5
			every working day at 14:05          | 5 14 * * 1-5
			every day at 9:30                   | 30 9 * * *
			daily at 12 pm                      | 0 12 * * *
			daily at 12 am                      | 0 0 * * *
			daily at noon                       | 0 12 * * *
			daily at 6 pm                       | 0 18 * * *
			on Mondays                          | 0 9 * * 1
			Mondays                             | 0 9 * * 1
			every Monday at 10                  | 0 10 * * 1
			on Monday and Thursday at 8:15      | 15 8 * * 1,4
			on Mondays, Wednesdays and Fridays  | 0 9 * * 1,3,5
			Monday to Thursday at 9             | 0 9 * * 1,2,3,4
			Friday to Monday at 9               | 0 9 * * 1,5,6,7
			on Sundays at 18:00                 | 0 18 * * 7
			at 9 on Tuesdays                    | 0 9 * * 2
			every day at 9 and 15               | 0 9,15 * * *
			every day at 9, 12 and at 15        | 0 9,12,15 * * *
			every weekday at 9:30 and 15:30     | 30 9,15 * * 1-5
			on weekends at 10                   | 0 10 * * 6,7
			on the 1st at 10                    | 0 10 1 * *
			on the 15th of every month at 9     | 0 9 15 * *
			on the first of the month           | 0 9 1 * *
			daily at half past seven            | 30 7 * * *
			each morning at eight               | 0 8 * * *
			every Friday at four in the afternoon | 0 16 * * 5
			every Friday at 4 in the afternoon  | 0 16 * * 5
			Mondays at a quarter to nine        | 45 8 * * 1
			Mondays at 9 o'clock in the morning | 0 9 * * 1
			from Monday to Wednesday at 9       | 0 9 * * 1,2,3
			every day except Sunday at 7:45     | 45 7 * * 1,2,3,4,5,6
			every day except on weekends at 8   | 0 8 * * 1,2,3,4,5
			freitags um halb zehn               | 30 9 * * 5
			freitags um halb eins               | 30 12 * * 5
			täglich um Viertel nach sieben      | 15 7 * * *
			mittwochs abends um 7               | 0 19 * * 3
			mittwochs um 7 Uhr abends           | 0 19 * * 3
			Mo, Mi und Do um 13.30 Uhr          | 30 13 * * 1,3,4
			von Montag bis Mittwoch um sechs Uhr früh | 0 6 * * 1,2,3
			jeden Tag außer am Wochenende um 16:45 | 45 16 * * 1,2,3,4,5
			jeden Tag außer Montag und Dienstag um 9 | 0 9 * * 3,4,5,6,7
			every hour                          | 0 * * * *
			hourly                              | 0 * * * *
			every 2 hours                       | 0 */2 * * *
			every 30 minutes                    | */30 * * * *
			jeden Werktag um 9                  | 0 9 * * 1-5
			werktags um 9 Uhr                   | 0 9 * * 1-5
			an Arbeitstagen um 9 Uhr 30         | 30 9 * * 1-5
			montags um 10                       | 0 10 * * 1
			jeden Montag um 10 Uhr              | 0 10 * * 1
			um 10 Uhr montags                   | 0 10 * * 1
			montags und donnerstags um 8.15 Uhr | 15 8 * * 1,4
			Montag bis Freitag um 9             | 0 9 * * 1,2,3,4,5
			täglich um 9:30                     | 30 9 * * *
			jeden Tag um 9 und 15 Uhr           | 0 9,15 * * *
			sonnabends                          | 0 9 * * 6
			am Wochenende mittags               | 0 12 * * 6,7
			am 1. jedes Monats um 9             | 0 9 1 * *
			stündlich                           | 0 * * * *
			jede Stunde                         | 0 * * * *
			alle 2 Stunden                      | 0 */2 * * *
			alle 15 Minuten                     | */15 * * * *
			""")
	void plainWordsStandForCron(String when, String cron) {
		assertThat(SpokenTimes.read(when).text()).isEqualTo(cron);
	}

	@ParameterizedTest
	@ValueSource(strings = { "every day except at 9", "daily at half past", "daily at nine at night", "", "sometimes",
			"at 9", "every", "every weekday at", "every weekday at 9 quickly", "every weekday at 25",
			"every weekday at 9:75", "every weekday at 13 pm", "every weekday at 0 am",
			"on Mondays on Tuesdays at 9 or", "every weekday at 9 at 10", "every 7 hours", "every 24 hours",
			"every 0 minutes", "on the 31st", "on the 0th", "every day at 9:00 and 15:30", "Monday to",
			"every weekday 9", "every second Monday", "every other day", "jeden zweiten Montag", "every hour at 9",
			"on my birthday", "every weekday except Mondays", "not on Mondays", "um 9" })
	void whatIsNotUnderstoodIsRefused(String when) {
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> SpokenTimes.read(when))
			.satisfies((ex) -> assertThat(ex.getBody().getProperties().toString()).contains("field=when"));
	}

}
