package com.zigral.orchestrator.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import com.zigral.launcher.postgres.LocalPostgres;
import org.jspecify.annotations.Nullable;

/**
 * The services' tables, as a test reads and changes them past the services. It keeps one
 * connection, for a new one costs the checking of a password; the server ends it.
 */
final class OrchestratorTables {

	private static final int SECONDS_TO_ANSWER = 2;

	private final LocalPostgres postgres;

	private @Nullable Connection kept;

	OrchestratorTables(LocalPostgres postgres) {
		this.postgres = postgres;
	}

	synchronized void execute(String... updates) throws SQLException {
		try (Statement statement = connection().createStatement()) {
			for (String update : updates) {
				statement.executeUpdate(update);
			}
		}
	}

	int count(String rows) throws SQLException {
		return Integer.parseInt(pairs("SELECT 'rows', count(*) FROM " + rows).get("rows"));
	}

	/**
	 * What a query finds.
	 * @param query selects two columns, the first without duplicates
	 * @return the second by the first
	 */
	synchronized Map<String, String> pairs(String query) throws SQLException {
		try (Statement statement = connection().createStatement(); ResultSet result = statement.executeQuery(query)) {
			Map<String, String> pairs = new LinkedHashMap<>();
			while (result.next()) {
				pairs.put(result.getString(1), result.getString(2));
			}
			return pairs;
		}
	}

	private Connection connection() throws SQLException {
		Connection connection = this.kept;
		if (connection == null || !connection.isValid(SECONDS_TO_ANSWER)) {
			connection = this.postgres.connect("zigral");
			try (Statement statement = connection.createStatement()) {
				statement.execute("SET search_path = orchestrator, context");
			}
			this.kept = connection;
		}
		return connection;
	}

}
