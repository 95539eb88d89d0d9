package com.zigral.orchestrator.schedule.timetable;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import com.zigral.service.problem.InvalidInputException;

import org.springframework.scheduling.support.CronExpression;

/**
 * A cron expression as somebody writes it: minute, hour, day of the month, month and day
 * of the week, or these with the seconds before them.
 *
 * @param text the expression
 */
public record CronText(String text) {

	/**
	 * How often something may be due. An account that works more often than that stands
	 * out, and a job takes minutes.
	 */
	static final Duration LEAST = Duration.ofMinutes(15);

	private static final String EXAMPLE = "such as '0 9 * * 1-5' for every weekday at 9";

	private static final int FIELDS = 5;

	private static final Set<String> EVERY_HOUR = Set.of("*", "*/1", "0-23");

	/**
	 * A Monday in a year before a leap year, from which all is seen within some years.
	 */
	private static final LocalDateTime START = LocalDateTime.of(2027, 1, 4, 0, 0).minusSeconds(1);

	/** More than a week of the most that are allowed. */
	private static final int SAMPLES = 1000;

	public CronText {
		text = String.join(" ", fields(text));
	}

	/**
	 * Check what somebody has written.
	 * @param field where it was said
	 * @throws InvalidInputException if it cannot be read, never comes or comes too often
	 */
	public void check(String field) {
		requireSparse(field, cron(field));
	}

	/**
	 * Read what was checked before.
	 * @param zone in which its hours are meant
	 * @return its times
	 */
	public Timetable in(ZoneId zone) {
		List<String> fields = fields(this.text);
		return new Timetable(cron("cron"), zone, EVERY_HOUR.contains(fields.get(fields.size() - FIELDS + 1)));
	}

	private CronExpression cron(String field) {
		int count = fields(this.text).size();
		if (count != FIELDS && count != FIELDS + 1) {
			throw new InvalidInputException(field,
					"must have five fields, or six with the seconds first, " + EXAMPLE + ", not " + count);
		}
		return parsed(field, (count == FIELDS) ? "0 " + this.text : this.text);
	}

	private static List<String> fields(String text) {
		return List.of(text.strip().split("\\s+", -1));
	}

	private static CronExpression parsed(String field, String text) {
		try {
			return CronExpression.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInputException(field,
					"cannot be read: " + ex.getMessage() + "; expected times " + EXAMPLE);
		}
	}

	private static void requireSparse(String field, CronExpression cron) {
		LocalDateTime time = cron.next(START);
		if (time == null) {
			throw new InvalidInputException(field, "never comes: there is no such day");
		}
		for (int i = 0; i < SAMPLES && time != null; i++) {
			LocalDateTime following = cron.next(time);
			if (following != null && Duration.between(time, following).compareTo(LEAST) < 0) {
				throw new InvalidInputException(field,
						"comes more often than every %d minutes (%s and %s); an account that works more often than that stands out"
							.formatted(LEAST.toMinutes(), time.toLocalTime(), following.toLocalTime()));
			}
			time = following;
		}
	}

}
