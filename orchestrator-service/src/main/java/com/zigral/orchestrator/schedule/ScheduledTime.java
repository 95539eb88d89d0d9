package com.zigral.orchestrator.schedule;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A time of a schedule that has come. It is only ever written by {@link ScheduledTimes}.
 */
@Entity
@Table(name = "schedule_time")
class ScheduledTime {

	@Id
	private String jobId;

	@Column
	private String scheduleId;

	@Column
	private Instant dueAt;

	@Column
	private Instant takenAt;

	@Column
	@Enumerated(EnumType.STRING)
	private TimeResult result;

	@Column
	private @Nullable String reason;

	@Column
	private @Nullable String jobStatus;

	@Column
	private @Nullable Instant fedAt;

	@Column
	private @Nullable String campaignId;

	@Column
	private @Nullable Integer enrolled;

	@Column
	private @Nullable String notEnrolled;

	ScheduledTime() {
	}

	String jobId() {
		return this.jobId;
	}

	String scheduleId() {
		return this.scheduleId;
	}

	Instant dueAt() {
		return this.dueAt;
	}

	Instant takenAt() {
		return this.takenAt;
	}

	TimeResult result() {
		return this.result;
	}

	@Nullable String reason() {
		return this.reason;
	}

	@Nullable String jobStatus() {
		return this.jobStatus;
	}

	boolean isFed() {
		return this.fedAt != null;
	}

	@Nullable String campaignId() {
		return this.campaignId;
	}

	@Nullable Integer enrolled() {
		return this.enrolled;
	}

	@Nullable String notEnrolled() {
		return this.notEnrolled;
	}

}
