package com.zigral.orchestrator.campaign.sequence;

import java.time.Instant;

/**
 * One step of a campaign.
 *
 * @param id its id, unique within the campaign; what was sent is known by it
 * @param kind what it does
 * @param after after what its time begins
 * @param delay how much later it is due, 0 or more
 * @param unit in what that is counted
 * @param text the words, in which placeholders may stand; empty for none
 */
public record CampaignStep(String id, StepKind kind, StepEvent after, int delay, DelayUnit unit, String text) {

	/**
	 * When it is due.
	 * @param event when its event was
	 * @param days how time is counted
	 * @return the moment
	 */
	public Instant dueAt(Instant event, WorkingDays days) {
		return days.after(event, this.delay, this.unit);
	}

}
