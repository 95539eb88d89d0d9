package com.zigral.orchestrator.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.zigral.agent.Delivery;
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
 * @param leftOut what cannot be sent, and why
 * @param template the words for all, in which placeholders may stand; absent when there
 * are none
 * @param status where it stands
 * @param requestedAt when it was asked
 * @param expiresAt until when it can be answered
 * @param decidedAt when it was answered
 * @param decidedBy who answered, as they say themselves
 * @param token the name of the token they answered with, which is known for sure; absent
 * where no token is set
 * @param reason why it was rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Approval(String jobId, String stepId, @JsonIgnore String renderedHash, String hash,
		List<ApprovalItem> items, List<ApprovalItem> leftOut, @Nullable String template, Status status,
		Instant requestedAt, Instant expiresAt, @Nullable Instant decidedAt, @Nullable String decidedBy,
		@Nullable String token, @Nullable String reason) {

	public Approval {
		items = List.copyOf(items);
		leftOut = List.copyOf(leftOut);
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

	/**
	 * Why something was not offered to be approved.
	 * @param outreach what the agent would send
	 * @return the reason, empty when it was offered
	 */
	public Optional<Delivery.Skipped> refusal(Outreach outreach) {
		return this.leftOut.stream().filter((item) -> item.is(outreach)).findFirst().flatMap(ApprovalItem::refusal);
	}

	/**
	 * All items, offered or not.
	 * @return the items
	 */
	List<ApprovalItem> everybody() {
		return Stream.concat(this.items.stream(), this.leftOut.stream()).toList();
	}

	/**
	 * Whether a person has something to decide: there is something to approve, or other
	 * words may bring somebody back.
	 * @return whether there is
	 */
	boolean isDecidable() {
		return !this.items.isEmpty() || this.leftOut.stream().anyMatch(ApprovalItem::isLeftOutForItsText);
	}

	Approval with(List<ApprovalItem> others) {
		Map<Boolean, List<ApprovalItem>> parts = others.stream()
			.collect(Collectors.partitioningBy(ApprovalItem::isLeftOut));
		return new Approval(this.jobId, this.stepId, this.renderedHash, this.hash, parts.getOrDefault(false, List.of()),
				parts.getOrDefault(true, List.of()), this.template, this.status, this.requestedAt, this.expiresAt,
				this.decidedAt, this.decidedBy, this.token, this.reason);
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
