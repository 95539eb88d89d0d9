package com.zigral.orchestrator.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.SequenceStore;
import com.zigral.orchestrator.suppression.Tombstones;

import org.springframework.stereotype.Component;

/**
 * Takes down what was seen of the people in campaigns: who is connected by now, who has
 * answered, and who needs a person's look.
 */
@Component
public class CampaignSightings {

	private final Campaigns campaigns;

	private final SequenceStore sequences;

	private final Enrolments enrolments;

	private final CampaignCalendar calendar;

	private final Tombstones tombstones;

	CampaignSightings(Campaigns campaigns, SequenceStore sequences, Enrolments enrolments, CampaignCalendar calendar,
			Tombstones tombstones) {
		this.campaigns = campaigns;
		this.sequences = sequences;
		this.enrolments = enrolments;
		this.calendar = calendar;
		this.tombstones = tombstones;
	}

	/**
	 * The accounts that people in campaigns may accept or answer.
	 * @return the accounts
	 */
	public List<String> accounts() {
		return this.enrolments.accounts();
	}

	/**
	 * From whom an account may hear.
	 * @param account the account
	 * @param limit how many at most
	 * @return the people, those who were invited or written to first, then the newest
	 */
	public List<Listening> listening(String account, int limit) {
		return this.enrolments.listening(account, limit)
			.stream()
			.map((person) -> new Listening(ProfileUrl.from(person.getProfile()).orElseThrow(), person.getName(),
					Optional.ofNullable(person.getEnrolledAt()).orElse(Instant.MAX)))
			.distinct()
			.toList();
	}

	/**
	 * Some people were found among an account's connections.
	 * @param account the account
	 * @param people the people
	 */
	public void connected(String account, Collection<ProfileUrl> people) {
		if (!people.isEmpty()) {
			this.enrolments.active(account, people.stream().map(ProfileUrl::toString).toList()).forEach(this::accept);
		}
	}

	private void accept(Enrolment person) {
		Campaign campaign = this.campaigns.findById(person.campaignId()).orElseThrow();
		Sequence sequence = this.sequences.get(campaign.id(), person.sequenceVersion());
		if (sequence.invitation().isPresent() && person.acceptedAt() == null && person.sent() == 0) {
			person.accepted(this.calendar.now(), sequence, this.calendar.days(campaign));
			this.enrolments.save(person);
		}
	}

	/**
	 * Somebody has answered: every campaign ends for them.
	 * @param profile who
	 */
	public void answered(ProfileUrl profile) {
		this.enrolments.ofPerson(profile.toString()).forEach((person) -> {
			person.replied(this.calendar.now());
			this.enrolments.save(person);
		});
	}

	/**
	 * Something was seen that only a person can judge: the campaigns of an account wait
	 * with somebody until a person says that they may go on.
	 * @param account the account
	 * @param profile with whom
	 * @param why what a person is to know
	 */
	public void hold(String account, ProfileUrl profile, String why) {
		this.enrolments.active(account, List.of(profile.toString())).forEach((person) -> {
			if (!person.isHeld()) {
				person.hold(why);
				this.enrolments.save(person);
			}
		});
	}

	/**
	 * The names under which campaigns know somebody.
	 * @param profile who
	 * @return the names
	 */
	public List<String> names(ProfileUrl profile) {
		return this.enrolments.names(profile.toString());
	}

	/**
	 * Take out who it was, and leave that somebody was in the campaigns.
	 * @param profile who is erased
	 * @return in how many campaigns they were
	 */
	public int erase(ProfileUrl profile) {
		return this.enrolments.erase(profile.toString(), this.tombstones.address(profile).toString(),
				this.calendar.now());
	}

	/**
	 * Somebody from whom an account may hear.
	 *
	 * @param profile who
	 * @param name their name
	 * @param since since when what they write is an answer
	 */
	public record Listening(ProfileUrl profile, String name, Instant since) {
	}

}
