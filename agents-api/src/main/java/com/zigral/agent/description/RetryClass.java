package com.zigral.agent.description;

/**
 * What may be done with an action of which nobody knows whether it happened.
 */
public enum RetryClass {

	/** Doing it again leaves the same state. */
	IDEMPOTENT,

	/** The agent can look whether it happened. */
	VERIFIABLE,

	/** Nobody but a person can tell. */
	UNVERIFIABLE

}
