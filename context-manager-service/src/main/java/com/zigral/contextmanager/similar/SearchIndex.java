package com.zigral.contextmanager.similar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what is searched up to date with the entries, and counts these, after their
 * writers have committed: within a second, and before each search. SQL, because what is
 * noted, counted and indexed has to be one atomic statement.
 */
@Component
class SearchIndex {

	private static final Logger logger = LoggerFactory.getLogger(SearchIndex.class);

	/** A batch takes some tens of milliseconds. */
	private static final int BATCH_SIZE = 500;

	/**
	 * More is left to the next time, or whoever searches meanwhile would wait for long.
	 */
	private static final int MAX_CHANGES = 20_000;

	/** After so many changes at once the planner's statistics mean nothing. */
	private static final int MANY = 1000;

	private static final String ANY = "SELECT EXISTS (SELECT FROM entry_changes)";

	/** In the order in which a TRUNCATE by hand locks. */
	private static final String LOCK_ENTRIES = "LOCK TABLE entries IN ROW SHARE MODE";

	/** Replicas take turns. */
	private static final String LOCK = "SELECT entries FROM entry_total FOR UPDATE";

	private static final String INDEX = """
			WITH taken AS (
				DELETE FROM entry_changes WHERE ctid IN (SELECT ctid FROM entry_changes LIMIT ?) RETURNING job_id, added
			), counted AS (
				UPDATE entry_total SET entries = entries + (SELECT coalesce(sum(added), 0) FROM taken)
			), indexed AS (
				INSERT INTO entry_search AS known (job_id, job_type, created_at, search)
				SELECT job_id, job_type, created_at, search_vector(context_data) FROM entries
				WHERE job_id IN (SELECT job_id FROM taken) FOR KEY SHARE
				ON CONFLICT (job_id) DO UPDATE SET job_type = excluded.job_type, created_at = excluded.created_at,
					search = excluded.search
				WHERE (known.job_type, known.created_at, known.search)
					IS DISTINCT FROM (excluded.job_type, excluded.created_at, excluded.search)
			)
			SELECT count(*) FROM taken""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	SearchIndex(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Scheduled(fixedDelayString = "${zigral.search.interval:1s}")
	void keepUp() {
		try {
			catchUp();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.debug("What has changed is indexed later", ex);
		}
	}

	/**
	 * Take in what was committed until now, or is being taken in by another replica.
	 */
	void catchUp() {
		if (this.jdbc.sql(ANY).query(Boolean.class).single()) {
			this.transaction.executeWithoutResult((status) -> index());
		}
	}

	private void index() {
		this.jdbc.sql(LOCK_ENTRIES).update();
		this.jdbc.sql(LOCK).query(Long.class).single();
		int indexed = 0;
		int batch = BATCH_SIZE;
		while (batch == BATCH_SIZE && indexed < MAX_CHANGES) {
			batch = this.jdbc.sql(INDEX).param(BATCH_SIZE).query(Integer.class).single();
			indexed += batch;
		}
		if (indexed >= MANY) {
			this.jdbc.sql("ANALYZE entry_search").update();
		}
	}

}
