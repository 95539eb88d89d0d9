package com.zigral.orchestrator.suppression;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of those who were erased. Adding is one atomic statement, because two callers
 * may add the same at once and the first one stays.
 */
interface TombstoneRows extends Repository<Tombstone, String> {

	@NativeQuery("SELECT hash FROM tombstone WHERE hash IN (:hashes)")
	List<String> among(Collection<String> hashes);

	@NativeQuery("SELECT count(*) FROM tombstone WHERE key_check <> :keyCheck")
	long countOfOtherKeys(String keyCheck);

	@Transactional
	@Modifying
	@NativeQuery("""
			INSERT INTO tombstone (hash, key_check, erased_at) VALUES (:hash, :keyCheck, :now)
			ON CONFLICT (hash) DO NOTHING""")
	void add(String hash, String keyCheck, Instant now);

	@Transactional
	@Modifying
	@NativeQuery("""
			INSERT INTO tombstone_sheet (hash, url, title) VALUES (:hash, :url, :title)
			ON CONFLICT (hash, url) DO NOTHING""")
	void addSheet(String hash, String url, String title);

	@NativeQuery("SELECT * FROM tombstone_sheet WHERE hash = :hash ORDER BY title, url")
	List<TombstoneSheet> sheets(String hash);

}
