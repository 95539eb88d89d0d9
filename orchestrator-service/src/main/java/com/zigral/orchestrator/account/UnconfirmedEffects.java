package com.zigral.orchestrator.account;

/**
 * What was done with accounts and nobody has seen to have happened. The ledger knows it,
 * which itself asks what an account may do.
 */
@FunctionalInterface
public interface UnconfirmedEffects {

	/**
	 * How many effects of an account wait for a person to say whether they happened.
	 * @param account the account
	 * @return how many
	 */
	int inDoubt(String account);

}
