package com.zigral.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import com.zigral.service.InvalidConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the start for a database that is not up yet. Connection trouble (SQLSTATE 08),
 * too many connections (53) and a server that is starting or stopping (57P) may pass;
 * what waiting cannot mend, such as a wrong password, is refused at once.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL Error
 * Codes</a>
 */
class DatabaseWait {

	private static final Duration MAX_WAIT = Duration.ofSeconds(30);

	private static final long PAUSE_MILLIS = 250;

	private final Logger logger = LoggerFactory.getLogger(DatabaseWait.class);

	private final DatabaseConnection database;

	private final Duration longest;

	DatabaseWait(DatabaseConnection database) {
		this(database, MAX_WAIT);
	}

	DatabaseWait(DatabaseConnection database, Duration longest) {
		this.database = database;
		this.longest = longest;
	}

	/**
	 * Open the first connection.
	 * @return an open connection, for the caller to close
	 * @throws InvalidConfigurationException if there is none in time
	 */
	Connection firstConnection() {
		long end = System.nanoTime() + this.longest.toNanos();
		boolean told = false;
		while (true) {
			try {
				return this.database.open();
			}
			catch (SQLException ex) {
				if (!mayPass(ex) || System.nanoTime() > end) {
					throw refusal(ex);
				}
				if (!told) {
					this.logger.warn("Waiting up to {} s for {}", this.longest.toSeconds(), this.database.url());
					told = true;
				}
			}
			pause();
		}
	}

	private static boolean mayPass(SQLException failure) {
		String state = String.valueOf(failure.getSQLState());
		return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
	}

	private InvalidConfigurationException refusal(SQLException failure) {
		String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").replaceAll("\\.$", "");
		return new InvalidConfigurationException(
				"DATABASE_URL leads to %s, which cannot be used: %s.".formatted(this.database.url(), reason));
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InvalidConfigurationException("The start was interrupted while waiting for the database.");
		}
	}

}
