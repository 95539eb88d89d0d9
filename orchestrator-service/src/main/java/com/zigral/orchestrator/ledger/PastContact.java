package com.zigral.orchestrator.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.zigral.agent.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Something that was sent to somebody, or may have been.
 *
 * @param kind what it was
 * @param state how far it came, as in the ledger
 * @param jobId the job that sent it
 * @param stepId the step of that job
 * @param account the account with which it was sent
 * @param at when
 * @param touch what it was part of
 * @param words the words that were sent
 * @param repeatableFrom from when on the account may send them something of the same kind
 * again, {@code null} for never
 */
public record PastContact(String kind, String state, String jobId, @JsonIgnore String stepId,
		@JsonIgnore String account, Instant at, @JsonIgnore Touch touch, @JsonIgnore String words,
		@JsonIgnore @Nullable Instant repeatableFrom) {

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
	 * Why this keeps something from being sent to them.
	 * @param wanted what it would be
	 * @return the reason, as the end of a sentence that begins with their name; empty
	 * when this is no hindrance, or when only a look can tell
	 */
	public Optional<Delivery.Skipped> refusal(WantedTouch wanted) {
		if (!this.kind.equals(wanted.kind()) || !this.account.equals(wanted.account())) {
			return Optional.empty();
		}
		if (is(LedgerEntry.State.UNKNOWN)) {
			return Optional.of(new Delivery.Skipped("in_doubt",
					"may have been sent %s by job %s; a person must look: GET /ledger?state=unknown"
						.formatted(words(this.kind), this.jobId)));
		}
		return isToBeLookedAt(wanted) ? Optional.empty() : sentBefore(wanted);
	}

	// Whoever wants the same touch finds this one and sees what became of it.
	private boolean isToBeLookedAt(WantedTouch wanted) {
		return !is(LedgerEntry.State.CONFIRMED) && (this.touch.equals(wanted.touch()) || !isMessage());
	}

	private Optional<Delivery.Skipped> sentBefore(WantedTouch wanted) {
		if (isSameMessage(wanted) || this.repeatableFrom == null) {
			return Optional.of(new Delivery.Skipped(Ledger.SENT_BEFORE,
					"was sent %s by job %s already".formatted(words(this.kind), this.jobId)));
		}
		if (isMessage() && this.touch.isOfSameCampaign(wanted.touch())) {
			return Optional.empty();
		}
		return this.repeatableFrom.isAfter(wanted.now()) ? Optional.of(new Delivery.Skipped(Ledger.TOO_SOON, tooSoon()))
				: Optional.empty();
	}

	private boolean isSameMessage(WantedTouch wanted) {
		return isMessage()
				&& (this.words.equals(wanted.words()) || (!this.touch.isSingle() && this.touch.equals(wanted.touch())));
	}

	/**
	 * Whether what keeps something from being sent passes, by itself or by what a person
	 * finds out.
	 * @param wanted what is to be sent
	 * @return {@code false} when it was sent already
	 */
	public boolean isWaitedFor(WantedTouch wanted) {
		return refusal(wanted).filter((refusal) -> !refusal.code().equals(Ledger.SENT_BEFORE)).isPresent();
	}

	private String tooSoon() {
		return "was sent %s by job %s on %s; another one can be sent from %s".formatted(words(this.kind), this.jobId,
				this.at.atZone(ZoneOffset.UTC).toLocalDate(), this.repeatableFrom);
	}

	private boolean isMessage() {
		return this.kind.equals(LedgerEntry.MESSAGE);
	}

	private boolean is(LedgerEntry.State wanted) {
		return this.state.equals(wanted.key());
	}

	private static String words(String kind) {
		return (("aeiou".indexOf(kind.charAt(0)) < 0) ? "a " : "an ") + kind.replace('_', ' ');
	}

}
