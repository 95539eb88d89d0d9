package com.zigral.orchestrator.campaign;

import java.time.Duration;
import java.util.Optional;

import com.zigral.agent.Delivery;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.ledger.Touch;
import com.zigral.orchestrator.ledger.TouchGuard;

import org.springframework.stereotype.Component;

/**
 * Stops what a campaign does not want any more between a person's yes and the click:
 * whoever has answered, was taken out or has gone on meanwhile gets nothing.
 */
@Component
class CampaignTouchGuard implements TouchGuard {

	/** How soon a job looks again whether its campaign goes on. */
	private static final Duration WHILE_PAUSED = Duration.ofMinutes(5);

	private final Campaigns campaigns;

	private final Enrolments enrolments;

	private final CampaignCalendar calendar;

	CampaignTouchGuard(Campaigns campaigns, Enrolments enrolments, CampaignCalendar calendar) {
		this.campaigns = campaigns;
		this.enrolments = enrolments;
		this.calendar = calendar;
	}

	@Override
	public Optional<Delivery> refusal(Touch touch, ProfileUrl recipient) {
		Optional<Campaign> campaign = this.campaigns.findById(touch.campaignId());
		if (campaign.isEmpty() || campaign.get().status() == CampaignStatus.ENDED) {
			return Optional.of(new Delivery.Skipped("campaign_ended", "The campaign has ended"));
		}
		Optional<Delivery> unwanted = this.enrolments.find(touch.campaignId(), recipient.toString())
			.map((person) -> unwanted(person, touch))
			.orElseGet(() -> Optional.of(new Delivery.Skipped("not_in_campaign", "They are not in the campaign")));
		return unwanted.or(() -> paused(campaign.get()));
	}

	private static Optional<Delivery> unwanted(Enrolment person, Touch touch) {
		if (person.repliedAt() != null) {
			return Optional.of(new Delivery.Skipped("answered", "They have answered"));
		}
		if (!person.state().isActive() || !touch.campaignStep().equals(person.stepId())) {
			return Optional.of(new Delivery.Skipped("not_due",
					"They are '%s' in the campaign by now".formatted(person.state().words())));
		}
		return Optional.empty();
	}

	private Optional<Delivery> paused(Campaign campaign) {
		return (campaign.status() == CampaignStatus.PAUSED) ? Optional.of(
				new Delivery.Postponed(this.calendar.now().plus(WHILE_PAUSED), "The campaign is paused")) : Optional.empty();
	}

}
