package com.zigral.orchestrator.campaign;

import java.util.List;

import com.zigral.agent.Prospect;
import com.zigral.orchestrator.campaign.agent.CampaignStarter;
import com.zigral.orchestrator.campaign.agent.PlannedCampaign;
import com.zigral.orchestrator.campaign.agent.StartedCampaign;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.service.problem.FieldProblem;

/**
 * Checks campaigns as the service does, and starts none.
 */
public final class SequenceStarter implements CampaignStarter {

	private final CampaignAgents agents;

	public SequenceStarter(Catalog catalog) {
		this.agents = new CampaignAgents(catalog);
	}

	@Override
	public String account() {
		return this.agents.accounts().stream().findFirst().orElse("");
	}

	@Override
	public List<FieldProblem> problems(Sequence sequence) {
		return new SequenceCheck(this.agents).problems(sequence);
	}

	@Override
	public StartedCampaign start(String jobId, String stepId, PlannedCampaign planned, List<Prospect> people) {
		throw new UnsupportedOperationException("It only checks");
	}

}
