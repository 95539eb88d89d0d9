package com.zigral.orchestrator.ledger;

import java.time.Instant;
import java.util.Optional;

import com.zigral.agent.Delivery;
import com.zigral.agent.ProfileUrl;

/**
 * Knows right before something of a campaign is sent whether it is still wanted.
 */
public interface TouchGuard {

	/**
	 * Why something of a campaign is not sent now.
	 * @param touch which step of which campaign
	 * @param recipient whom it would go to
	 * @return {@link Delivery.Skipped} when it is not sent at all,
	 * {@link Delivery.Postponed} when later; empty when it may be sent
	 */
	Optional<Delivery> refusal(Touch touch, ProfileUrl recipient);

	/**
	 * From when on an answer of the recipient stops something of a campaign, also one
	 * that only whoever sends it sees.
	 * @param touch which step of which campaign
	 * @param recipient whom it would go to
	 * @return the moment, empty when they are not in the campaign
	 */
	Optional<Instant> answersCountSince(Touch touch, ProfileUrl recipient);

}
