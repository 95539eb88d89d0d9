package com.zigral.orchestrator.web;

import java.time.Clock;
import java.util.Optional;

import com.zigral.service.access.WebSession;
import com.zigral.service.access.WebSessionStore;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Keeps the sessions in the database that all replicas share.
 */
@Component
class StoredWebSessions implements WebSessionStore {

	private final WebSessionRows rows;

	private final Clock clock;

	StoredWebSessions(WebSessionRows rows, @Qualifier("systemClock") Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	@Override
	public void add(WebSession session) {
		this.rows.deleteEndedBefore(this.clock.instant());
		this.rows.save(new WebSessionRow(session));
	}

	@Override
	public Optional<WebSession> find(String id) {
		return this.rows.findById(id).map(WebSessionRow::session);
	}

	@Override
	public void remove(String id) {
		this.rows.delete(id);
	}

}
