package com.zigral.service.database;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whether the database answers.
 */
public final class DatabaseProbe {

	private final JdbcClient jdbc;

	DatabaseProbe(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Ask the database for a sign of life, within two seconds.
	 * @return whether it gave one
	 */
	public boolean reachable() {
		try {
			this.jdbc.sql("SELECT 1").query(Integer.class).single();
			return true;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

}
