package com.zigral.service;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.support.SystemEnvironmentPropertySourceEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Takes environment variables without a value for not set, as a copy of
 * {@code .env.example} has many of them.
 */
class BlankVariables implements EnvironmentPostProcessor, Ordered {

	private static final String SOURCE = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		PropertySource<?> variables = environment.getPropertySources().get(SOURCE);
		if (variables != null && variables.getSource() instanceof Map<?, ?> all) {
			Map<String, Object> set = new HashMap<>();
			all.forEach((name, value) -> {
				if (!String.valueOf(value).isBlank()) {
					set.put(String.valueOf(name), value);
				}
			});
			environment.getPropertySources().replace(SOURCE, new SystemEnvironmentPropertySource(SOURCE, set));
		}
	}

	@Override
	public int getOrder() {
		return SystemEnvironmentPropertySourceEnvironmentPostProcessor.DEFAULT_ORDER - 1;
	}

}
