package com.zigral.orchestrator.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.ledger.ContactHistory;

/**
 * Tells the ledger whose invitations a step has withdrawn.
 *
 * @param history what people were sent so far
 */
record Withdrawals(ContactHistory history) {

	/**
	 * Take down what a step says.
	 * @param account the account it works with, if there is one
	 * @param data its output or its saved state
	 */
	void note(Optional<String> account, Map<String, Object> data) {
		if (account.isPresent() && data.get(PersonResult.KEY) instanceof List<?> results) {
			List<ProfileUrl> withdrawn = results.stream()
				.flatMap((entry) -> PersonResult.from(entry).stream())
				.filter((one) -> one.result().equals(PersonResult.WITHDRAWN))
				.map(PersonResult::profile)
				.toList();
			this.history.withdrawn(account.get(), withdrawn);
		}
	}

}
