package com.zigral.orchestrator.campaign.sequence;

import java.util.Optional;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All versions of the steps of all campaigns.
 */
interface CampaignSequences extends Repository<CampaignSequence, CampaignSequence.Id> {

	CampaignSequence save(CampaignSequence sequence);

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<CampaignSequence> findById(CampaignSequence.Id id);

}
