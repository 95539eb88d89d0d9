package com.zigral.orchestrator.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.orchestrator.campaign.CampaignFeeders.Feeder;
import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import io.swagger.v3.oas.annotations.media.Schema;
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
 * @param held why no messages go out at the moment, absent when they do
 * @param fedBy the schedules that bring people into it, none when nobody does
 * @param createdAt when it was made
 * @param startedAt when it was started
 * @param endedAt when it ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(String id, String name, String account, String zone, CampaignStatus status, boolean withoutNote,
		int version, List<CampaignStep> steps, Map<String, Integer> people, @Nullable List<Conflict> conflicts,
		@Nullable String held, List<Feeder> fedBy, Instant createdAt, @Nullable Instant startedAt,
		@Nullable Instant endedAt) {

	static CampaignView of(Campaign campaign, Sequence sequence, Map<String, Integer> people,
			@Nullable List<Conflict> conflicts, @Nullable String held, List<Feeder> fedBy) {
		return new CampaignView(campaign.id(), campaign.name(), campaign.account(), campaign.zone().getId(),
				campaign.status(), campaign.isWithoutNote(), campaign.sequenceVersion(), sequence.steps(), people,
				conflicts, held, fedBy, campaign.createdAt(), campaign.startedAt(), campaign.endedAt());
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

	/**
	 * A person in a campaign as callers see them.
	 *
	 * @param profileUrl who
	 * @param name their name
	 * @param state where they stand
	 * @param step what is next, absent when nothing is
	 * @param dueAt when that is due
	 * @param jobId the job that does it
	 * @param sent how many messages they were sent
	 * @param held whether nothing is done with them until a person says so
	 * @param invitedAt when they were invited
	 * @param acceptedAt when they were found among the connections
	 * @param repliedAt when their first answer was seen
	 * @param endedAt when the campaign ended for them
	 * @param reason why it did, or what keeps it from going on
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Person(String profileUrl, String name, EnrolmentState state, @Nullable String step, @Nullable Instant dueAt,
			@Nullable String jobId, int sent, boolean held, @Nullable Instant invitedAt, @Nullable Instant acceptedAt,
			@Nullable Instant repliedAt, @Nullable Instant endedAt, @Nullable String reason) {

		static Person of(Enrolment person) {
			return new Person(person.profile().toString(), person.name(), person.state(), person.stepId(),
					person.dueAt(), person.jobId(), person.sent(), person.isHeld(), person.invitedAt(),
					person.acceptedAt(), person.repliedAt(), person.endedAt(), person.reason());
		}

	}

	/**
	 * Somebody's place in one campaign.
	 *
	 * @param campaignId the campaign
	 * @param name its name
	 * @param status where it stands
	 * @param person where the person stands in it
	 */
	@Schema(name = "CampaignMembership")
	record Membership(String campaignId, String name, CampaignStatus status, Person person) {

		static Membership of(Campaign campaign, Enrolment person) {
			return new Membership(campaign.id(), campaign.name(), campaign.status(), Person.of(person));
		}

	}

}
