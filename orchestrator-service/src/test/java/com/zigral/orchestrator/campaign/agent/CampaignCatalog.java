package com.zigral.orchestrator.campaign.agent;

import java.util.List;
import java.util.stream.Stream;

import com.zigral.agent.Agent;
import com.zigral.orchestrator.campaign.SequenceStarter;
import com.zigral.orchestrator.catalog.Catalog;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * A catalog with the agent that starts campaigns.
 */
public final class CampaignCatalog {

	private CampaignCatalog() {
	}

	/**
	 * Make a catalog.
	 * @param others the agents that carry campaigns out, and others
	 * @return these and the agent that starts campaigns, which checks them as the service
	 * does
	 */
	public static Catalog with(List<? extends Agent> others) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		CampaignsAgent agent = new CampaignsAgent(beans.getBeanProvider(CampaignStarter.class));
		Catalog catalog = new Catalog(Stream.concat(others.stream(), Stream.of(agent)).toList());
		beans.addBean("starter", new SequenceStarter(catalog));
		return catalog;
	}

}
