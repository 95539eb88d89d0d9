package com.zigral.orchestrator.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of those who were erased. Adding is one atomic statement, because two callers
 * may add the same at once and the first one stays.
 */
@Transactional
interface TombstoneRows extends Repository<Tombstone, String> {

	@Query("select tombstone.hash from Tombstone tombstone where tombstone.hash in :hashes")
	List<String> among(Collection<String> hashes);

	long countByKeyCheckNot(String keyCheck);

	@Modifying
	@Query("""
			insert into Tombstone (hash, keyCheck, erasedAt) values (:hash, :keyCheck, :now)
			on conflict (hash) do nothing""")
	void add(String hash, String keyCheck, Instant now);

	@Modifying
	@Query("""
			insert into TombstoneSheet (id.hash, id.url, title) values (:hash, :url, :title)
			on conflict (id.hash, id.url) do nothing""")
	void addSheet(String hash, String url, String title);

	@Query("select sheet from TombstoneSheet sheet where sheet.id.hash = :hash order by sheet.title, sheet.id.url")
	List<TombstoneSheet> sheets(String hash);

}
