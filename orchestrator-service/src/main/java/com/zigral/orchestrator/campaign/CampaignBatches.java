package com.zigral.orchestrator.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.campaign.CampaignJob.DueStep;
import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.SequenceStore;
import com.zigral.orchestrator.campaign.sequence.StepKind;
import com.zigral.orchestrator.job.JobId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a job for each step for which people are due, one a campaign, step and day, with
 * as many people as the account may reach in a day. Messages to those who are connected
 * come first, new invitations last.
 */
@Component
class CampaignBatches {

	private static final Logger logger = LoggerFactory.getLogger(CampaignBatches.class);

	/** More than any account may do in a day. */
	private static final int MAX_DUE = 500;

	private static final Comparator<Batch> ORDER = Comparator.comparing((batch) -> switch (batch.due().kind()) {
		case MESSAGE -> 0;
		case WITHDRAW -> 1;
		case INVITE -> 2;
	});

	private final Campaigns campaigns;

	private final SequenceStore sequences;

	private final Enrolments enrolments;

	private final CampaignJobs jobs;

	private final CampaignJobMaker maker;

	private final DueCheck check;

	private final FollowUpHolds holds;

	private final CampaignCalendar calendar;

	private final TransactionOperations transactions;

	CampaignBatches(Campaigns campaigns, SequenceStore sequences, Enrolments enrolments, CampaignJobs jobs,
			CampaignJobMaker maker, DueCheck check, FollowUpHolds holds, CampaignCalendar calendar,
			TransactionOperations transactions) {
		this.campaigns = campaigns;
		this.sequences = sequences;
		this.enrolments = enrolments;
		this.jobs = jobs;
		this.maker = maker;
		this.check = check;
		this.holds = holds;
		this.calendar = calendar;
		this.transactions = transactions;
	}

	/** Make the jobs that are due now; none outside working hours. */
	void make() {
		if (this.calendar.isOpen()) {
			List<Batch> all = new ArrayList<>();
			this.campaigns.active().forEach((campaign) -> all.addAll(batches(campaign)));
			all.stream().filter(this::isFree).sorted(ORDER).forEach(this::make);
		}
	}

	private boolean isFree(Batch batch) {
		return batch.due().kind() != StepKind.MESSAGE || this.holds.reason(batch.campaign()).isEmpty();
	}

	private List<Batch> batches(Campaign campaign) {
		Map<DueStep, List<Enrolment>> people = new LinkedHashMap<>();
		for (Enrolment person : this.enrolments.due(campaign.id(), this.calendar.now(), MAX_DUE)) {
			Sequence sequence = this.sequences.get(campaign.id(), person.sequenceVersion());
			person.step(sequence).ifPresent((step) -> {
				boolean plain = step.kind() == StepKind.INVITE && person.isWithoutNote();
				people
					.computeIfAbsent(
							new DueStep(campaign.id(), person.sequenceVersion(), step.id(), step.kind(), plain),
							(_) -> new ArrayList<>())
					.add(person);
			});
		}
		return people.entrySet().stream().map((due) -> new Batch(campaign, due.getKey(), due.getValue())).toList();
	}

	private void make(Batch batch) {
		DueStep due = batch.due();
		if (!this.jobs.isTaken(due.campaignId(), due.sequenceVersion(), due.step(), due.withoutNote(),
				this.calendar.today())) {
			CampaignStep step = this.sequences.get(due.campaignId(), due.sequenceVersion())
				.step(due.step())
				.orElseThrow();
			int room = this.check.room(batch.campaign().account(), step.kind());
			try {
				List<Enrolment> reachable = (room <= 0) ? List.of()
						: this.check.reachable(batch.campaign(), step, batch.people());
				if (!reachable.isEmpty()) {
					handOver(batch, step, reachable.stream().limit(room).toList());
				}
			}
			catch (DataIntegrityViolationException | OptimisticLockingFailureException ex) {
				logger.info("Somebody else has changed campaign {} just now; looking again later", due.campaignId());
			}
		}
	}

	// The people first: a job that is not stored is stored by whoever looks next.
	private void handOver(Batch batch, CampaignStep step, List<Enrolment> people) {
		CampaignJob job = new CampaignJob(JobId.random(), batch.due(), this.calendar.today(), this.calendar.now());
		CampaignJob saved = this.transactions.execute((_) -> {
			people.forEach((person) -> person.handedOver(job.jobId()));
			this.enrolments.saveAll(people);
			return this.jobs.save(job);
		});
		logger.info("Step {} of campaign {} is due for {} people: job {}", step.id(), batch.campaign().id(),
				people.size(), job.jobId());
		this.maker.store(saved, batch.campaign(), step, people);
	}

	/**
	 * People who are due for a step.
	 *
	 * @param campaign their campaign
	 * @param due the step
	 * @param people the people
	 */
	private record Batch(Campaign campaign, DueStep due, List<Enrolment> people) {
	}

}
