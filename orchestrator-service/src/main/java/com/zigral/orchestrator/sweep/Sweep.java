package com.zigral.orchestrator.sweep;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * When an account was looked at and how far: a look that failed moves neither the time of
 * the last good one nor what it has seen. A look that a person has told to start over
 * meanwhile is outdated and can no longer be stored.
 */
@Entity
class Sweep {

	@Id
	private String account;

	private @Nullable Instant succeededAt;

	private @Nullable Instant failedAt;

	private @Nullable String error;

	private String inboxWatermark = "";

	private String connectionsWatermark = "";

	private Instant nextAt;

	// None until it is stored: by that Spring Data knows a new one.
	@Version
	private @Nullable Integer revision;

	Sweep() {
	}

	Sweep(String account, Instant now) {
		this.account = account;
		this.nextAt = now;
	}

	/**
	 * Everything was seen.
	 * @param now the time
	 * @param next when to look again
	 */
	void succeeded(Instant now, Instant next) {
		this.succeededAt = now;
		this.failedAt = null;
		this.error = null;
		this.nextAt = next;
	}

	/**
	 * Not everything was seen.
	 * @param now the time
	 * @param why why not
	 * @param next when to look again
	 */
	void failed(Instant now, String why, Instant next) {
		this.failedAt = now;
		this.error = why;
		this.nextAt = next;
	}

	/**
	 * The inbox was seen up to here.
	 * @param watermark where that is
	 */
	void seenInbox(String watermark) {
		this.inboxWatermark = watermark;
	}

	/**
	 * The connections were seen up to here.
	 * @param watermark where that is
	 */
	void seenConnections(String watermark) {
		this.connectionsWatermark = watermark;
	}

	boolean isDue(Instant now) {
		return !this.nextAt.isAfter(now);
	}

	/**
	 * Whether it is known who has answered.
	 * @param now the time
	 * @param currentFor how long a look counts
	 * @return whether the last look was good and not longer ago
	 */
	boolean isCurrent(Instant now, Duration currentFor) {
		return this.failedAt == null && this.succeededAt != null && this.succeededAt.isAfter(now.minus(currentFor));
	}

	String account() {
		return this.account;
	}

	String inboxWatermark() {
		return this.inboxWatermark;
	}

	String connectionsWatermark() {
		return this.connectionsWatermark;
	}

	@Nullable Instant failedAt() {
		return this.failedAt;
	}

	@Nullable String error() {
		return this.error;
	}

}
