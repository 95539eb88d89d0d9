package com.zigral.orchestrator.ledger;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.zigral.agent.Delivery;

/**
 * Something that was sent to somebody, or may have been.
 *
 * @param kind what it was
 * @param state how far it came, as in the ledger
 * @param jobId the job that sent it
 * @param stepId the step of that job
 * @param account the account with which it was sent
 * @param at when
 */
public record PastContact(String kind, String state, String jobId, @JsonIgnore String stepId,
		@JsonIgnore String account, Instant at) {

	/**
	 * Whether a step has sent it.
	 * @param job the step's job
	 * @param step the step
	 * @return whether it was this one
	 */
	public boolean isOf(String job, String step) {
		return this.jobId.equals(job) && this.stepId.equals(step);
	}

	/**
	 * Why this keeps an account from sending them something now.
	 * @param wanted what it would be
	 * @param sender the account
	 * @return the reason, as the end of a sentence that begins with their name; empty
	 * when this is no hindrance, or when only a look can tell
	 */
	public Optional<Delivery.Skipped> refusal(String wanted, String sender) {
		if (!this.kind.equals(wanted) || !this.account.equals(sender)) {
			return Optional.empty();
		}
		if (this.state.equals(LedgerEntry.State.CONFIRMED.key())) {
			return Optional.of(new Delivery.Skipped(Ledger.SENT_BEFORE,
					"was sent %s by job %s already".formatted(words(), this.jobId)));
		}
		return this.state.equals(LedgerEntry.State.UNKNOWN.key()) ? Optional.of(new Delivery.Skipped("in_doubt",
				"may have been sent %s by job %s; a person must look: GET /ledger?state=unknown".formatted(words(),
						this.jobId)))
				: Optional.empty();
	}

	private String words() {
		return (("aeiou".indexOf(this.kind.charAt(0)) < 0) ? "a " : "an ") + this.kind.replace('_', ' ');
	}

}
