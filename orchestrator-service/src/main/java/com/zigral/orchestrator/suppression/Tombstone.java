package com.zigral.orchestrator.suppression;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * Somebody who was erased, by a keyed hash; the key check tells whether it is still the
 * same key.
 */
@Entity
class Tombstone {

	@Id
	private String hash;

	@Column
	private String keyCheck;

	@Column
	private Instant erasedAt;

	Tombstone() {
	}

}
