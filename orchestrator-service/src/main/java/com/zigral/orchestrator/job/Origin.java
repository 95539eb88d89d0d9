package com.zigral.orchestrator.job;

import java.util.Map;
import java.util.Optional;

/**
 * Where a job comes from.
 *
 * @param command the sentence that asked for it
 * @param context what the caller said beside it, flat
 * @param planner who planned it
 * @param usage what all planning of this job has cost
 */
public record Origin(String command, Map<String, Object> context, String planner, TokenUsage usage) {

	private static final String EDITED = " (edited)";

	private static final String CAMPAIGN = "campaign";

	private static final String CAMPAIGN_STEP = "campaign_step";

	public Origin {
		context = Map.copyOf(context);
	}

	/**
	 * The origin of a job that is made for a campaign.
	 * @param command what it does, for people
	 * @param step the step for which it is made
	 * @return the origin
	 */
	public static Origin of(String command, CampaignStepId step) {
		return new Origin(command, Map.of(CAMPAIGN, step.campaignId(), CAMPAIGN_STEP, step.step()), CAMPAIGN,
				TokenUsage.NONE);
	}

	/**
	 * The campaign's step for which the job was made. Callers cannot say that it was: who
	 * plans a job is not theirs to say, and an edited one is a job like any other.
	 * @return the step, empty when it was made for none
	 */
	public Optional<CampaignStepId> campaignStep() {
		return (this.planner.equals(CAMPAIGN) && this.context.get(CAMPAIGN) instanceof String campaign
				&& this.context.get(CAMPAIGN_STEP) instanceof String step)
						? Optional.of(new CampaignStepId(campaign, step)) : Optional.empty();
	}

	/**
	 * The same with a plan that a person has changed.
	 * @return an origin whose planner says so
	 */
	Origin edited() {
		return this.planner.endsWith(EDITED) ? this
				: new Origin(this.command, this.context, this.planner + EDITED, this.usage);
	}

	/**
	 * The same for a job of its own, which no planning has cost anything yet.
	 * @return an origin without usage
	 */
	public Origin again() {
		return new Origin(this.command, this.context, this.planner, TokenUsage.NONE);
	}

	/**
	 * A step of a campaign.
	 *
	 * @param campaignId the campaign's id
	 * @param step the step's id within it
	 */
	public record CampaignStepId(String campaignId, String step) {
	}

}
