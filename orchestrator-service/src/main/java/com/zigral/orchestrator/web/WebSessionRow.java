package com.zigral.orchestrator.web;

import java.time.Instant;

import com.zigral.service.access.WebSession;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A stored session of a browser.
 */
@Entity
@Table(name = "web_session")
class WebSessionRow {

	@Id
	private String id;

	private String token;

	private String seal;

	private Instant expiresAt;

	WebSessionRow() {
	}

	WebSessionRow(WebSession session) {
		this.id = session.id();
		this.token = session.token();
		this.seal = session.seal();
		this.expiresAt = session.until();
	}

	WebSession session() {
		return new WebSession(this.id, this.token, this.seal, this.expiresAt);
	}

}
