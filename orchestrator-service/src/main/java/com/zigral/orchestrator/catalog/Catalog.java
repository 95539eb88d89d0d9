package com.zigral.orchestrator.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.agent.Action;
import com.zigral.agent.Agent;
import com.zigral.agent.SignIn;

import org.springframework.stereotype.Component;

/**
 * The agents at hand. An agent is at hand when it is a bean.
 */
@Component
public class Catalog {

	private final Map<String, Agent> agents = new LinkedHashMap<>();

	/**
	 * Create the catalog.
	 * @param agents the agents
	 * @throws IllegalStateException if two have the same name
	 */
	public Catalog(List<Agent> agents) {
		for (Agent agent : agents) {
			if (this.agents.putIfAbsent(agent.name(), agent) != null) {
				throw new IllegalStateException("Two agents are called '" + agent.name() + "'");
			}
		}
	}

	/**
	 * All agents.
	 * @return the agents in the order of their beans
	 */
	public Collection<Agent> agents() {
		return this.agents.values();
	}

	/**
	 * The account that agents work with.
	 * @return its name; where no agent has one, the first agent's name
	 */
	public String account() {
		return this.agents.values()
			.stream()
			.flatMap((agent) -> agent.account().stream())
			.findFirst()
			.orElseGet(() -> this.agents.keySet().stream().findFirst().orElse("nobody"));
	}

	/**
	 * What is known of the log-in to that account, on this replica.
	 * @return the log-in, empty when there has been none yet
	 */
	public Optional<SignIn> signIn() {
		return this.agents.values().stream().flatMap((agent) -> agent.signIn().stream()).findFirst();
	}

	/**
	 * Find an agent.
	 * @param name its name
	 * @return the agent, empty when there is none of that name
	 */
	public Optional<Agent> agent(String name) {
		return Optional.ofNullable(this.agents.get(name));
	}

	/**
	 * Find the agent that works with an account and can do something with it.
	 * @param account the account
	 * @param actions the names of all that it must be able to do
	 * @return the agent, empty when none at hand does
	 */
	public Optional<Agent> agentOf(String account, String... actions) {
		return this.agents.values()
			.stream()
			.filter((agent) -> agent.account().equals(Optional.of(account)))
			.filter((agent) -> Stream.of(actions).allMatch((action) -> action(agent.name(), action).isPresent()))
			.findFirst();
	}

	/**
	 * Find an action.
	 * @param agent the agent's name
	 * @param action the action's name
	 * @return the action, empty when the agent is not at hand or cannot do that
	 */
	public Optional<Action> action(String agent, String action) {
		return agent(agent).stream()
			.flatMap((found) -> found.actions().stream())
			.filter((candidate) -> candidate.name().equals(action))
			.findFirst();
	}

	/**
	 * What an agent can be asked to do in a plan.
	 * @param agent the agent
	 * @return its actions but those for internal use
	 */
	public static List<Action> plannable(Agent agent) {
		return agent.actions().stream().filter((action) -> !action.internal()).toList();
	}

}
