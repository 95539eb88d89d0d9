package com.zigral.orchestrator.campaign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.account.WorkingHours;
import com.zigral.orchestrator.campaign.agent.CampaignStarter;
import com.zigral.orchestrator.campaign.agent.PlannedCampaign;
import com.zigral.orchestrator.campaign.agent.StartedCampaign;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.service.problem.FieldProblem;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Starts the campaigns of plans. A campaign's id is made of its job's id, its run and its
 * step, so that a step that is repeated finds the campaign that it has started.
 */
@Component
class CampaignStarts implements CampaignStarter {

	private final CampaignLifecycle lifecycle;

	private final Campaigns campaigns;

	private final CampaignEntrants entrants;

	private final SequenceCheck check;

	private final CampaignAgents agents;

	private final Jobs jobs;

	private final WorkingHours hours;

	CampaignStarts(CampaignLifecycle lifecycle, Campaigns campaigns, CampaignEntrants entrants, SequenceCheck check,
			CampaignAgents agents, Jobs jobs, WorkingHours hours) {
		this.lifecycle = lifecycle;
		this.campaigns = campaigns;
		this.entrants = entrants;
		this.check = check;
		this.agents = agents;
		this.jobs = jobs;
		this.hours = hours;
	}

	@Override
	public String account() {
		return this.agents.accounts().stream().findFirst().orElse("");
	}

	@Override
	public List<FieldProblem> problems(Sequence sequence) {
		return this.check.problems(sequence);
	}

	@Override
	public StartedCampaign start(String jobId, String stepId, PlannedCampaign planned, List<Prospect> people) {
		String id = id(jobId, stepId);
		Map<ProfileUrl, Prospect> wanted = new LinkedHashMap<>();
		people.forEach((person) -> wanted.putIfAbsent(person.profileUrl(), person));
		Optional<Campaign> before = this.campaigns.findById(id);
		Map<ProfileUrl, PersonResult> refused = this.entrants.refused(account(), id, wanted.values());
		if (before.isEmpty()) {
			List<Prospect> free = wanted.values()
				.stream()
				.filter((person) -> !refused.containsKey(person.profileUrl()))
				.toList();
			if (!free.isEmpty()) {
				begin(id, planned, free, jobId);
			}
		}
		Map<ProfileUrl, PersonResult> entered = this.entrants.entered(id, wanted.values());
		List<PersonResult> results = new ArrayList<>();
		wanted.forEach((profile, person) -> results
			.add(entered.getOrDefault(profile, refused.getOrDefault(profile, new PersonResult(profile,
					person.fullName(), PersonResult.SKIPPED, "not_enrolled", "Was not there at the start")))));
		return new StartedCampaign(id, results);
	}

	// Whoever else does the same step has started the same campaign.
	private void begin(String id, PlannedCampaign planned, List<Prospect> people, String jobId) {
		try {
			this.lifecycle.startWith(id,
					new Campaign.Settings(planned.name(), this.hours.zone(), planned.withoutNote()), account(),
					planned.sequence(), people, jobId);
		}
		catch (DataIntegrityViolationException ex) {
			if (this.campaigns.findById(id).isEmpty()) {
				throw ex;
			}
		}
	}

	// A job that was deleted and made anew is another one, though its id is the same.
	private String id(String jobId, String stepId) {
		long run = this.jobs.outline(jobId).job().createdAt().toEpochMilli();
		return UUID.nameUUIDFromBytes("%s\n%d\n%s".formatted(jobId, run, stepId).getBytes(StandardCharsets.UTF_8))
			.toString();
	}

}
