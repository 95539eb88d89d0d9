package com.zigral.orchestrator.schedule.timetable;

import java.util.Optional;

import com.zigral.service.problem.InvalidInputException;

/**
 * Times in plain words, English or German, such as "every weekday at 9" or "montags um
 * 10". Every word must be understood. Without a time of day it is nine o'clock.
 */
public final class SpokenTimes {

	private static final String FIELD = "when";

	private static final String EXPECTED = "expected words such as 'every weekday at 9', "
			+ "'on Mondays and Thursdays at 9:30', 'on the 1st at 10', 'every 2 hours', 'jeden Werktag um 9' or "
			+ "'montags um 10', or a cron expression under cron";

	private final SpokenWords words;

	private Optional<SpokenDays> days = Optional.empty();

	private Optional<ClockTimes> times = Optional.empty();

	private SpokenTimes(SpokenWords words) {
		this.words = words;
	}

	/**
	 * Read plain words.
	 * @param text the words
	 * @return the cron expression they stand for
	 * @throws InvalidInputException if they are not understood
	 */
	public static CronText read(String text) {
		return new SpokenTimes(new SpokenWords(text)).read();
	}

	private CronText read() {
		Optional<CronText> interval = SpokenInterval.read(this.words);
		if (interval.isPresent()) {
			requireEnd();
			return interval.get();
		}
		boolean understood = true;
		while (understood && !this.words.isAtEnd()) {
			understood = readDays() || readTimes();
		}
		requireEnd();
		SpokenDays read = this.days.orElseThrow(() -> new InvalidInputException(FIELD,
				"says no days: begin with 'every day', 'every weekday' or 'on Mondays'"));
		return read.at(this.times.orElse(ClockTimes.NINE));
	}

	private boolean readDays() {
		this.days = this.days.isPresent() ? this.days : SpokenDays.read(this.words);
		return this.days.isPresent() && this.words.hasMoved();
	}

	private boolean readTimes() {
		this.times = this.times.isPresent() ? this.times : ClockTimes.read(this.words);
		return this.times.isPresent() && this.words.hasMoved();
	}

	private void requireEnd() {
		if (!this.words.isAtEnd()) {
			throw new InvalidInputException(FIELD,
					"is not understood from '" + this.words.rest() + "' on; " + EXPECTED);
		}
	}

}
