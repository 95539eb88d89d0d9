package com.zigral.orchestrator.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import com.zigral.launcher.postgres.LocalPostgres;

/**
 * The services' tables, as a test reads and changes them past the services.
 *
 * @param postgres the server they are on
 */
record OrchestratorTables(LocalPostgres postgres) {

	void execute(String... updates) throws SQLException {
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
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
	Map<String, String> pairs(String query) throws SQLException {
		try (Connection connection = connection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(query)) {
			Map<String, String> pairs = new LinkedHashMap<>();
			while (result.next()) {
				pairs.put(result.getString(1), result.getString(2));
			}
			return pairs;
		}
	}

	private Connection connection() throws SQLException {
		Connection connection = this.postgres.connect("zigral");
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET search_path = orchestrator, context");
		}
		return connection;
	}

}
