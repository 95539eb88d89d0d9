package com.zigral.orchestrator.campaign.sequence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/**
 * One version of a campaign's steps. It never changes.
 */
@Entity
class CampaignSequence {

	@EmbeddedId
	private Id id;

	private Sequence sequence;

	CampaignSequence() {
	}

	CampaignSequence(Id id, Sequence sequence) {
		this.id = id;
		this.sequence = sequence;
	}

	int version() {
		return this.id.version();
	}

	Sequence sequence() {
		return this.sequence;
	}

	/**
	 * Which version of which campaign.
	 *
	 * @param campaignId the campaign
	 * @param version the version, 1 for the first
	 */
	@Embeddable
	record Id(String campaignId, int version) {
	}

}
