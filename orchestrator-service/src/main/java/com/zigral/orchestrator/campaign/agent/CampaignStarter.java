package com.zigral.orchestrator.campaign.agent;

import java.util.List;

import com.zigral.agent.Prospect;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.service.problem.FieldProblem;

/**
 * Starts campaigns for steps of plans.
 */
public interface CampaignStarter {

	/**
	 * The account that campaigns of plans go out from.
	 * @return its name, empty when no agent here invites and writes
	 */
	String account();

	/**
	 * Everything that is wrong with the steps of a campaign.
	 * @param sequence the steps
	 * @return the problems with their places, none when they can be carried out
	 */
	List<FieldProblem> problems(Sequence sequence);

	/**
	 * Make a campaign and let it begin, once: when the same step has started it before,
	 * that one is told of. Nobody of whom it is known that they must not or cannot be in
	 * it comes in; when nobody is left, none is made.
	 * @param jobId the job
	 * @param stepId the step, unique within its job
	 * @param planned what it shall be
	 * @param people who shall come in
	 * @return the campaign
	 */
	StartedCampaign start(String jobId, String stepId, PlannedCampaign planned, List<Prospect> people);

}
