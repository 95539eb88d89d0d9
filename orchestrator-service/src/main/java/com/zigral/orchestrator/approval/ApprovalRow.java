package com.zigral.orchestrator.approval;

import java.time.Instant;
import java.util.List;

import com.zigral.orchestrator.approval.Approval.Status;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A stored request, one a step. It is written as a whole, because a request that is asked
 * anew forgets its answer.
 */
@Entity
@Table(name = "approval")
class ApprovalRow {

	@EmbeddedId
	private Id id;

	private String renderedHash;

	private String hash;

	@Convert(converter = ApprovalItemsConverter.class)
	private List<ApprovalItem> items;

	private @Nullable String template;

	@Enumerated(EnumType.STRING)
	private Status status;

	private Instant requestedAt;

	private Instant expiresAt;

	private @Nullable Instant decidedAt;

	private @Nullable String decidedBy;

	private @Nullable String token;

	private @Nullable String reason;

	ApprovalRow() {
	}

	ApprovalRow(Approval approval) {
		this.id = new Id(approval.jobId(), approval.stepId());
		this.renderedHash = approval.renderedHash();
		this.hash = approval.hash();
		this.items = approval.everybody();
		this.template = approval.template();
		this.status = approval.status();
		this.requestedAt = approval.requestedAt();
		this.expiresAt = approval.expiresAt();
		this.decidedAt = approval.decidedAt();
		this.decidedBy = approval.decidedBy();
		this.token = approval.token();
		this.reason = approval.reason();
	}

	/**
	 * Take over what an answer or an edit has changed.
	 * @param changed the request as it is now
	 */
	void set(Approval changed) {
		this.hash = changed.hash();
		this.items = changed.everybody();
		this.template = changed.template();
		this.status = changed.status();
		this.expiresAt = changed.expiresAt();
		this.decidedAt = changed.decidedAt();
		this.decidedBy = changed.decidedBy();
		this.token = changed.token();
		this.reason = changed.reason();
	}

	void setItems(List<ApprovalItem> items) {
		this.items = items;
	}

	Approval approval() {
		return new Approval(this.id.jobId(), this.id.stepId(), this.renderedHash, this.hash, List.of(), List.of(),
				this.template, this.status, this.requestedAt, this.expiresAt, this.decidedAt, this.decidedBy,
				this.token, this.reason)
			.with(this.items);
	}

	/**
	 * What waits for the answer.
	 *
	 * @param jobId the job
	 * @param stepId the step within the job
	 */
	@Embeddable
	record Id(String jobId, String stepId) {
	}

}
