package com.zigral.orchestrator.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.zigral.agent.Outreach;
import jakarta.persistence.EnumeratedValue;
import org.jspecify.annotations.Nullable;

/**
 * A request for a person's yes, and their answer.
 *
 * @param jobId the job
 * @param stepId the step that waits
 * @param renderedHash the hash of what the agent would send
 * @param hash the hash of what is shown here; an answer must name it
 * @param items what would be sent
 * @param status where it stands
 * @param requestedAt when it was asked
 * @param expiresAt until when it can be answered
 * @param decidedAt when it was answered
 * @param decidedBy who answered
 * @param reason why it was rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Approval(String jobId, String stepId, @JsonIgnore String renderedHash, String hash,
		List<ApprovalItem> items, Status status, Instant requestedAt, Instant expiresAt, @Nullable Instant decidedAt,
		@Nullable String decidedBy, @Nullable String reason) {

	public Approval {
		items = List.copyOf(items);
	}

	/**
	 * What was approved to be sent instead of what the agent would send.
	 * @param outreach what the agent would send
	 * @return the same with the approved words, empty when it was not approved
	 */
	public Optional<Outreach> approved(Outreach outreach) {
		return this.items.stream()
			.filter((item) -> item.approved() && item.is(outreach))
			.findFirst()
			.map((item) -> outreach.saying(item.text()));
	}

	Approval with(List<ApprovalItem> others) {
		return new Approval(this.jobId, this.stepId, this.renderedHash, this.hash, others, this.status,
				this.requestedAt, this.expiresAt, this.decidedAt, this.decidedBy, this.reason);
	}

	/** Where a request stands. */
	public enum Status {

		/** Nobody has answered. */
		WAITING("waiting"),

		/** Some or all of it may go out. */
		APPROVED("approved"),

		/** Nothing of it may go out. */
		REJECTED("rejected");

		@EnumeratedValue
		private final String key;

		Status(String key) {
			this.key = key;
		}

		/**
		 * The name of this status in JSON.
		 * @return the name in lower case
		 */
		@JsonValue
		public String key() {
			return this.key;
		}

	}

}
