package com.zigral.contextmanager;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import com.zigral.sandbox.postgres.LocalPostgres;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * One PostgreSQL server for all tests, with a database of its own for each application
 * context.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private static final LocalPostgres SERVER = start();

	@Bean
	DynamicPropertyRegistrar databaseUrl() {
		String url = newDatabase();
		return (registry) -> registry.add("DATABASE_URL", () -> url);
	}

	/**
	 * Make an empty database.
	 * @return its address as {@code DATABASE_URL} takes it
	 */
	public static String newDatabase() {
		return SERVER.url("context_" + DATABASES.incrementAndGet());
	}

	private static LocalPostgres start() {
		try {
			LocalPostgres server = LocalPostgres.startTemporary();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void close(LocalPostgres server) {
		try {
			server.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
