package com.zigral.orchestrator.account;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * Who may work with an account, or with anything else that only one job may work with at
 * a time. It is only ever changed by the statements of {@link Leases}.
 */
@Entity
@Immutable
@Table(name = "account_lease")
class Lease {

	@Id
	private String account;

	@Column
	private long fence;

	private Instant takenAt;

	private Instant expiresAt;

	Lease() {
	}

	Instant takenAt() {
		return this.takenAt;
	}

	Instant expiresAt() {
		return this.expiresAt;
	}

}
