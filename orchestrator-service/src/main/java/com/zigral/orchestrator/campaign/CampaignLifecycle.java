package com.zigral.orchestrator.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.zigral.agent.Prospect;
import com.zigral.orchestrator.account.WorkingHours;
import com.zigral.orchestrator.campaign.CampaignFeeders.Feeder;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.SequenceStore;
import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people do with campaigns: make, change, start, pause and end them.
 */
@Component
class CampaignLifecycle {

	private final Campaigns campaigns;

	private final SequenceStore sequences;

	private final Enrolments enrolments;

	private final CampaignPeople people;

	private final CampaignAgents agents;

	private final SequenceCheck check;

	private final CampaignCalendar calendar;

	private final WorkingHours hours;

	private final List<CampaignFeeders> feeders;

	private final TransactionOperations transactions;

	CampaignLifecycle(Campaigns campaigns, SequenceStore sequences, Enrolments enrolments, CampaignPeople people,
			CampaignAgents agents, SequenceCheck check, CampaignCalendar calendar, WorkingHours hours,
			List<CampaignFeeders> feeders, TransactionOperations transactions) {
		this.campaigns = campaigns;
		this.sequences = sequences;
		this.enrolments = enrolments;
		this.people = people;
		this.agents = agents;
		this.check = check;
		this.calendar = calendar;
		this.hours = hours;
		this.feeders = List.copyOf(feeders);
		this.transactions = transactions;
	}

	/**
	 * Get a campaign.
	 * @param id its id
	 * @return the campaign
	 * @throws ProblemException if there is none
	 */
	Campaign get(String id) {
		return Optional.of(id)
			.filter((given) -> given.indexOf('\0') < 0)
			.flatMap(this.campaigns::findById)
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND,
					"There is no such campaign: GET /campaigns shows those there are."));
	}

	/**
	 * Who brings people into a campaign by themselves.
	 * @param campaign the campaign
	 * @return all of them, nobody when no schedule feeds it
	 */
	List<Feeder> fedBy(Campaign campaign) {
		return this.feeders.stream().flatMap((one) -> one.feeding(campaign.id()).stream()).toList();
	}

	/**
	 * Make a campaign that waits for its start.
	 * @param body what it shall be
	 * @return the campaign
	 */
	Campaign create(CampaignBody body) {
		String account = this.agents.requireAccount(body.account());
		Sequence sequence = this.check.require(account, body.sequence());
		List<Prospect> found = (body.people() != null) ? this.people.find(body.people()) : List.of();
		Campaign campaign = new Campaign(UUID.randomUUID().toString(), body.settings(this.hours.zone()), account,
				this.calendar.now());
		return changed(() -> {
			Campaign saved = this.campaigns.save(campaign);
			this.sequences.add(campaign.id(), campaign.sequenceVersion(), sequence);
			this.people.add(campaign, sequence.first().id(), found, body.sourceJobId());
			return saved;
		});
	}

	/**
	 * Change a campaign. One that was started keeps who is in it; its steps become others
	 * for those who come in from now on, or, when they are the same in other words, also
	 * for those on their way, who stay where they are.
	 * @param id its id
	 * @param body what it shall be
	 * @return the campaign
	 */
	Campaign change(String id, CampaignBody body) {
		Campaign campaign = get(id);
		Sequence before = this.sequences.get(campaign.id(), campaign.sequenceVersion());
		Sequence sequence = this.check.require(campaign.account(), body.sequence());
		if (body.account() != null && !body.account().strip().equals(campaign.account())) {
			throw new InvalidInputException("account", "cannot be changed; make another campaign");
		}
		boolean all = body.appliesToAll();
		if (all && campaign.isUnderWay() && !before.canBecome(sequence)) {
			throw new InvalidInputException("steps",
					"must keep their ids, kinds and order for people on their way, with new messages at the end only; "
							+ "or apply_to must be 'new'");
		}
		List<Prospect> found = (body.people() != null) ? this.people.find(body.people()) : List.of();
		return changed(() -> {
			campaign.set(body.settings(campaign.zone()));
			if (!sequence.equals(before)) {
				campaign.nextVersion();
				this.sequences.add(campaign.id(), campaign.sequenceVersion(), sequence);
			}
			Campaign saved = this.campaigns.save(campaign);
			if (campaign.status() == CampaignStatus.DRAFT) {
				replacePeople(campaign, sequence, body, found);
			}
			else {
				addPeople(campaign, sequence, body, found);
			}
			return saved;
		});
	}

	private void replacePeople(Campaign campaign, Sequence sequence, CampaignBody body, List<Prospect> found) {
		String first = sequence.first().id();
		if (body.people() != null) {
			this.enrolments.clear(campaign.id());
			this.people.add(campaign, first, found, body.sourceJobId());
		}
		this.enrolments.beginBy(campaign.id(), campaign.sequenceVersion(), first);
	}

	private void addPeople(Campaign campaign, Sequence sequence, CampaignBody body, List<Prospect> found) {
		if (body.appliesToAll()) {
			this.enrolments.goOnBy(campaign.id(), campaign.sequenceVersion());
		}
		this.people.add(campaign, sequence.first().id(), found, body.sourceJobId());
		this.people.begin(campaign, sequence);
	}

	/**
	 * Start a campaign that has people or is fed with some. Who is in another one of the
	 * account already is left out.
	 * @param id its id
	 * @return the campaign
	 */
	Campaign start(String id) {
		Campaign campaign = get(id);
		if (this.enrolments.count(campaign.id(), "") == 0 && fedBy(campaign).isEmpty()) {
			throw new IllegalTransitionException(
					"Campaign %s has nobody in it; give it people with PUT /campaigns/%s, or a schedule that feeds it"
						.formatted(campaign.id(), campaign.id()));
		}
		campaign.start(this.calendar.now());
		return changed(() -> {
			Campaign saved = this.campaigns.save(campaign);
			this.people.begin(campaign, this.sequences.get(campaign.id(), campaign.sequenceVersion()));
			return saved;
		});
	}

	/**
	 * Make a campaign and start it at once, both or nothing.
	 * @param id its id
	 * @param settings what is told of it
	 * @param account its account
	 * @param sequence its steps, which can be carried out
	 * @param people who is in it
	 * @param jobId the job that starts it
	 * @throws DataIntegrityViolationException if there is a campaign of that id, or
	 * somebody came into another one just now
	 */
	void startWith(String id, Campaign.Settings settings, String account, Sequence sequence, List<Prospect> people,
			String jobId) {
		Campaign campaign = new Campaign(id, settings, account, this.calendar.now());
		campaign.start(this.calendar.now());
		this.transactions.executeWithoutResult((_) -> {
			this.campaigns.save(campaign);
			this.sequences.add(id, campaign.sequenceVersion(), sequence);
			this.people.add(campaign, sequence.first().id(), people, jobId);
			this.people.begin(campaign, sequence);
		});
	}

	Campaign pause(String id) {
		return changed(id, Campaign::pause);
	}

	Campaign resume(String id) {
		return changed(id, Campaign::resume);
	}

	/**
	 * End a campaign, for good and for everybody in it.
	 * @param id its id
	 * @return the campaign
	 */
	Campaign end(String id) {
		Campaign campaign = get(id);
		campaign.end(this.calendar.now());
		// The campaign first: nobody comes into it after its people are stopped.
		return changed(() -> {
			Campaign saved = this.campaigns.save(campaign);
			this.enrolments.stopAll(campaign.id(), this.calendar.now());
			return saved;
		});
	}

	private Campaign changed(String id, Consumer<Campaign> change) {
		Campaign campaign = get(id);
		change.accept(campaign);
		return changed(() -> this.campaigns.save(campaign));
	}

	private Campaign changed(Supplier<Campaign> change) {
		try {
			return this.transactions.execute((_) -> change.get());
		}
		catch (DataIntegrityViolationException | OptimisticLockingFailureException ex) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"Somebody else has changed the campaign or its people just now; look at it and try again");
		}
	}

}
