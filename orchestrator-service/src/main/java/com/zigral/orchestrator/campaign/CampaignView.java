package com.zigral.orchestrator.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as callers see it.
 *
 * @param id its id
 * @param name what people call it
 * @param account the account it goes out from
 * @param zone in which its days are counted
 * @param status where it stands
 * @param withoutNote whether to invite without a note when the account has none left
 * @param version the number of its steps' version
 * @param steps its steps in order
 * @param people how many people are in which state
 * @param conflicts who is in another campaign of the account already and would be left
 * out; only before the start
 * @param createdAt when it was made
 * @param startedAt when it was started
 * @param endedAt when it ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(String id, String name, String account, String zone, CampaignStatus status, boolean withoutNote,
		int version, List<CampaignStep> steps, Map<String, Integer> people, @Nullable List<Conflict> conflicts,
		Instant createdAt, @Nullable Instant startedAt, @Nullable Instant endedAt) {

	static CampaignView of(Campaign campaign, Sequence sequence, Map<String, Integer> people,
			@Nullable List<Conflict> conflicts) {
		return new CampaignView(campaign.id(), campaign.name(), campaign.account(), campaign.zone().getId(),
				campaign.status(), campaign.isWithoutNote(), campaign.sequenceVersion(), sequence.steps(), people,
				conflicts, campaign.createdAt(), campaign.startedAt(), campaign.endedAt());
	}

	/**
	 * Somebody who is in another campaign already.
	 *
	 * @param profileUrl who
	 * @param name their name
	 * @param campaignId the other campaign
	 */
	record Conflict(String profileUrl, String name, String campaignId) {

		static Conflict of(Enrolment other) {
			return new Conflict(other.profile().toString(), other.name(), other.campaignId());
		}

	}

}
