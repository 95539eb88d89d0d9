package com.zigral.orchestrator.campaign.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.account.Budgets;
import com.zigral.orchestrator.campaign.Campaign;
import com.zigral.orchestrator.campaign.CampaignCalendar;
import com.zigral.orchestrator.campaign.Enrolment;
import com.zigral.orchestrator.campaign.EnrolmentState;
import com.zigral.orchestrator.campaign.Enrolments;
import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.SequenceStore;
import com.zigral.orchestrator.campaign.sequence.StepKind;
import com.zigral.orchestrator.campaign.sequence.WorkingDays;
import com.zigral.orchestrator.ledger.ContactHistory;
import com.zigral.orchestrator.ledger.PastContact;
import com.zigral.orchestrator.ledger.Touch;
import com.zigral.orchestrator.ledger.WantedTouch;
import com.zigral.orchestrator.suppression.DoNotContact;

import org.springframework.stereotype.Component;

/**
 * Looks before anything is planned whom a step can reach now, so that nobody is asked
 * about the others and no budget is kept for them.
 */
@Component
class DueCheck {

	/** Withdrawing takes from no budget; more in a day would look odd. */
	private static final int WITHDRAWALS_A_DAY = 30;

	private final DoNotContact doNotContact;

	private final ContactHistory history;

	private final Budgets budgets;

	private final Enrolments enrolments;

	private final SequenceStore sequences;

	private final CampaignCalendar calendar;

	DueCheck(DoNotContact doNotContact, ContactHistory history, Budgets budgets, Enrolments enrolments,
			SequenceStore sequences, CampaignCalendar calendar) {
		this.doNotContact = doNotContact;
		this.history = history;
		this.budgets = budgets;
		this.enrolments = enrolments;
		this.sequences = sequences;
		this.calendar = calendar;
	}

	/**
	 * With how many more people an account can do something today. What is used of the
	 * last 24 hours does not count: a job waits for its share of the day.
	 * @param account the account
	 * @param kind what is to be done
	 * @return how many, 0 or less for none
	 */
	int room(String account, StepKind kind) {
		int most = this.budgets.standings(account)
			.stream()
			.filter((budget) -> budget.kind().equals(kind.budget()))
			.map((budget) -> Math.min(budget.day().cap(), budget.week().cap() - budget.week().used()))
			.findFirst()
			.orElse(WITHDRAWALS_A_DAY);
		return most - this.enrolments.countWithJobs(account, kind.key());
	}

	/**
	 * Who can be reached now. Those who cannot be, today or ever, are told so.
	 * @param campaign the campaign
	 * @param step the step
	 * @param people who is due for it
	 * @return those of them who can be reached
	 */
	List<Enrolment> reachable(Campaign campaign, CampaignStep step, List<Enrolment> people) {
		Set<ProfileUrl> profiles = Set.copyOf(people.stream().map(Enrolment::profile).toList());
		Map<ProfileUrl, String> refused = this.doNotContact.refusals(profiles);
		Map<ProfileUrl, List<PastContact>> contacts = this.history.of(profiles);
		List<Enrolment> reachable = new ArrayList<>();
		for (Enrolment person : people) {
			if (refused.containsKey(person.profile())) {
				person.end(EnrolmentState.DO_NOT_CONTACT, this.calendar.now(), refused.get(person.profile()));
				this.enrolments.save(person);
			}
			else if (isFree(campaign, step, person, contacts.getOrDefault(person.profile(), List.of()))) {
				reachable.add(person);
			}
		}
		return reachable;
	}

	private boolean isFree(Campaign campaign, CampaignStep step, Enrolment person, List<PastContact> contacts) {
		WantedTouch wanted = new WantedTouch(step.kind().budget(), campaign.account(),
				new Touch(campaign.id(), step.id()), "", this.calendar.now());
		Optional<PastContact> inTheWay = contacts.stream()
			.filter((contact) -> contact.refusal(wanted).isPresent())
			.findFirst();
		inTheWay.ifPresent((contact) -> {
			follow(campaign, step, person, contact, wanted);
			this.enrolments.save(person);
		});
		return inTheWay.isEmpty();
	}

	private void follow(Campaign campaign, CampaignStep step, Enrolment person, PastContact contact,
			WantedTouch wanted) {
		Sequence sequence = this.sequences.get(campaign.id(), person.sequenceVersion());
		WorkingDays days = this.calendar.days(campaign);
		if (contact.isWaitedFor(wanted)) {
			person.postponed(Optional.ofNullable(contact.repeatableFrom())
				.filter((from) -> from.isAfter(wanted.now()))
				.orElse(this.calendar.nextDay(campaign)), contact.refusal(wanted).orElseThrow().reason());
		}
		else if (step.kind() == StepKind.INVITE) {
			person.invited(contact.at(), sequence, days);
		}
		else {
			person.sent(contact.at(), sequence, days);
		}
	}

}
