package com.zigral.orchestrator.ledger;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.zigral.agent.Outreach;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import io.swagger.v3.oas.annotations.media.Schema;
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
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * One effect on the outside world: who wants it for whom, the exact words, how far it has
 * come and what proves it. It begins as an intent; {@link LedgerEntries} changes it.
 */
@Entity
@Table(name = "ledger")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_NULL)
class LedgerEntry {

	/** The kind that may follow others of its kind. */
	static final String MESSAGE = "message";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String jobId;

	private String stepId;

	private String account;

	private String kind;

	@JsonSerialize(using = ToStringSerializer.class)
	@Schema(type = "string", format = "uri")
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

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private String campaignId = "";

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private String campaignStep = "";

	@Column
	private @Nullable Instant closedAt;

	private @Nullable Instant repeatableFrom;

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
		this.campaignId = claim.touch().campaignId();
		this.campaignStep = claim.touch().campaignStep();
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

	/**
	 * What this is to others who want to send something.
	 * @param messageGap how long after a message another one may follow
	 * @return the contact
	 */
	PastContact contact(Duration messageGap) {
		Instant begun = (this.armedAt != null) ? this.armedAt : this.intendedAt;
		Instant at = (this.settledAt != null) ? this.settledAt : begun;
		return new PastContact(this.kind, this.state.key(), this.jobId, this.stepId, this.account, at,
				new Touch(this.campaignId, this.campaignStep), this.words,
				this.kind.equals(MESSAGE) ? at.plus(messageGap) : this.repeatableFrom);
	}

	// The id of a job that was deleted may be given to another, which says something
	// else.
	boolean isOf(Claim claim) {
		return this.jobId.equals(claim.jobId()) && this.stepId.equals(claim.stepId())
				&& this.payloadHash.equals(claim.payloadHash());
	}

	SettledTouch settledTouch() {
		SettledTouch.Outcome outcome = switch (this.state) {
			case CONFIRMED -> SettledTouch.Outcome.SENT;
			case UNKNOWN -> SettledTouch.Outcome.UNKNOWN;
			case FAILED -> SettledTouch.Outcome.NOT_SENT;
			case INTENT, ARMED -> throw new IllegalStateException("Entry " + this.id + " is not settled");
		};
		return new SettledTouch(this.recipient, outcome, (this.settledAt != null) ? this.settledAt : this.intendedAt,
				(this.note != null) ? this.note : "");
	}

	/**
	 * Whether a claim may come after this: another single message, with the account that
	 * has sent this one.
	 * @param claim the claim
	 * @return whether it is something else than this was
	 */
	boolean mayBeFollowedBy(Claim claim) {
		return this.state == State.CONFIRMED && this.kind.equals(MESSAGE) && claim.touch().isSingle() && !isOf(claim)
				&& this.account.equals(claim.lease().account());
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
