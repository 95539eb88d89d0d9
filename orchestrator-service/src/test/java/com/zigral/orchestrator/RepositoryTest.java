package com.zigral.orchestrator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.zigral.testing.postgres.TestDatabase;
import com.zigral.testing.postgres.TestPostgres;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs a test class with the repositories alone, on a real database. There is no
 * transaction around a test: what is told apart here are the transactions of the code.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration({ FlywayAutoConfiguration.class, JacksonAutoConfiguration.class })
@Import(RepositoryTest.Database.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface RepositoryTest {

	/** A database for each application context. */
	@TestConfiguration(proxyBeanMethods = false)
	class Database {

		@Bean
		DynamicPropertyRegistrar database() {
			TestDatabase database = TestPostgres.newDatabase("orchestrator");
			return (registry) -> {
				registry.add("spring.datasource.url", () -> database.jdbcUrl() + "?currentSchema=orchestrator");
				registry.add("spring.datasource.username", database::user);
				registry.add("spring.datasource.password", database::password);
			};
		}

	}

}
