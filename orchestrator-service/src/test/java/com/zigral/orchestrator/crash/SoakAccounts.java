package com.zigral.orchestrator.crash;

import java.net.URI;
import java.util.List;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * The accounts that a soaked orchestrator works with beside Lincoln's, each an agent. The
 * profile keeps them out of every other test.
 */
@Configuration(proxyBeanMethods = false)
@Profile(SoakAccounts.PROFILE)
@Import(SoakAccounts.Registrar.class)
class SoakAccounts {

	static final String PROFILE = "soak";

	static final List<String> NAMES = List.of("alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel");

	/** Adds an agent for each. */
	static final class Registrar implements BeanRegistrar {

		@Override
		public void register(BeanRegistry registry, Environment environment) {
			URI site = environment.getRequiredProperty("LINKEDIN_BASE_URL", URI.class);
			String username = environment.getRequiredProperty("LINKEDIN_USERNAME");
			String password = environment.getRequiredProperty("LINKEDIN_PASSWORD");
			NAMES.forEach((name) -> registry.registerBean(name, SiteAgent.class,
					(bean) -> bean.supplier((_) -> new SiteAgent(name, new SiteClient(site, username, password)))));
		}

	}

}
