package com.zigral.orchestrator.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last test of each connection.
 */
interface ConnectionTests extends Repository<ConnectionTest, String> {

	@Transactional(propagation = Propagation.SUPPORTS)
	List<ConnectionTest> findAll();

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<ConnectionTest> findById(String connection);

	// No two replicas test a connection at the same time.
	@Transactional
	@Modifying
	@NativeQuery("""
			INSERT INTO connection_test (connection, started_at) VALUES (:connection, :now)
			ON CONFLICT (connection) DO UPDATE SET started_at = :now, finished_at = NULL
			WHERE connection_test.finished_at IS NOT NULL OR connection_test.started_at < :lost""")
	int begin(String connection, Instant now, Instant lost);

	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE connection_test SET finished_at = :now, passed = :passed, code = :code, detail = :detail,
				findings = :findings
			WHERE connection = :connection AND started_at = :startedAt AND finished_at IS NULL""")
	int finish(String connection, Instant startedAt, Instant now, boolean passed, String code, String detail,
			String findings);

}
