package com.zigral.contextmanager;

import com.zigral.testing.postgres.TestPostgres;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * A database of its own for each application context.
 */
@TestConfiguration(proxyBeanMethods = false)
public class DatabaseOfContext {

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
		return TestPostgres.newDatabase("context").url();
	}

}
