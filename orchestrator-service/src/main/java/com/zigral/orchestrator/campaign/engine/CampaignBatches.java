package com.zigral.orchestrator.campaign.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.orchestrator.campaign.Campaign;
import com.zigral.orchestrator.campaign.CampaignCalendar;
import com.zigral.orchestrator.campaign.Campaigns;
import com.zigral.orchestrator.campaign.Enrolment;
import com.zigral.orchestrator.campaign.Enrolments;
import com.zigral.orchestrator.campaign.FollowUpHolds;
import com.zigral.orchestrator.campaign.engine.DueSteps.DueStep;
import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.SequenceStore;
import com.zigral.orchestrator.campaign.sequence.StepKind;
import com.zigral.orchestrator.job.JobId;
import org.jspecify.annotations.Nullable;
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

	/** As many as are looked at for one job: more than any account may do in a day. */
	private static final int MAX_DUE = 500;

	private static final Comparator<Batch> ORDER = Comparator.comparing((batch) -> switch (batch.step().kind()) {
		case MESSAGE -> 0;
		case WITHDRAW -> 1;
		case INVITE -> 2;
	});

	private final DueSteps due;

	private final Campaigns campaigns;

	private final SequenceStore sequences;

	private final Enrolments enrolments;

	private final CampaignJobs jobs;

	private final CampaignJobMaker maker;

	private final DueCheck check;

	private final FollowUpHolds holds;

	private final CampaignCalendar calendar;

	private final TransactionOperations transactions;

	CampaignBatches(DueSteps due, Campaigns campaigns, SequenceStore sequences, Enrolments enrolments,
			CampaignJobs jobs, CampaignJobMaker maker, DueCheck check, FollowUpHolds holds, CampaignCalendar calendar,
			TransactionOperations transactions) {
		this.due = due;
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
			List<DueStep> due = this.due.find(this.calendar.now(), this.calendar.today());
			if (!due.isEmpty()) {
				make(due);
			}
		}
	}

	private void make(List<DueStep> due) {
		Map<String, Campaign> campaigns = this.campaigns.active()
			.stream()
			.collect(Collectors.toMap(Campaign::id, Function.identity()));
		Map<Share, Integer> room = new HashMap<>();
		due.stream()
			.flatMap((step) -> batch(campaigns.get(step.campaignId()), step))
			.sorted(ORDER)
			.forEach((batch) -> room.compute(new Share(batch.campaign().account(), batch.step().kind()), (share,
					left) -> make(batch, (left != null) ? left : this.check.room(share.account(), share.kind()))));
	}

	private Stream<Batch> batch(@Nullable Campaign campaign, DueStep due) {
		return (campaign != null) ? this.sequences.get(campaign.id(), due.sequenceVersion())
			.step(due.step())
			.map((step) -> new Batch(campaign, due, step))
			.stream() : Stream.empty();
	}

	// Returns with how many more people the account can do the same today.
	private int make(Batch batch, int room) {
		boolean isHeld = room <= 0
				|| (batch.step().kind() == StepKind.MESSAGE && this.holds.reason(batch.campaign()).isPresent());
		return isHeld ? room : room - handOver(batch, room);
	}

	private int handOver(Batch batch, int room) {
		DueStep due = batch.due();
		List<Enrolment> people = this.enrolments.due(due.campaignId(), due.sequenceVersion(), due.step(),
				due.withoutNote(), this.calendar.now(), MAX_DUE);
		try {
			List<Enrolment> reachable = this.check.reachable(batch.campaign(), batch.step(), people)
				.stream()
				.limit(room)
				.toList();
			if (!reachable.isEmpty()) {
				handOver(batch, reachable);
			}
			return reachable.size();
		}
		catch (DataIntegrityViolationException | OptimisticLockingFailureException ex) {
			logger.info("Somebody else has changed campaign {} just now; looking again later", due.campaignId());
			return 0;
		}
	}

	// The people first: a job that is not stored is stored by whoever looks next.
	private void handOver(Batch batch, List<Enrolment> people) {
		CampaignStep step = batch.step();
		CampaignJob job = new CampaignJob(JobId.random(), batch.due(), step.kind(), this.calendar.today(),
				this.calendar.now());
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
	 * A step of a campaign for which people are due.
	 *
	 * @param campaign the campaign
	 * @param due where they are in it
	 * @param step what is to be done
	 */
	private record Batch(Campaign campaign, DueStep due, CampaignStep step) {
	}

	/**
	 * What an account does with people in a day.
	 *
	 * @param account the account
	 * @param kind what it does
	 */
	private record Share(String account, StepKind kind) {
	}

}
