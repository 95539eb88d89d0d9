package com.zigral.orchestrator.campaign.engine;

import java.time.Instant;
import java.util.Optional;

import com.zigral.agent.Delivery;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.campaign.Campaign;
import com.zigral.orchestrator.campaign.CampaignCalendar;
import com.zigral.orchestrator.campaign.CampaignStatus;
import com.zigral.orchestrator.campaign.Campaigns;
import com.zigral.orchestrator.campaign.Enrolment;
import com.zigral.orchestrator.campaign.Enrolments;
import com.zigral.orchestrator.campaign.FollowUpHolds;
import com.zigral.orchestrator.campaign.sequence.SequenceStore;
import com.zigral.orchestrator.campaign.sequence.StepKind;
import com.zigral.orchestrator.ledger.Touch;
import com.zigral.orchestrator.ledger.TouchGuard;

import org.springframework.stereotype.Component;

/**
 * Stops what a campaign does not want any more between a person's yes and the click:
 * whoever has answered, was taken out or has gone on meanwhile gets nothing.
 */
@Component
class CampaignTouchGuard implements TouchGuard {

	private final Campaigns campaigns;

	private final Enrolments enrolments;

	private final SequenceStore sequences;

	private final FollowUpHolds holds;

	private final CampaignCalendar calendar;

	private final CampaignSettings settings;

	CampaignTouchGuard(Campaigns campaigns, Enrolments enrolments, SequenceStore sequences, FollowUpHolds holds,
			CampaignCalendar calendar, CampaignSettings settings) {
		this.campaigns = campaigns;
		this.enrolments = enrolments;
		this.sequences = sequences;
		this.holds = holds;
		this.calendar = calendar;
		this.settings = settings;
	}

	@Override
	public Optional<Delivery> refusal(Touch touch, ProfileUrl recipient) {
		Optional<Campaign> campaign = this.campaigns.findById(touch.campaignId());
		if (campaign.isEmpty() || campaign.get().status() == CampaignStatus.ENDED) {
			return Optional.of(new Delivery.Skipped("campaign_ended", "The campaign has ended"));
		}
		return this.enrolments.find(touch.campaignId(), recipient.toString())
			.map((person) -> unwanted(person, touch).or(() -> waiting(campaign.get(), person)))
			.orElseGet(() -> Optional.of(new Delivery.Skipped("not_in_campaign", "They are not in the campaign")));
	}

	@Override
	public Optional<Instant> answersCountSince(Touch touch, ProfileUrl recipient) {
		return this.enrolments.find(touch.campaignId(), recipient.toString())
			.flatMap((person) -> Optional.ofNullable(person.enrolledAt()));
	}

	private static Optional<Delivery> unwanted(Enrolment person, Touch touch) {
		if (person.repliedAt() != null) {
			return Optional.of(new Delivery.Skipped("answered", "They have answered"));
		}
		if (person.isHeld()) {
			return Optional.of(new Delivery.Skipped("held", "A person must look first: " + person.reason()));
		}
		if (!person.state().isActive() || !touch.campaignStep().equals(person.stepId())) {
			return Optional.of(new Delivery.Skipped("not_due",
					"They are '%s' in the campaign by now".formatted(person.state().words())));
		}
		return Optional.empty();
	}

	private Optional<Delivery> waiting(Campaign campaign, Enrolment person) {
		Optional<String> paused = Optional.of("The campaign is paused")
			.filter((_) -> campaign.status() == CampaignStatus.PAUSED);
		return paused.or(() -> held(campaign, person))
			.map((reason) -> new Delivery.Postponed(this.calendar.now().plus(this.settings.whilePaused()), reason));
	}

	private Optional<String> held(Campaign campaign, Enrolment person) {
		return person.step(this.sequences.get(campaign.id(), person.sequenceVersion()))
			.filter((step) -> step.kind() == StepKind.MESSAGE)
			.flatMap((_) -> this.holds.reason(campaign));
	}

}
