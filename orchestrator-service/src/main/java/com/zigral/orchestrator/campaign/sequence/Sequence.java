package com.zigral.orchestrator.campaign.sequence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.zigral.service.problem.FieldProblem;

/**
 * The steps of a campaign in order: perhaps an invitation first, then messages, one after
 * the other, and perhaps the withdrawal of an invitation that is not accepted.
 *
 * @param steps the steps
 */
public record Sequence(List<CampaignStep> steps) {

	/** Nobody wants to be written to more often. */
	public static final int MAX_STEPS = 10;

	private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,29}");

	public Sequence {
		steps = List.copyOf(steps);
	}

	/**
	 * Everything that is wrong with the sequence.
	 * @return the problems with their places, none when it can be carried out
	 */
	public List<FieldProblem> problems() {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.steps.isEmpty() || this.steps.size() > MAX_STEPS) {
			problems.add(new FieldProblem("steps", "must have 1 to " + MAX_STEPS + " steps"));
		}
		if (this.steps.stream().noneMatch((step) -> step.kind() != StepKind.WITHDRAW)) {
			problems.add(new FieldProblem("steps", "must invite or write to somebody"));
		}
		Set<String> ids = new HashSet<>();
		Set<String> texts = new HashSet<>();
		for (int i = 0; i < this.steps.size(); i++) {
			CampaignStep step = this.steps.get(i);
			String place = "steps[" + i + "]";
			if (!ID.matcher(step.id()).matches() || !ids.add(step.id())) {
				problems.add(new FieldProblem(place + ".id",
						"must be unique and have 1 to 30 small letters, digits, dashes or underscores"));
			}
			if (step.kind() == StepKind.MESSAGE && !texts.add(step.text())) {
				problems.add(new FieldProblem(place + ".text", "is what another step says already"));
			}
			problems.addAll(problems(place, step, i));
		}
		return problems;
	}

	private List<FieldProblem> problems(String place, CampaignStep step, int index) {
		List<FieldProblem> problems = new ArrayList<>();
		if (step.delay() < 0 || step.delay() > step.unit().most()) {
			problems.add(new FieldProblem(place + ".delay",
					"must be 0 to %d %s".formatted(step.unit().most(), step.unit().key())));
		}
		if (step.kind() == StepKind.INVITE && index > 0) {
			problems.add(new FieldProblem(place + ".kind", "can only be 'invite' in the first step"));
		}
		if (step.kind() == StepKind.WITHDRAW && (invitation().isEmpty() || !isFirstOfKind(step))) {
			problems.add(new FieldProblem(place + ".kind", "can be 'withdraw' once, after a step that invites"));
		}
		if (step.kind() == StepKind.WITHDRAW && !step.text().isEmpty()) {
			problems.add(new FieldProblem(place + ".text", "must not be given: nobody is told of a withdrawal"));
		}
		if (step.after() != expectedEvent(step)) {
			problems.add(new FieldProblem(place + ".after",
					"must be '%s' for this step".formatted(expectedEvent(step).key())));
		}
		return problems;
	}

	private boolean isFirstOfKind(CampaignStep step) {
		return this.steps.stream()
			.filter((other) -> other.kind() == step.kind())
			.findFirst()
			.filter(step::equals)
			.isPresent();
	}

	private StepEvent expectedEvent(CampaignStep step) {
		return expectedEvent(step.kind(), invitation().isPresent(), isFirstOfKind(step));
	}

	/**
	 * After what a step's time begins.
	 * @param kind what the step does
	 * @param invites whether the campaign invites people first
	 * @param first whether it is the first step of its kind
	 * @return the event
	 */
	public static StepEvent expectedEvent(StepKind kind, boolean invites, boolean first) {
		return switch (kind) {
			case INVITE -> StepEvent.ENROLLED;
			case WITHDRAW -> StepEvent.INVITED;
			case MESSAGE -> {
				if (!first) {
					yield StepEvent.SENT;
				}
				yield invites ? StepEvent.ACCEPTED : StepEvent.ENROLLED;
			}
		};
	}

	/**
	 * The step that a person begins with.
	 * @return the invitation, or else the first message
	 */
	public CampaignStep first() {
		return invitation().or(() -> message(Optional.empty()))
			.orElseThrow(() -> new IllegalStateException("A campaign without steps"));
	}

	/**
	 * The step that invites.
	 * @return the step, empty when the campaign is for people who are connected
	 */
	public Optional<CampaignStep> invitation() {
		return this.steps.stream().filter((step) -> step.kind() == StepKind.INVITE).findFirst();
	}

	/**
	 * The step that withdraws an invitation.
	 * @return the step, empty when there is none
	 */
	public Optional<CampaignStep> withdrawal() {
		return this.steps.stream().filter((step) -> step.kind() == StepKind.WITHDRAW).findFirst();
	}

	/**
	 * The message that comes next.
	 * @param before the id of the message before, empty for the first
	 * @return the step, empty when there are no more
	 */
	public Optional<CampaignStep> message(Optional<String> before) {
		List<CampaignStep> messages = this.steps.stream().filter((step) -> step.kind() == StepKind.MESSAGE).toList();
		if (before.isEmpty()) {
			return messages.stream().findFirst();
		}
		return messages.stream().dropWhile((step) -> !step.id().equals(before.get())).skip(1).findFirst();
	}

	/**
	 * One of the steps.
	 * @param id its id
	 * @return the step, empty when there is none of that id
	 */
	public Optional<CampaignStep> step(String id) {
		return this.steps.stream().filter((step) -> step.id().equals(id)).findFirst();
	}

	/**
	 * Whether people who are under way can go on with another sequence where they are.
	 * @param changed the other one
	 * @return whether it has the same steps in the same order, with other words or
	 * delays, and at most more messages after them
	 */
	public boolean canBecome(Sequence changed) {
		List<CampaignStep> kept = changed.steps.stream()
			.filter((step) -> step(step.id()).filter((old) -> old.kind() == step.kind()).isPresent())
			.toList();
		boolean sameOrder = kept.stream()
			.map(CampaignStep::id)
			.toList()
			.equals(this.steps.stream().map(CampaignStep::id).toList());
		List<CampaignStep> messages = changed.steps.stream().filter((step) -> step.kind() == StepKind.MESSAGE).toList();
		List<CampaignStep> added = messages.stream().filter((step) -> !kept.contains(step)).toList();
		boolean atTheEnd = messages.subList(messages.size() - added.size(), messages.size()).equals(added);
		return sameOrder && atTheEnd && kept.size() + added.size() == changed.steps.size();
	}

}
