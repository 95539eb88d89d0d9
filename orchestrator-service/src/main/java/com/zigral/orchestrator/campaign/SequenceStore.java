package com.zigral.orchestrator.campaign;

import com.zigral.orchestrator.campaign.sequence.Sequence;

import org.springframework.stereotype.Component;

/**
 * Finds the steps of campaigns, each version of which must be there.
 */
@Component
class SequenceStore {

	private final CampaignSequences sequences;

	SequenceStore(CampaignSequences sequences) {
		this.sequences = sequences;
	}

	Sequence get(String campaignId, int version) {
		return this.sequences.findById(new CampaignSequence.Id(campaignId, version))
			.map(CampaignSequence::sequence)
			.orElseThrow(() -> new IllegalStateException(
					"Campaign %s has no version %d of its steps".formatted(campaignId, version)));
	}

	Sequence of(Campaign campaign) {
		return get(campaign.id(), campaign.sequenceVersion());
	}

	void add(Campaign campaign, Sequence sequence) {
		this.sequences
			.save(new CampaignSequence(new CampaignSequence.Id(campaign.id(), campaign.sequenceVersion()), sequence));
	}

}
