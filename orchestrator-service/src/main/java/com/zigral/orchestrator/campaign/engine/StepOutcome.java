package com.zigral.orchestrator.campaign.engine;

import java.time.Instant;

import com.zigral.orchestrator.campaign.Campaign;
import com.zigral.orchestrator.campaign.CampaignCalendar;
import com.zigral.orchestrator.campaign.Enrolment;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.StepKind;

/**
 * What having done a step means to the people it was done for.
 *
 * @param campaign the campaign
 * @param sequence the steps by which they go
 * @param kind what the step does
 * @param calendar the time
 */
record StepOutcome(Campaign campaign, Sequence sequence, StepKind kind, CampaignCalendar calendar) {

	/**
	 * The step was done.
	 * @param person for whom
	 * @param at when
	 */
	void sent(Enrolment person, Instant at) {
		switch (this.kind) {
			case INVITE -> person.invited(at, this.sequence, this.calendar.days(this.campaign));
			case MESSAGE -> person.sent(at, this.sequence, this.calendar.days(this.campaign));
			case WITHDRAW -> person.withdrawn(at);
		}
	}

	/**
	 * They are connected already.
	 * @param person who
	 */
	void connected(Enrolment person) {
		person.accepted(this.calendar.now(), this.sequence, this.calendar.days(this.campaign));
	}

	Instant now() {
		return this.calendar.now();
	}

	Instant nextDay() {
		return this.calendar.nextDay(this.campaign);
	}

}
