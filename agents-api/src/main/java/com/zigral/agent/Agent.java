package com.zigral.agent;

import java.util.List;

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
