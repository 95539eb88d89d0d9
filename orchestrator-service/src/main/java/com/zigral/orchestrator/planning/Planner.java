package com.zigral.orchestrator.planning;

/**
 * Turns a sentence into a plan. Safe to call from several threads at once.
 */
public interface Planner {

	/**
	 * The name of the planner that asks no language model, so that a plan costs nothing.
	 */
	String OFFLINE = "offline";

	/**
	 * Who plans, as jobs name it.
	 * @return a name such as {@code openai/gpt-5-mini} or {@code offline}
	 */
	String name();

	/**
	 * Whether past jobs have a say in its plans; for others they need not be looked up.
	 * @return {@code true} if it reads {@link PlanRequest#pastJobs()}
	 */
	boolean usesPastJobs();

	/**
	 * Make a plan.
	 * @param request what is asked for
	 * @return the plan, already valid, or why there is none; and what it has cost
	 */
	Planning plan(PlanRequest request);

}
