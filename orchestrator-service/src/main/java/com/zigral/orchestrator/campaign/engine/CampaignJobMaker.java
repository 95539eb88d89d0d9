package com.zigral.orchestrator.campaign.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Agent;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.campaign.Campaign;
import com.zigral.orchestrator.campaign.CampaignAgents;
import com.zigral.orchestrator.campaign.CampaignCalendar;
import com.zigral.orchestrator.campaign.Enrolment;
import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.Origin;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.run.RunQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Stores the jobs of campaigns and has them run: ordinary ones, with a single step.
 */
@Component
class CampaignJobMaker {

	private static final Logger logger = LoggerFactory.getLogger(CampaignJobMaker.class);

	private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
	};

	private final CampaignJobs made;

	private final CampaignAgents agents;

	private final CampaignCalendar calendar;

	private final Jobs jobs;

	private final RunQueue queue;

	private final JsonMapper json;

	CampaignJobMaker(CampaignJobs made, CampaignAgents agents, CampaignCalendar calendar, Jobs jobs, RunQueue queue,
			JsonMapper json) {
		this.made = made;
		this.agents = agents;
		this.calendar = calendar;
		this.jobs = jobs;
		this.queue = queue;
		this.json = json;
	}

	/**
	 * Store a job that people were handed over to. Doing it again changes nothing.
	 * @param made the job
	 * @param campaign its campaign
	 * @param step the step
	 * @param people the people
	 */
	void store(CampaignJob made, Campaign campaign, CampaignStep step, List<Enrolment> people) {
		Optional<Agent> agent = this.agents.agent(campaign.account());
		if (agent.isEmpty()) {
			logger.warn("No agent here works with the account of campaign {}", campaign.id());
			return;
		}
		String sentence = "%s of the campaign '%s', %d people".formatted(step.id(), campaign.name(), people.size());
		Plan plan = new Plan(sentence, List.of(new PlannedStep("s1", agent.get().name(), step.kind().action(),
				parameters(step, made.isWithoutNote(), people))));
		Job job = Job.planned(made.jobId(), Origin.of(sentence, new Origin.CampaignStepId(campaign.id(), step.id())),
				plan, this.calendar.now());
		try {
			this.queue.storeAndRun(made.jobId(),
					() -> this.jobs.plan(job.started(this.calendar.now()), Optional.empty(), Optional.empty()));
		}
		catch (IllegalTransitionException ex) {
			logger.info("Job {} was stored before", made.jobId());
		}
		made.stored(this.calendar.now());
		this.made.save(made);
	}

	private Map<String, Object> parameters(CampaignStep step, boolean withoutNote, List<Enrolment> people) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		if (!step.text().isEmpty() && !withoutNote) {
			parameters.put(step.kind().words(), step.text());
		}
		parameters.put(Prospect.KIND,
				people.stream().map((person) -> this.json.readValue(person.data(), DATA)).toList());
		return parameters;
	}

}
