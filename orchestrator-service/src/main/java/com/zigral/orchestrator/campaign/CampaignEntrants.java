package com.zigral.orchestrator.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.campaign.agent.StartedCampaign;
import com.zigral.orchestrator.ledger.Ledger;
import com.zigral.orchestrator.suppression.DoNotContact;

import org.springframework.stereotype.Component;

/**
 * Says who can come into a campaign, and who has.
 */
@Component
class CampaignEntrants {

	/** People who are asked about with one statement. */
	private static final int STRETCH = 1000;

	private final Enrolments enrolments;

	private final Campaigns campaigns;

	private final DoNotContact doNotContact;

	CampaignEntrants(Enrolments enrolments, Campaigns campaigns, DoNotContact doNotContact) {
		this.enrolments = enrolments;
		this.campaigns = campaigns;
		this.doNotContact = doNotContact;
	}

	/**
	 * Who of some people cannot come into a campaign.
	 * @param account its account
	 * @param id its id
	 * @param people the people
	 * @return why not, by person
	 */
	Map<ProfileUrl, PersonResult> refused(String account, String id, Collection<Prospect> people) {
		Map<ProfileUrl, PersonResult> refused = new HashMap<>();
		inStretches(people, (stretch) -> {
			Map<ProfileUrl, String> elsewhere = elsewhere(account, id, stretch);
			Map<ProfileUrl, String> unwanted = this.doNotContact
				.refusals(stretch.stream().map(Prospect::profileUrl).toList());
			for (Prospect person : stretch) {
				Optional.ofNullable(unwanted.get(person.profileUrl()))
					.map((why) -> skipped(person, Ledger.DO_NOT_CONTACT, person.fullName() + " " + why))
					.or(() -> Optional.ofNullable(elsewhere.get(person.profileUrl()))
						.map((why) -> skipped(person, StartedCampaign.IN_CAMPAIGN, why)))
					.ifPresent((result) -> refused.put(person.profileUrl(), result));
			}
		});
		return refused;
	}

	private Map<ProfileUrl, String> elsewhere(String account, String id, List<Prospect> people) {
		Map<String, String> names = new HashMap<>();
		Map<ProfileUrl, String> elsewhere = new HashMap<>();
		this.enrolments.active(account, profiles(people))
			.stream()
			.filter((other) -> !other.campaignId().equals(id))
			.forEach((other) -> elsewhere.put(other.profile(), "Is in the campaign \"%s\" already"
				.formatted(names.computeIfAbsent(other.campaignId(), this::name))));
		return elsewhere;
	}

	private String name(String campaignId) {
		return this.campaigns.findById(campaignId).map(Campaign::name).orElse(campaignId);
	}

	/**
	 * Who of some people is in a campaign, or was left out at its start.
	 * @param id its id
	 * @param people the people
	 * @return what became of them, nothing of those who never were in it
	 */
	Map<ProfileUrl, PersonResult> entered(String id, Collection<Prospect> people) {
		Map<ProfileUrl, PersonResult> entered = new HashMap<>();
		inStretches(people, (stretch) -> this.enrolments.among(id, profiles(stretch))
			.forEach((person) -> entered.put(person.profile(), result(person))));
		return entered;
	}

	private static PersonResult result(Enrolment person) {
		return (person.state() == EnrolmentState.LEFT_OUT)
				? new PersonResult(person.profile(), person.name(), PersonResult.SKIPPED, StartedCampaign.IN_CAMPAIGN,
						String.valueOf(person.reason()))
				: new PersonResult(person.profile(), person.name(), StartedCampaign.ENROLLED, "", "");
	}

	private static PersonResult skipped(Prospect person, String code, String reason) {
		return new PersonResult(person.profileUrl(), person.fullName(), PersonResult.SKIPPED, code, reason);
	}

	private static List<String> profiles(List<Prospect> people) {
		return people.stream().map((person) -> person.profileUrl().toString()).toList();
	}

	private static void inStretches(Collection<Prospect> people, Consumer<List<Prospect>> each) {
		List<Prospect> all = new ArrayList<>(people);
		for (int from = 0; from < all.size(); from += STRETCH) {
			each.accept(all.subList(from, Math.min(from + STRETCH, all.size())));
		}
	}

}
