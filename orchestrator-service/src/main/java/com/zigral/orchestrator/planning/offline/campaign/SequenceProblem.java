package com.zigral.orchestrator.planning.offline.campaign;

/**
 * Why the steps of a sentence make no campaign.
 */
public enum SequenceProblem {

	/** A first message that does not wait for the invitation to be accepted. */
	AFTER_ACCEPTANCE,

	/** A further message that does not follow the one before. */
	AFTER_MESSAGE,

	/** It is not said how long to wait. */
	HOW_LONG,

	/** Something is to be done with those who have answered. */
	AFTER_ANSWER,

	/** An invitation is to be taken back that is never sent. */
	NOT_INVITED,

	/** Taking back does not follow the invitation. */
	AFTER_INVITATION,

	/** It is to end for another reason than an answer. */
	STOP

}
