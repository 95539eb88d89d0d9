package com.zigral.orchestrator.web;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored sessions.
 */
interface WebSessionRows extends Repository<WebSessionRow, String> {

	WebSessionRow save(WebSessionRow row);

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<WebSessionRow> findById(String id);

	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM web_session WHERE id = :id")
	void delete(String id);

	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM web_session WHERE expires_at < :moment")
	void deleteEndedBefore(Instant moment);

}
