package com.zigral.service.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import com.zigral.service.health.BoundedCheck;

/**
 * Tells whether the database answers and can write. Reading continues for long after its
 * disk is full, so it has it write a temporary file there, which any role may: by a
 * result that is larger than the memory for it. A server that only takes reads, such as a
 * standby or one that its host has closed for want of room, says so.
 */
public final class DatabaseProbe {

	private static final Duration TIMEOUT = Duration.ofMillis(2500);

	private static final String SMALL_MEMORY = "SET LOCAL work_mem = '64kB'";

	private static final String TEMPORARY_FILE = "SELECT count(*) FROM generate_series(1, 20000)";

	private static final String IS_WRITABLE = "SELECT current_setting('transaction_read_only') = 'off'";

	private final DataSource database;

	private final BoundedCheck check = new BoundedCheck(TIMEOUT, this::write);

	DatabaseProbe(DataSource database) {
		this.database = database;
	}

	/**
	 * Have the database write something, unless it did so within the last second.
	 * @return whether it did so within two and a half seconds
	 */
	public boolean reachable() {
		return this.check.holds();
	}

	private boolean write() {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			// A host that is gone does not answer; without this the connection waited for
			// it.
			connection.setNetworkTimeout(Runnable::run, (int) TIMEOUT.toMillis());
			connection.setAutoCommit(false);
			statement.execute(SMALL_MEMORY);
			statement.execute(TEMPORARY_FILE);
			try (ResultSet result = statement.executeQuery(IS_WRITABLE)) {
				return result.next() && result.getBoolean(1);
			}
			finally {
				connection.rollback();
			}
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
