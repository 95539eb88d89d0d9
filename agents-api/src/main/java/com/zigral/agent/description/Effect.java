package com.zigral.agent.description;

/**
 * What an action does to the outside world.
 */
public enum Effect {

	/** Looks, changes nothing. */
	READ,

	/** Changes something that belongs to the user, such as their sheet. */
	WRITE,

	/** Reaches another person in the user's name; needs the user's approval. */
	OUTREACH

}
