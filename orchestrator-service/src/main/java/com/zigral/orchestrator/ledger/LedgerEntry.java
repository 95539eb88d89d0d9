package com.zigral.orchestrator.ledger;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.zigral.agent.Outreach;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One effect on the outside world: who wants it for whom, the exact words, how far it has
 * come and what proves it. It begins as an intent; {@link LedgerEntries} changes it.
 */
@Entity
@Table(name = "ledger")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_NULL)
class LedgerEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String jobId;

	private String stepId;

	private String account;

	private String kind;

	private ProfileUrl recipient;

	private String name;

	private String words;

	@Column
	@JsonIgnore
	private String payloadHash;

	@Enumerated(EnumType.STRING)
	private State state;

	private @Nullable String note;

	@Column
	private Instant intendedAt;

	private @Nullable Instant armedAt;

	@Column
	private @Nullable Instant settledAt;

	LedgerEntry() {
	}

	LedgerEntry(Claim claim, Instant now) {
		Outreach outreach = claim.outreach();
		this.jobId = claim.jobId();
		this.stepId = claim.stepId();
		this.account = claim.lease().account();
		this.kind = outreach.kind();
		this.recipient = outreach.recipient();
		this.name = outreach.name();
		this.words = outreach.text();
		this.payloadHash = claim.payloadHash();
		this.state = State.INTENT;
		this.intendedAt = now;
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("An entry has a number once it is saved");
		}
		return this.id;
	}

	String jobId() {
		return this.jobId;
	}

	String account() {
		return this.account;
	}

	String kind() {
		return this.kind;
	}

	ProfileUrl recipient() {
		return this.recipient;
	}

	String name() {
		return this.name;
	}

	String words() {
		return this.words;
	}

	State state() {
		return this.state;
	}

	@Nullable String note() {
		return this.note;
	}

	@Nullable Instant armedAt() {
		return this.armedAt;
	}

	Outreach outreach() {
		return new Outreach(this.kind, this.recipient, this.name, this.words);
	}

	PersonResult result() {
		return (this.state == State.CONFIRMED)
				? new PersonResult(this.recipient, this.name, PersonResult.SENT, "",
						(this.note != null) ? this.note : "")
				: new PersonResult(this.recipient, this.name, PersonResult.UNKNOWN, "",
						(this.note != null) ? this.note : "It was being sent when the step was stopped");
	}

	PastContact contact() {
		Instant begun = (this.armedAt != null) ? this.armedAt : this.intendedAt;
		return new PastContact(this.kind, this.state.key(), this.jobId, this.stepId, this.account,
				(this.settledAt != null) ? this.settledAt : begun);
	}

	// The id of a job that was deleted may be given to another, which says something
	// else.
	boolean isOf(Claim claim) {
		return this.jobId.equals(claim.jobId()) && this.stepId.equals(claim.stepId())
				&& this.payloadHash.equals(claim.payloadHash());
	}

	/** How far an effect has come. */
	enum State {

		/** Wanted; nothing has left the house. */
		INTENT("intent"),

		/** About to be sent, or just sent; only a look can tell. */
		ARMED("armed"),

		/** Seen to be there. */
		CONFIRMED("confirmed"),

		/** Known not to have happened. */
		FAILED("failed"),

		/** Nobody but a person can tell. */
		UNKNOWN("unknown");

		@EnumeratedValue
		private final String key;

		State(String key) {
			this.key = key;
		}

		@JsonValue
		String key() {
			return this.key;
		}

	}

}
