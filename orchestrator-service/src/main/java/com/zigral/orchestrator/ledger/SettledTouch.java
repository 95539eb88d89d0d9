package com.zigral.orchestrator.ledger;

import java.time.Instant;

import com.zigral.agent.ProfileUrl;

/**
 * What became of something that a job was to send to somebody.
 *
 * @param recipient who
 * @param outcome what is known of it
 * @param at since when
 * @param note how that is known
 */
public record SettledTouch(ProfileUrl recipient, Outcome outcome, Instant at, String note) {

	/** What is known of it. */
	public enum Outcome {

		/** It was sent. */
		SENT,

		/** Nobody can tell. */
		UNKNOWN,

		/** It was not sent. */
		NOT_SENT

	}

}
