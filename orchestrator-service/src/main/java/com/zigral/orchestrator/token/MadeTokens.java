package com.zigral.orchestrator.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored tokens.
 */
interface MadeTokens extends Repository<MadeToken, String> {

	// Two people may choose a name at the same time, and there is a most.
	@Transactional
	@Modifying
	@NativeQuery("""
			INSERT INTO api_token (name, hash, scopes, created_at, created_by)
			SELECT :name, :hash, :scopes, :now, :maker WHERE (SELECT count(*) FROM api_token) < :most
			ON CONFLICT DO NOTHING""")
	int add(String name, String hash, String scopes, Instant now, String maker, int most);

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<MadeToken> findByHash(String hash);

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<MadeToken> findById(String name);

	@Transactional(propagation = Propagation.SUPPORTS)
	List<MadeToken> findAllByOrderByCreatedAtAscNameAsc();

	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE api_token SET last_used_at = :now
			WHERE name = :name AND (last_used_at IS NULL OR last_used_at < :before)""")
	void used(String name, Instant now, Instant before);

	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM api_token WHERE name = :name")
	int delete(String name);

}
