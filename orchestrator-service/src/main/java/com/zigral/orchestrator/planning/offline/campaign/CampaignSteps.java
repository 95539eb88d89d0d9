package com.zigral.orchestrator.planning.offline.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the steps of a campaign out of how a sentence begins and what it wants later. A
 * step that a campaign cannot do when the sentence says is refused, never moved.
 */
public final class CampaignSteps {

	private final boolean invites;

	private final List<Map<String, Object>> steps = new ArrayList<>();

	private int messages;

	private boolean afterWithdrawal;

	private CampaignSteps(boolean invites, String text) {
		this.invites = invites;
		this.messages = invites ? 0 : 1;
		add(invites ? "invite" : "message", "enrolled", Wait.NONE, text);
	}

	/**
	 * The steps of a campaign that begins with an invitation.
	 * @param note the note, blank for none
	 * @param later what comes later
	 * @return the steps in the form of the action's parameter
	 * @throws UnclearSequenceException if that makes no campaign
	 */
	public static List<Map<String, Object>> afterInvitation(String note, List<FollowUp> later)
			throws UnclearSequenceException {
		return new CampaignSteps(true, note).with(later);
	}

	/**
	 * The steps of a campaign that begins with a message.
	 * @param text the message
	 * @param later what comes later
	 * @return the steps in the form of the action's parameter
	 * @throws UnclearSequenceException if that makes no campaign
	 */
	public static List<Map<String, Object>> afterMessage(String text, List<FollowUp> later)
			throws UnclearSequenceException {
		return new CampaignSteps(false, text).with(later);
	}

	private List<Map<String, Object>> with(List<FollowUp> later) throws UnclearSequenceException {
		for (FollowUp one : later) {
			switch (one.kind()) {
				case MESSAGE -> message(one);
				case WITHDRAW -> withdraw(one);
				case STOP -> stop(one);
			}
		}
		return List.copyOf(this.steps);
	}

	private void message(FollowUp one) throws UnclearSequenceException {
		refuse(one.events().contains(Event.ANSWERED), SequenceProblem.AFTER_ANSWER, one);
		boolean first = this.messages == 0;
		Set<Event> fitting = first ? Set.of(Event.ACCEPTED, Event.NOT_ANSWERED) : fittingLater();
		SequenceProblem problem = first ? SequenceProblem.AFTER_ACCEPTANCE : SequenceProblem.AFTER_MESSAGE;
		refuse(!fitting.containsAll(one.events()), problem, one);
		refuse(first && !one.events().contains(Event.ACCEPTED), problem, one);
		refuse(!first && one.pause().filter((wait) -> wait.amount() > 0).isEmpty(), SequenceProblem.HOW_LONG, one);
		refuse(!first && this.afterWithdrawal && isCountedFromBefore(one), SequenceProblem.AFTER_MESSAGE, one);
		add("message", first ? "accepted" : "sent", one.pause().orElse(Wait.NONE), one.text().orElse(""));
		this.messages++;
		this.afterWithdrawal = false;
	}

	private Set<Event> fittingLater() {
		return (this.messages == 1) ? Set.of(Event.SENT, Event.FIRST_SENT, Event.NOT_ANSWERED)
				: Set.of(Event.SENT, Event.NOT_ANSWERED);
	}

	private void withdraw(FollowUp one) throws UnclearSequenceException {
		refuse(!this.invites, SequenceProblem.NOT_INVITED, one);
		refuse(!Set.of(Event.INVITED, Event.NOT_ACCEPTED).containsAll(one.events()), SequenceProblem.AFTER_INVITATION,
				one);
		refuse(one.pause().filter((wait) -> wait.amount() > 0).isEmpty(), SequenceProblem.HOW_LONG, one);
		boolean later = one.pause().filter(Wait::later).isPresent() && !one.events().contains(Event.INVITED);
		refuse(this.steps.size() > 1 && later, SequenceProblem.AFTER_INVITATION, one);
		add("withdraw", "invited", one.pause().orElseThrow(), "");
		this.afterWithdrawal = true;
	}

	// "a week later" counts from whatever was said last.
	private static boolean isCountedFromBefore(FollowUp one) {
		return one.pause().filter(Wait::later).isPresent() && one.events().isEmpty();
	}

	// A campaign ends with an answer anyway.
	private void stop(FollowUp one) throws UnclearSequenceException {
		refuse(!one.events().equals(Set.of(Event.ANSWERED)) || one.pause().isPresent(), SequenceProblem.STOP, one);
	}

	private static void refuse(boolean wrong, SequenceProblem problem, FollowUp one) throws UnclearSequenceException {
		if (wrong) {
			throw new UnclearSequenceException(problem, one.said());
		}
	}

	private void add(String kind, String after, Wait wait, String text) {
		Map<String, Object> step = new LinkedHashMap<>();
		step.put("kind", kind);
		step.put("after", after);
		step.put("delay", wait.delay());
		step.put("unit", wait.unit().parameter());
		step.put("text", text);
		this.steps.add(step);
	}

}
