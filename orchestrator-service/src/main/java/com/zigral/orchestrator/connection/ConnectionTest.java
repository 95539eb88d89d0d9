package com.zigral.orchestrator.connection;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The last test of a connection.
 */
@Entity
@Table(name = "connection_test")
class ConnectionTest {

	@Id
	private String connection;

	private Instant startedAt;

	private @Nullable Instant finishedAt;

	private boolean passed;

	private String code;

	private String detail;

	private String findings;

	ConnectionTest() {
	}

	String connection() {
		return this.connection;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	/**
	 * When it ended.
	 * @return the moment, absent while it runs
	 */
	@Nullable Instant finishedAt() {
		return this.finishedAt;
	}

	boolean isPassed() {
		return this.passed;
	}

	String code() {
		return this.code;
	}

	String detail() {
		return this.detail;
	}

	/**
	 * What was looked for.
	 * @return the findings as JSON
	 */
	String findings() {
		return this.findings;
	}

}
