package com.zigral.orchestrator.suppression;

import java.time.Instant;

import com.zigral.orchestrator.suppression.DoNotContact.Listed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Somebody who is not to be contacted, by their profile's address.
 */
@Entity
@Table(name = "do_not_contact")
class BlockedProfile {

	@Id
	private String profile;

	@Column
	private String reason;

	@Column
	private Instant createdAt;

	BlockedProfile() {
	}

	Listed listed() {
		return new Listed(this.profile, this.reason, this.createdAt);
	}

}
