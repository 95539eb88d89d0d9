package com.zigral.orchestrator.campaign.engine;

import java.time.Instant;
import java.time.LocalDate;

import com.zigral.orchestrator.campaign.engine.DueSteps.DueStep;
import com.zigral.orchestrator.campaign.sequence.StepKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A job that a campaign has made for a step and a day.
 */
@Entity
class CampaignJob {

	@Id
	private String jobId;

	private String campaignId;

	private int sequenceVersion;

	private String step;

	@Enumerated(EnumType.STRING)
	private StepKind kind;

	private boolean withoutNote;

	@Column
	private LocalDate day;

	@Column
	private Instant createdAt;

	private @Nullable Instant storedAt;

	@Column
	private @Nullable Instant settledAt;

	CampaignJob() {
	}

	CampaignJob(String jobId, DueStep due, StepKind kind, LocalDate day, Instant now) {
		this.jobId = jobId;
		this.campaignId = due.campaignId();
		this.sequenceVersion = due.sequenceVersion();
		this.step = due.step();
		this.kind = kind;
		this.withoutNote = due.withoutNote();
		this.day = day;
		this.createdAt = now;
	}

	/**
	 * The job is stored and will be run.
	 * @param now the time
	 */
	void stored(Instant now) {
		this.storedAt = now;
	}

	/**
	 * Everybody in it knows what became of them.
	 * @param now the time
	 */
	void settled(Instant now) {
		this.settledAt = now;
	}

	String jobId() {
		return this.jobId;
	}

	String campaignId() {
		return this.campaignId;
	}

	int sequenceVersion() {
		return this.sequenceVersion;
	}

	String step() {
		return this.step;
	}

	StepKind kind() {
		return this.kind;
	}

	boolean isWithoutNote() {
		return this.withoutNote;
	}

	boolean isStored() {
		return this.storedAt != null;
	}

}
