package com.zigral.orchestrator.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.OutreachRules;
import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.StepKind;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;

import org.springframework.stereotype.Component;

/**
 * Decides whether an account can carry out a sequence, whoever wants it: its order, its
 * delays, what the account's agent can do and what it can send.
 */
@Component
class SequenceCheck {

	private final CampaignAgents agents;

	SequenceCheck(CampaignAgents agents) {
		this.agents = agents;
	}

	/**
	 * Everything that is wrong with a sequence for the first account that has campaigns.
	 * @param sequence the sequence
	 * @return the problems with their places, none when it can be carried out
	 */
	List<FieldProblem> problems(Sequence sequence) {
		return this.agents.accounts()
			.stream()
			.findFirst()
			.map((account) -> problems(account, sequence))
			.orElse(List.of(new FieldProblem("steps",
					"cannot be carried out: no agent here invites people and writes to them")));
	}

	/**
	 * Everything that is wrong with a sequence.
	 * @param account the account
	 * @param sequence the sequence
	 * @return the problems with their places, none when it can be carried out
	 */
	List<FieldProblem> problems(String account, Sequence sequence) {
		List<FieldProblem> problems = new ArrayList<>(sequence.problems());
		for (int i = 0; i < sequence.steps().size(); i++) {
			CampaignStep step = sequence.steps().get(i);
			String place = "steps[" + i + "]";
			if (!this.agents.can(account, step.kind())) {
				problems.add(new FieldProblem(place + ".kind", "is nothing that the account's agent can do"));
			}
			textProblem(account, step).ifPresent((why) -> problems.add(new FieldProblem(place + ".text", why)));
		}
		return problems;
	}

	/**
	 * Refuse a sequence that cannot be carried out.
	 * @param account the account
	 * @param sequence the sequence
	 * @return the sequence
	 * @throws InvalidInputException if it cannot be, with everything that is wrong
	 */
	Sequence require(String account, Sequence sequence) {
		List<FieldProblem> problems = problems(account, sequence);
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
		return sequence;
	}

	private Optional<String> textProblem(String account, CampaignStep step) {
		if (step.kind() == StepKind.MESSAGE && step.text().isEmpty()) {
			return Optional.of("must not be blank");
		}
		Optional<OutreachRules> rules = this.agents.rules(account, step.kind());
		return rules.flatMap((known) -> known.templateProblem(step.text()));
	}

}
