package com.zigral.orchestrator.campaign;

import java.util.List;
import java.util.Optional;

import com.zigral.agent.Action;
import com.zigral.agent.Agent;
import com.zigral.agent.OutreachRules;
import com.zigral.orchestrator.campaign.sequence.StepKind;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The agents that can carry out the steps of campaigns.
 */
@Component
public class CampaignAgents {

	private final Catalog catalog;

	CampaignAgents(Catalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * The accounts that campaigns can have.
	 * @return the accounts whose agents invite and write
	 */
	List<String> accounts() {
		return this.catalog.agents()
			.stream()
			.filter((agent) -> can(agent, StepKind.INVITE) && can(agent, StepKind.MESSAGE))
			.flatMap((agent) -> agent.account().stream())
			.toList();
	}

	/**
	 * The account for a campaign.
	 * @param name the account that is wanted, absent for the first
	 * @return the account
	 * @throws ProblemException 409, if no agent here has campaigns
	 * @throws InvalidInputException if the account has none
	 */
	String requireAccount(@Nullable String name) {
		List<String> accounts = accounts();
		String wanted = Optional.ofNullable(name)
			.map(String::strip)
			.or(() -> accounts.stream().findFirst())
			.orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT,
					"No agent here invites people and writes to them."));
		if (!accounts.contains(wanted)) {
			throw new InvalidInputException("account", "must be one of " + accounts);
		}
		return wanted;
	}

	/**
	 * The agent that works with an account.
	 * @param account the account
	 * @return the agent, empty when none does here
	 */
	public Optional<Agent> agent(String account) {
		return this.catalog.agentOf(account, StepKind.MESSAGE.action());
	}

	/**
	 * What can be sent in a step.
	 * @param account the account
	 * @param kind what the step does
	 * @return the rules, empty when there are none
	 */
	Optional<OutreachRules> rules(String account, StepKind kind) {
		return agent(account).flatMap((agent) -> this.catalog.action(agent.name(), kind.action()))
			.flatMap(Action::rules);
	}

	/**
	 * Whether an account's agent can carry out steps of a kind.
	 * @param account the account
	 * @param kind what the steps do
	 * @return whether it can
	 */
	boolean can(String account, StepKind kind) {
		return agent(account).filter((agent) -> can(agent, kind)).isPresent();
	}

	private boolean can(Agent agent, StepKind kind) {
		return this.catalog.action(agent.name(), kind.action()).isPresent();
	}

}
