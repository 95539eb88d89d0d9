package com.zigral.orchestrator.campaign.sequence;

import org.springframework.stereotype.Component;

/**
 * Finds the steps of campaigns, each version of which must be there.
 */
@Component
public class SequenceStore {

	private final CampaignSequences sequences;

	SequenceStore(CampaignSequences sequences) {
		this.sequences = sequences;
	}

	/**
	 * The steps of a campaign in one of their versions.
	 * @param campaignId the campaign
	 * @param version the version, which must be there
	 * @return the steps
	 */
	public Sequence get(String campaignId, int version) {
		return this.sequences.findById(new CampaignSequence.Id(campaignId, version))
			.map(CampaignSequence::sequence)
			.orElseThrow(() -> new IllegalStateException(
					"Campaign %s has no version %d of its steps".formatted(campaignId, version)));
	}

	/**
	 * Keep a new version of a campaign's steps.
	 * @param campaignId the campaign
	 * @param version the version
	 * @param sequence the steps
	 */
	public void add(String campaignId, int version, Sequence sequence) {
		this.sequences.save(new CampaignSequence(new CampaignSequence.Id(campaignId, version), sequence));
	}

}
