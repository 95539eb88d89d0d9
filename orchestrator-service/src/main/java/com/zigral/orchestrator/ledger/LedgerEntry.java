package com.zigral.orchestrator.ledger;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.zigral.agent.Outreach;
import com.zigral.agent.ProfileUrl;
import org.jspecify.annotations.Nullable;

/**
 * One effect on the outside world.
 *
 * @param id its number
 * @param jobId the job that wants it
 * @param stepId the step within the job
 * @param account the account it is done with
 * @param kind what it is
 * @param recipient the profile it goes to
 * @param name the recipient's name
 * @param words the exact words
 * @param state how far it has come
 * @param note what proves it, or why it failed
 * @param intendedAt when it was first wanted
 * @param armedAt when it was about to be sent
 * @param settledAt when its end was known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LedgerEntry(long id, String jobId, String stepId, String account, String kind, ProfileUrl recipient, String name,
		String words, State state, @Nullable String note, Instant intendedAt, @Nullable Instant armedAt,
		@Nullable Instant settledAt) {

	Outreach outreach() {
		return new Outreach(this.kind, this.recipient, this.name, this.words);
	}

	boolean isOf(Claim claim) {
		return this.jobId.equals(claim.jobId()) && this.stepId.equals(claim.stepId());
	}

	/** How far an effect has come. */
	enum State {

		/** Wanted; nothing has left the house. */
		INTENT,

		/** About to be sent, or just sent; only a look can tell. */
		ARMED,

		/** Seen to be there. */
		CONFIRMED,

		/** Known not to have happened. */
		FAILED,

		/** Nobody but a person can tell. */
		UNKNOWN;

		@JsonValue
		String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
