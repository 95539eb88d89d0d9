package com.zigral.orchestrator.ledger;

/**
 * What an effect is part of: a step of a campaign, or a single one of its own.
 *
 * @param campaignId the campaign, empty for a single one
 * @param campaignStep the step within it, empty for a single one
 */
public record Touch(String campaignId, String campaignStep) {

	/** Part of no campaign. */
	public static final Touch SINGLE = new Touch("", "");

	public Touch {
		if (campaignId.isEmpty() != campaignStep.isEmpty()) {
			throw new IllegalArgumentException("A touch names a campaign and its step, or neither");
		}
	}

	/**
	 * Whether it is part of no campaign.
	 * @return whether it is
	 */
	public boolean isSingle() {
		return this.campaignId.isEmpty();
	}

	boolean isOfSameCampaign(Touch other) {
		return !isSingle() && this.campaignId.equals(other.campaignId);
	}

}
