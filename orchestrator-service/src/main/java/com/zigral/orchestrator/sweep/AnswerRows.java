package com.zigral.orchestrator.sweep;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have answered. Adding is one atomic statement, because the same answer may
 * be seen more than once.
 */
interface AnswerRows extends Repository<AnswerRow, Long> {

	@Transactional
	@Modifying
	@NativeQuery("""
			INSERT INTO answer (account, profile, words, digest, written_at, seen_at, shared_name)
			VALUES (:account, :profile, :words, encode(sha256(convert_to(:words || coalesce(cast(:writtenAt AS text), ''),
				'UTF8')), 'hex'), cast(:writtenAt AS timestamptz), :seenAt, :sharedName)
			ON CONFLICT (profile, account, digest) DO NOTHING""")
	int add(String account, String profile, String words, @Nullable Instant writtenAt, Instant seenAt,
			boolean sharedName);

	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM answer WHERE profile = :profile")
	int erase(String profile);

}
