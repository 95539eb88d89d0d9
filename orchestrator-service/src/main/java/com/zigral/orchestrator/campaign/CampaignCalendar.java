package com.zigral.orchestrator.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import com.zigral.orchestrator.account.WorkingHours;
import com.zigral.orchestrator.campaign.sequence.DelayUnit;
import com.zigral.orchestrator.campaign.sequence.WorkingDays;

import org.springframework.stereotype.Component;

/**
 * The time as campaigns see it: the account's working hours, and days in a campaign's
 * zone.
 */
@Component
public class CampaignCalendar {

	private final WorkingHours hours;

	private final Clock clock;

	CampaignCalendar(WorkingHours hours, Clock clock) {
		this.hours = hours;
		this.clock = clock;
	}

	/**
	 * The time.
	 * @return the time, as exactly as the database keeps it
	 */
	public Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * Whether the account's owner is at work.
	 * @return whether something may be sent now
	 */
	public boolean isOpen() {
		return this.hours.opening(now()).isEmpty();
	}

	/**
	 * The account's day, in which a step has one job.
	 * @return the day
	 */
	public LocalDate today() {
		return now().atZone(this.hours.zone()).toLocalDate();
	}

	/**
	 * How a campaign counts days.
	 * @param campaign the campaign
	 * @return the account's working days in the campaign's zone
	 */
	public WorkingDays days(Campaign campaign) {
		return new WorkingDays(campaign.zone(), this.hours.days());
	}

	/**
	 * When something that did not work is tried again.
	 * @param campaign the campaign
	 * @return the same time on the next working day
	 */
	public Instant nextDay(Campaign campaign) {
		return days(campaign).after(now(), 1, DelayUnit.WORKING_DAYS);
	}

}
