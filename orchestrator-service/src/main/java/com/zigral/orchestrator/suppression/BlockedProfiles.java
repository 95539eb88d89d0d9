package com.zigral.orchestrator.suppression;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the do-not-contact list.
 */
interface BlockedProfiles extends Repository<BlockedProfile, String> {

	@NativeQuery("SELECT profile FROM do_not_contact WHERE profile IN (:profiles)")
	List<String> among(Collection<String> profiles);

	@NativeQuery("SELECT * FROM do_not_contact ORDER BY created_at DESC, profile LIMIT :limit OFFSET :skip")
	List<BlockedProfile> list(int skip, int limit);

	/**
	 * Put people on the list, or give another reason. One atomic statement, because two
	 * callers may be the first to do so, and thousands may come at once.
	 * @param profiles their profiles' addresses, each once
	 * @param reason why
	 * @param now since when, unless they are on it already
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			INSERT INTO do_not_contact (profile, reason, created_at)
			SELECT profile, :reason, :now FROM unnest(cast(:profiles AS text[])) AS profile
			ON CONFLICT (profile) DO UPDATE SET reason = excluded.reason""")
	void put(String[] profiles, String reason, Instant now);

	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM do_not_contact WHERE profile = :profile")
	int remove(String profile);

}
