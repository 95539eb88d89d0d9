package com.zigral.orchestrator.campaign;

import java.util.Optional;

/**
 * Knows when no messages of campaigns may go out, because nobody could see who has
 * answered.
 */
public interface FollowUpHold {

	/**
	 * Why messages wait.
	 * @param account the account
	 * @return the reason in a sentence, empty when they may go out
	 */
	Optional<String> reason(String account);

}
