package com.zigral.orchestrator.campaign;

import java.util.List;

/**
 * Those who bring people into campaigns by themselves, again and again.
 */
public interface CampaignFeeders {

	/**
	 * By whom a campaign is fed.
	 * @param campaignId the campaign
	 * @return all of them, by name
	 */
	List<Feeder> feeding(String campaignId);

	/**
	 * Somebody who brings people into a campaign.
	 *
	 * @param id its id
	 * @param name what people call it
	 */
	record Feeder(String id, String name) {
	}

}
