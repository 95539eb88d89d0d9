package com.zigral.service;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class BlankVariablesTests {

	@Test
	void aVariableWithoutAValueIsNotSet() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							Map.of("LOG_LEVEL", "", "API_PORT", " ", "API_HOST", "127.0.0.1")));
		new BlankVariables().postProcessEnvironment(environment, new SpringApplication());
		assertThat(environment.resolvePlaceholders("${LOG_LEVEL:INFO} ${API_PORT:8000} ${API_HOST:none}"))
			.isEqualTo("INFO 8000 127.0.0.1");
	}

}
