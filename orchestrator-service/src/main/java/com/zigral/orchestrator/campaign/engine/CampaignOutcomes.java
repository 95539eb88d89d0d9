package com.zigral.orchestrator.campaign.engine;

import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.campaign.Campaign;
import com.zigral.orchestrator.campaign.CampaignCalendar;
import com.zigral.orchestrator.campaign.CampaignStatus;
import com.zigral.orchestrator.campaign.Campaigns;
import com.zigral.orchestrator.campaign.Enrolment;
import com.zigral.orchestrator.campaign.EnrolmentState;
import com.zigral.orchestrator.campaign.Enrolments;
import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.SequenceStore;
import com.zigral.orchestrator.campaign.sequence.StepKind;
import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.ledger.ContactHistory;
import com.zigral.orchestrator.ledger.SettledTouch;
import com.zigral.orchestrator.run.JobCancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Tells the people of campaigns what became of them in the jobs that were made for them.
 * What was sent is what the ledger has confirmed, while the job still goes on; why
 * somebody was left out stands in the job's results, at its end.
 */
@Component
class CampaignOutcomes {

	private static final Logger logger = LoggerFactory.getLogger(CampaignOutcomes.class);

	private final Campaigns campaigns;

	private final SequenceStore sequences;

	private final Enrolments enrolments;

	private final CampaignJobs made;

	private final CampaignJobMaker maker;

	private final OutcomeRules rules;

	private final Jobs jobs;

	private final ContactHistory history;

	private final JobCancellation cancellation;

	private final CampaignCalendar calendar;

	CampaignOutcomes(Campaigns campaigns, SequenceStore sequences, Enrolments enrolments, CampaignJobs made,
			CampaignJobMaker maker, OutcomeRules rules, Jobs jobs, ContactHistory history, JobCancellation cancellation,
			CampaignCalendar calendar) {
		this.campaigns = campaigns;
		this.sequences = sequences;
		this.enrolments = enrolments;
		this.made = made;
		this.maker = maker;
		this.rules = rules;
		this.jobs = jobs;
		this.history = history;
		this.cancellation = cancellation;
		this.calendar = calendar;
	}

	/** Look at all jobs that are not settled, and at everybody in doubt. */
	void settle() {
		this.made.open().forEach((job) -> {
			try {
				settle(job);
			}
			catch (OptimisticLockingFailureException | IllegalTransitionException ex) {
				logger.info("Job {} or its people have just changed; looking again later: {}", job.jobId(),
						ex.getMessage());
			}
		});
		this.enrolments.inDoubt().forEach(this::resolve);
	}

	private void settle(CampaignJob job) {
		Campaign campaign = this.campaigns.findById(job.campaignId()).orElseThrow();
		List<Enrolment> people = this.enrolments.ofJob(job.jobId());
		if (!job.isStored() && campaign.status() != CampaignStatus.ENDED) {
			store(job, campaign, people);
			return;
		}
		StepOutcome step = new StepOutcome(campaign, this.sequences.get(campaign.id(), job.sequenceVersion()),
				job.kind(), this.calendar);
		List<SettledTouch> touches = this.history.settled(job.jobId());
		people.forEach((person) -> touched(person, touches, step));
		Optional<Job> found = this.jobs.find(job.jobId()).map(StoredJob::job);
		if (found.filter((stored) -> stored.status().active()).isPresent()) {
			goesOn(job, campaign, found.get().status());
		}
		else {
			this.rules.ended(this.enrolments.ofJob(job.jobId()), found, step);
			job.settled(this.calendar.now());
			this.made.save(job);
		}
	}

	private void store(CampaignJob job, Campaign campaign, List<Enrolment> people) {
		this.sequences.get(campaign.id(), job.sequenceVersion())
			.step(job.step())
			.ifPresent((step) -> this.maker.store(job, campaign, step, people));
	}

	private void touched(Enrolment person, List<SettledTouch> touches, StepOutcome step) {
		newest(touches, person).filter((touch) -> touch.outcome() != SettledTouch.Outcome.NOT_SENT)
			.ifPresent((touch) -> {
				if (touch.outcome() == SettledTouch.Outcome.SENT) {
					step.sent(person, touch.at());
				}
				else if (person.state().isWithJob()) {
					person.inDoubt(touch.note());
				}
				this.enrolments.save(person);
			});
	}

	private static Optional<SettledTouch> newest(List<SettledTouch> touches, Enrolment person) {
		return touches.stream().filter((touch) -> touch.recipient().equals(person.profile())).findFirst();
	}

	private void goesOn(CampaignJob job, Campaign campaign, JobStatus status) {
		if (campaign.status() == CampaignStatus.ENDED) {
			this.cancellation.cancel(job.jobId());
			return;
		}
		boolean asks = status == JobStatus.WAITING_FOR_APPROVAL;
		for (Enrolment person : this.enrolments.ofJob(job.jobId())) {
			if (asks && person.state() == EnrolmentState.DUE) {
				person.asked();
				this.enrolments.save(person);
			}
			else if (!asks && person.state() == EnrolmentState.WAITING_APPROVAL) {
				person.decided();
				this.enrolments.save(person);
			}
		}
	}

	// A person says in the ledger whether what nobody could tell was sent.
	private void resolve(Enrolment person) {
		Campaign campaign = this.campaigns.findById(person.campaignId()).orElseThrow();
		Sequence sequence = this.sequences.get(campaign.id(), person.sequenceVersion());
		newest(this.history.settled(String.valueOf(person.jobId())), person)
			.filter((touch) -> touch.outcome() != SettledTouch.Outcome.UNKNOWN)
			.ifPresent((touch) -> {
				if (touch.outcome() == SettledTouch.Outcome.SENT) {
					StepKind kind = person.step(sequence).map(CampaignStep::kind).orElse(StepKind.MESSAGE);
					new StepOutcome(campaign, sequence, kind, this.calendar).sent(person, touch.at());
				}
				else {
					person.released(this.calendar.now());
				}
				this.enrolments.save(person);
			});
	}

}
