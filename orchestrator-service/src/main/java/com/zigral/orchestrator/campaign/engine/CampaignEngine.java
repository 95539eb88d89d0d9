package com.zigral.orchestrator.campaign.engine;

import com.zigral.orchestrator.memory.MemoryUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Lets campaigns go on: sees what became of their jobs, then makes jobs for whoever is
 * due. It sends nothing itself, and may be stopped at any moment: whoever looks next goes
 * on with what was begun.
 */
@Component
class CampaignEngine {

	private static final Logger logger = LoggerFactory.getLogger(CampaignEngine.class);

	private final CampaignOutcomes outcomes;

	private final CampaignBatches batches;

	CampaignEngine(CampaignOutcomes outcomes, CampaignBatches batches) {
		this.outcomes = outcomes;
		this.batches = batches;
	}

	/** Look once. */
	void tick() {
		try {
			this.outcomes.settle();
			this.batches.make();
		}
		catch (MemoryUnavailableException ex) {
			logger.warn("Campaigns wait for the context manager: {}", ex.getMessage());
		}
	}

}
