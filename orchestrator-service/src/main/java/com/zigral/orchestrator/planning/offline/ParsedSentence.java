package com.zigral.orchestrator.planning.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.orchestrator.planning.offline.campaign.CampaignSteps;
import com.zigral.orchestrator.planning.offline.campaign.FollowUp;
import com.zigral.orchestrator.planning.offline.campaign.SequenceProblem;
import com.zigral.orchestrator.planning.offline.campaign.UnclearSequenceException;
import com.zigral.orchestrator.planning.offline.people.PeopleCriteria;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;

/**
 * What a sentence says, as far as it has been read.
 */
final class ParsedSentence {

	private final JobSoFar job;

	private final PeopleCriteria criteria = new PeopleCriteria();

	private final List<Intent> intents = new ArrayList<>();

	private boolean hasPeople;

	/**
	 * Nothing yet of a sentence.
	 * @param job what its job has done before
	 */
	ParsedSentence(JobSoFar job) {
		this.job = job;
	}

	JobSoFar job() {
		return this.job;
	}

	PeopleCriteria criteria() {
		return this.criteria;
	}

	List<Intent> intents() {
		return this.intents;
	}

	boolean hasPeople() {
		return this.hasPeople;
	}

	void foundPeople() {
		this.hasPeople = true;
	}

	/**
	 * Take people who were read by themselves.
	 * @param people whom
	 */
	void take(PeopleCriteria people) {
		this.criteria.restore(people);
		this.hasPeople = true;
	}

	/**
	 * Take the people of the job, when it has found some.
	 * @return whether it has
	 */
	boolean takeFromJob() {
		if (this.job.hasPeople()) {
			this.criteria.fromJob();
			this.hasPeople = true;
		}
		return this.job.hasPeople();
	}

	void add(Intent intent) {
		this.intents.add(intent);
	}

	/**
	 * Give the last invitation or message its words.
	 * @param text the words
	 * @return whether one was without
	 */
	boolean say(String text) {
		if (this.intents.isEmpty()) {
			return false;
		}
		Optional<Intent> told = switch (this.intents.getLast()) {
			case Intent.Invite invite when invite.note().isEmpty() && !invite.isBare() ->
				Optional.of(new Intent.Invite(Optional.of(text), false));
			case Intent.SendMessage tell when tell.text().isEmpty() ->
				Optional.of(new Intent.SendMessage(Optional.of(text)));
			default -> Optional.empty();
		};
		told.ifPresent((intent) -> this.intents.set(this.intents.size() - 1, intent));
		return told.isPresent();
	}

	/**
	 * Say that the last invitation has no note.
	 * @return whether there was one that may be without
	 */
	boolean sayNothing() {
		boolean invites = !this.intents.isEmpty() && this.intents.getLast() instanceof Intent.Invite invite
				&& invite.note().isEmpty();
		if (invites) {
			this.intents.set(this.intents.size() - 1, new Intent.Invite(Optional.empty(), true));
		}
		return invites;
	}

	/**
	 * Whether the last thing to do is an invitation that is to have no note.
	 * @return whether it is
	 */
	boolean invitesWithoutNote() {
		return !this.intents.isEmpty() && this.intents.getLast() instanceof Intent.Invite invite && invite.isBare();
	}

	boolean reachesOut() {
		return this.intents.stream()
			.anyMatch((intent) -> isFirstStep(intent) || intent instanceof Intent.StartCampaign);
	}

	private static boolean isFirstStep(Intent intent) {
		return intent instanceof Intent.Invite || intent instanceof Intent.SendMessage;
	}

	/**
	 * Whether it ends with what a campaign can begin with.
	 * @return whether later steps can follow
	 */
	boolean canBeFollowed() {
		return !this.intents.isEmpty() && isFirstStep(this.intents.getLast())
				&& this.intents.stream().filter((intent) -> !isKept(intent)).count() == 1;
	}

	private static boolean isKept(Intent intent) {
		return intent instanceof Intent.WriteToSheet || intent instanceof Intent.CollectProfiles;
	}

	/**
	 * Make a campaign of the last invitation or message and what comes later.
	 * @param later what does
	 * @throws DeclinedException if that makes no campaign
	 */
	void follow(FollowUps later) {
		if (!canBeFollowed()) {
			throw new DeclinedException(DeclineReason.NO_FIRST_STEP, "");
		}
		try {
			this.intents.set(this.intents.size() - 1, new Intent.StartCampaign(later.name(), steps(later.steps())));
		}
		catch (UnclearSequenceException ex) {
			throw new DeclinedException(reason(ex.problem()), ex.words());
		}
	}

	private List<Map<String, Object>> steps(List<FollowUp> later) throws UnclearSequenceException {
		return switch (this.intents.getLast()) {
			case Intent.Invite invite -> CampaignSteps.afterInvitation(invite.note().orElse(""), later);
			case Intent.SendMessage message when message.text().isPresent() ->
				CampaignSteps.afterMessage(message.text().get(), later);
			default -> throw new DeclinedException(DeclineReason.NO_TEXT, "");
		};
	}

	private static DeclineReason reason(SequenceProblem problem) {
		return switch (problem) {
			case AFTER_ACCEPTANCE -> DeclineReason.AFTER_ACCEPTANCE;
			case AFTER_MESSAGE -> DeclineReason.AFTER_MESSAGE;
			case HOW_LONG -> DeclineReason.HOW_LONG;
			case AFTER_ANSWER -> DeclineReason.AFTER_ANSWER;
			case NOT_INVITED -> DeclineReason.NOT_INVITED;
			case AFTER_INVITATION -> DeclineReason.AFTER_INVITATION;
			case STOP -> DeclineReason.STOP;
		};
	}

}
