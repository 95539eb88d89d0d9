package com.zigral.orchestrator.campaign.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.Outcome;
import com.zigral.agent.PersonResult;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.ParameterProblem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The orchestrator's own agent: it starts campaigns. It works with no account itself.
 */
@Component
class CampaignsAgent implements Agent {

	// Campaigns ask the catalog for the agents that carry them out, and this is one of
	// its agents.
	private final ObjectProvider<CampaignStarter> starter;

	CampaignsAgent(ObjectProvider<CampaignStarter> starter) {
		this.starter = starter;
	}

	@Override
	public String name() {
		return PlannedCampaign.AGENT;
	}

	@Override
	public String description() {
		return "Starts campaigns, which invite people and write to them by themselves for weeks.";
	}

	@Override
	public List<Action> actions() {
		return List.of(PlannedCampaign.ACTION);
	}

	@Override
	public List<ParameterProblem> problems(ActionRequest request) {
		return this.starter.getObject()
			.problems(PlannedCampaign.from(request).sequence())
			.stream()
			.map((problem) -> new ParameterProblem(problem.field(), problem.message()))
			.toList();
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) {
		PlannedCampaign planned = PlannedCampaign.from(request);
		List<Prospect> people = request.data(Prospect.KIND).stream().map(Prospect::from).toList();
		if (people.isEmpty()) {
			return Outcome.Succeeded.empty("Nobody to start a campaign with", Map.of(PersonResult.KEY, List.of()));
		}
		StartedCampaign started = this.starter.getObject().start(context.jobId(), context.stepId(), planned, people);
		Map<String, Object> output = new LinkedHashMap<>();
		output.put(PersonResult.KEY, started.results().stream().map(PersonResult::toData).toList());
		int left = started.results().size() - started.enrolled();
		if (started.enrolled() == 0) {
			return Outcome.Succeeded
				.empty("Nobody came into the campaign '%s', and it was not started: all %d were left out"
					.formatted(planned.name(), left), output);
		}
		output.put("campaign", Map.of("id", started.id(), "name", planned.name()));
		output.put("enrolled", started.enrolled());
		return new Outcome.Succeeded(
				"Started the campaign '%s' (%s) with %d people, %d left out; it asks before it sends"
					.formatted(planned.name(), started.id(), started.enrolled(), left),
				output, List.of());
	}

}
