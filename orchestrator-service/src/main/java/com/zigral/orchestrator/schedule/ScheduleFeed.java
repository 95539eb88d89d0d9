package com.zigral.orchestrator.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.zigral.orchestrator.campaign.CampaignFeed;
import com.zigral.orchestrator.campaign.CampaignFeed.Fed;
import com.zigral.orchestrator.campaign.CampaignFeeders;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.store.JobPeople;
import com.zigral.service.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings whom the jobs of schedules have found into the campaigns that the schedules
 * feed.
 */
@Component
class ScheduleFeed implements CampaignFeeders {

	private final Schedules schedules;

	private final ScheduledTimes times;

	private final CampaignFeed campaigns;

	private final TransactionOperations transactions;

	private final Clock clock;

	ScheduleFeed(Schedules schedules, ScheduledTimes times, CampaignFeed campaigns, TransactionOperations transactions,
			Clock clock) {
		this.schedules = schedules;
		this.times = times;
		this.campaigns = campaigns;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Refuse a campaign that takes nobody.
	 * @param campaignId the campaign, absent for none
	 * @throws InvalidInputException if there is none like that, or it has ended
	 */
	void requireOpen(@Nullable String campaignId) {
		if (campaignId != null) {
			this.campaigns.problem(campaignId).ifPresent((why) -> {
				throw new InvalidInputException("campaign", why);
			});
		}
	}

	/**
	 * Bring the people of a job into the campaign that its schedule feeds by now. It is
	 * done once, in one transaction with the note that it was: whoever else looks at the
	 * same job meanwhile waits, and does nothing.
	 * @param time the time of the schedule
	 * @param job its job; one that is not completed brings nobody, and may do so later
	 */
	void bring(ScheduledTime time, Job job) {
		if (job.status() != JobStatus.COMPLETED || time.isFed()) {
			return;
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.transactions.executeWithoutResult((_) -> {
			if (this.times.takeFeed(time.jobId(), now) == 1) {
				this.times.fedCampaign(time.jobId()).ifPresent((campaign) -> {
					Fed fed = this.campaigns.feed(campaign, JobPeople.of(job), job.jobId());
					this.times.fed(time.jobId(), fed.enrolled(), fed.others());
				});
			}
		});
	}

	@Override
	public List<Feeder> feeding(String campaignId) {
		return this.schedules.feeding(campaignId)
			.stream()
			.map((schedule) -> new Feeder(schedule.id(), schedule.name()))
			.toList();
	}

	/**
	 * What a schedule has brought its campaign.
	 * @param schedule the schedule
	 * @return the campaign with how many it has brought, absent when it feeds none
	 */
	@Nullable Feeding of(Schedule schedule) {
		String campaign = schedule.campaign();
		if (campaign == null) {
			return null;
		}
		return new Feeding(campaign, this.campaigns.name(campaign).orElse(null),
				this.times.enrolled(schedule.id(), campaign));
	}

	/**
	 * What a schedule has brought its campaign so far.
	 *
	 * @param campaign the campaign's id
	 * @param name its name, absent when it was deleted
	 * @param enrolled how many people came in
	 */
	record Feeding(String campaign, @Nullable String name, int enrolled) {
	}

}
