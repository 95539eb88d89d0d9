package com.zigral.orchestrator.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import com.zigral.orchestrator.ledger.DoNotContact.Listed;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the do-not-contact list.
 */
@Transactional
interface BlockedProfiles extends Repository<BlockedProfile, String> {

	@Query("select blocked.profile from BlockedProfile blocked where blocked.profile in :profiles")
	List<String> among(Collection<String> profiles);

	@Query("""
			select new com.zigral.orchestrator.ledger.DoNotContact$Listed(blocked.profile, blocked.reason, blocked.createdAt)
			from BlockedProfile blocked order by blocked.createdAt desc, blocked.profile limit :limit offset :skip""")
	List<Listed> list(int skip, int limit);

	/**
	 * Put somebody on the list, or give another reason. One atomic statement, because two
	 * callers may be the first to do so.
	 * @param profile their profile's address
	 * @param reason why
	 * @param now since when, unless they are on it already
	 */
	@Modifying
	@Query("""
			insert into BlockedProfile (profile, reason, createdAt) values (:profile, :reason, :now)
			on conflict (profile) do update set reason = excluded.reason""")
	void put(String profile, String reason, Instant now);

	@Modifying
	@Query("delete from BlockedProfile blocked where blocked.profile = :profile")
	int remove(String profile);

}
