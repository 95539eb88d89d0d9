package com.zigral.service.sample;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.zigral.sandbox.postgres.LocalPostgres;

/**
 * One PostgreSQL server for all tests of this module.
 */
public final class Postgres {

	private static final LocalPostgres SERVER = start();

	private Postgres() {
	}

	/**
	 * The address of a database on it, made when absent.
	 * @param database its name
	 * @return the address as {@code DATABASE_URL} takes it
	 */
	public static String url(String database) {
		return SERVER.url(database);
	}

	private static LocalPostgres start() {
		try {
			LocalPostgres server = LocalPostgres.startTemporary();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(LocalPostgres server) {
		try {
			server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
