package com.zigral.orchestrator.campaign;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.campaign.agent.StartedCampaign;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.SequenceStore;
import com.zigral.orchestrator.ledger.Ledger;

import org.springframework.stereotype.Component;

/**
 * Takes people into campaigns for whoever finds them, by the rules of every enrolment.
 */
@Component
public class CampaignFeed {

	private static final String GONE = "The campaign was deleted; nobody was enrolled";

	private final Campaigns campaigns;

	private final SequenceStore sequences;

	private final CampaignPeople people;

	private final CampaignEntrants entrants;

	CampaignFeed(Campaigns campaigns, SequenceStore sequences, CampaignPeople people, CampaignEntrants entrants) {
		this.campaigns = campaigns;
		this.sequences = sequences;
		this.people = people;
		this.entrants = entrants;
	}

	/**
	 * Why nobody can be taken into a campaign.
	 * @param campaignId the campaign
	 * @return the reason, empty when people can come in
	 */
	public Optional<String> problem(String campaignId) {
		Optional<Campaign> campaign = this.campaigns.findById(campaignId);
		if (campaign.isEmpty()) {
			return Optional.of("is no campaign: GET /campaigns shows those there are");
		}
		return campaign.filter((ended) -> ended.status() == CampaignStatus.ENDED)
			.map((ended) -> "is a campaign that has ended; take a draft, an active or a paused one");
	}

	/**
	 * What people call a campaign.
	 * @param campaignId the campaign
	 * @return its name, empty when there is none
	 */
	public Optional<String> name(String campaignId) {
		return this.campaigns.findById(campaignId).map(Campaign::name);
	}

	/**
	 * Take people into a campaign, in the transaction of the caller. Who is in it stays
	 * as they are; who is in another campaign of the account, on the do-not-contact list
	 * or erased does not come in. The campaign cannot end meanwhile.
	 * @param campaignId the campaign
	 * @param found the people's data
	 * @param jobId the job that has found them
	 * @return how many came in
	 */
	public Fed feed(String campaignId, List<Map<String, Object>> found, String jobId) {
		return this.campaigns.locked(campaignId)
			.map((campaign) -> (campaign.status() != CampaignStatus.ENDED) ? enrol(campaign, found, jobId)
					: new Fed(0, "The campaign \"%s\" has ended; nobody was enrolled".formatted(campaign.name())))
			.orElseGet(() -> new Fed(0, GONE));
	}

	private Fed enrol(Campaign campaign, List<Map<String, Object>> found, String jobId) {
		List<Prospect> people = found.stream().flatMap(CampaignFeed::readable).toList();
		Map<ProfileUrl, Prospect> wanted = new LinkedHashMap<>();
		people.forEach((person) -> wanted.putIfAbsent(person.profileUrl(), person));
		int persons = wanted.size();
		this.people.removeErased(wanted);
		int erased = persons - wanted.size();
		Map<ProfileUrl, PersonResult> before = this.entrants.entered(campaign.id(), wanted.values());
		wanted.keySet().removeAll(before.keySet());
		Map<ProfileUrl, PersonResult> refused = this.entrants.refused(campaign.account(), campaign.id(),
				wanted.values());
		wanted.keySet().removeAll(refused.keySet());
		int enrolled = begin(campaign, List.copyOf(wanted.values()), jobId);
		int elsewhere = count(refused.values(), StartedCampaign.IN_CAMPAIGN) + wanted.size() - enrolled;
		return new Fed(enrolled,
				Stream
					.of(text(before.size(), "in this campaign before"), text(elsewhere, "in another campaign"),
							text(count(refused.values(), Ledger.DO_NOT_CONTACT), "on the do-not-contact list"),
							text(erased, "erased"), text(found.size() - people.size(), "without a profile or a name"))
					.filter(Predicate.not(String::isEmpty))
					.collect(Collectors.joining(", ")));
	}

	private int begin(Campaign campaign, List<Prospect> people, String jobId) {
		Sequence sequence = this.sequences.get(campaign.id(), campaign.sequenceVersion());
		this.people.add(campaign, sequence.first().id(), people, jobId);
		if (campaign.isUnderWay()) {
			this.people.begin(campaign, sequence);
		}
		return (int) this.entrants.entered(campaign.id(), people)
			.values()
			.stream()
			.filter((person) -> person.result().equals(StartedCampaign.ENROLLED))
			.count();
	}

	private static Stream<Prospect> readable(Map<String, Object> person) {
		try {
			return Stream.of(Prospect.from(person));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			return Stream.empty();
		}
	}

	private static int count(Collection<PersonResult> refused, String code) {
		return (int) refused.stream().filter((result) -> result.code().equals(code)).count();
	}

	private static String text(int count, String what) {
		return (count > 0) ? count + " " + what : "";
	}

	/**
	 * What came of taking people in.
	 *
	 * @param enrolled how many came in
	 * @param others why others did not, in words without anybody's name; empty when
	 * everybody came in
	 */
	public record Fed(int enrolled, String others) {
	}

}
