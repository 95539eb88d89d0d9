package com.zigral.orchestrator.campaign;

import java.util.function.Consumer;

import com.zigral.agent.ProfileUrl;
import com.zigral.service.problem.ProblemException;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What people decide about one person in a campaign.
 */
@Component
class PersonDecisions {

	private final CampaignLifecycle campaigns;

	private final Enrolments enrolments;

	private final CampaignCalendar calendar;

	PersonDecisions(CampaignLifecycle campaigns, Enrolments enrolments, CampaignCalendar calendar) {
		this.campaigns = campaigns;
		this.enrolments = enrolments;
		this.calendar = calendar;
	}

	/**
	 * Go on with somebody who was held.
	 * @param id the campaign
	 * @param profile who
	 * @return their enrolment
	 */
	Enrolment resume(String id, ProfileUrl profile) {
		return changed(id, profile, Enrolment::letGo);
	}

	/**
	 * End a campaign for one person.
	 * @param id the campaign
	 * @param profile who
	 * @return their enrolment
	 */
	Enrolment stop(String id, ProfileUrl profile) {
		return changed(id, profile,
				(person) -> person.end(EnrolmentState.STOPPED, this.calendar.now(), "Stopped by a person"));
	}

	private Enrolment changed(String id, ProfileUrl profile, Consumer<Enrolment> change) {
		Enrolment person = this.enrolments.find(this.campaigns.get(id).id(), profile.toString())
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, profile + " is not in this campaign"));
		change.accept(person);
		try {
			return this.enrolments.save(person);
		}
		catch (OptimisticLockingFailureException ex) {
			throw new ProblemException(HttpStatus.CONFLICT, profile + " has just been changed; look and try again");
		}
	}

}
