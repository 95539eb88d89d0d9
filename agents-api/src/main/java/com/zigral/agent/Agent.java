package com.zigral.agent;

import java.util.List;
import java.util.Optional;

import com.zigral.agent.description.Effect;
import com.zigral.agent.description.ParameterProblem;

/**
 * Somebody who can carry out steps of a plan: a named set of actions. An implementation
 * is safe to call from several threads at once; where its work cannot be done side by
 * side, it queues the calls itself.
 */
public interface Agent {

	/**
	 * The name by which plans call this agent.
	 * @return a name of lower-case letters, unique among the agents of one orchestrator
	 */
	String name();

	/**
	 * What this agent is for, written for the planner and for people.
	 * @return one or two sentences
	 */
	String description();

	/**
	 * What this agent can do. The answer never changes while the process runs.
	 * @return the actions, each name once
	 */
	List<Action> actions();

	/**
	 * The account this agent works with, when its work must not be done twice at a time.
	 * Actions of one account never run at the same time, on any replica.
	 * @return the account's name, empty when there is no such account
	 */
	default Optional<String> account() {
		return Optional.empty();
	}

	/**
	 * What is known of the log-in to that account. Nothing is looked up for it.
	 * @return the log-in, empty when there has been none yet
	 */
	default Optional<SignIn> signIn() {
		return Optional.empty();
	}

	/**
	 * What no schema can say about a request, such as steps that do not follow each
	 * other. It is asked when a plan is made.
	 * @param request what is to be done, its parameters valid by the action's schema and
	 * its references not yet resolved
	 * @return everything that is wrong with it, empty when it can be carried out
	 */
	default List<ParameterProblem> problems(ActionRequest request) {
		return List.of();
	}

	/**
	 * Everything an {@link Effect#OUTREACH} action would send, in words and in order:
	 * what a person is asked to approve. Nothing is looked up for it.
	 * @param request what to do, as for {@link #perform}
	 * @return what would be sent, empty for other actions
	 */
	default List<Outreach> outreach(ActionRequest request) {
		return List.of();
	}

	/**
	 * Carry out one action and wait for its end. Foreseen trouble is an {@link Outcome};
	 * an exception means a defect.
	 * @param request what to do, its parameters already valid and its references resolved
	 * @param context the step this is done for
	 * @return how it ended
	 * @throws StepStoppedException if {@link StepContext#save} asked for it
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	Outcome perform(ActionRequest request, StepContext context) throws InterruptedException;

}
