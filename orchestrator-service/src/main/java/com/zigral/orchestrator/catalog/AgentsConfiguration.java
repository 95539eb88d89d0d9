package com.zigral.orchestrator.catalog;

import java.util.function.Supplier;

import com.zigral.lincoln.Lincoln;
import com.zigral.service.InvalidConfigurationException;
import com.zigral.shaun.Shaun;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ LincolnProperties.class, ShaunProperties.class })
class AgentsConfiguration {

	@Bean
	Lincoln lincoln(LincolnProperties properties) {
		return made(() -> new Lincoln(properties.toSettings()));
	}

	@Bean
	Shaun shaun(ShaunProperties properties) {
		return made(() -> new Shaun(properties.toSettings()));
	}

	private static <T> T made(Supplier<T> agent) {
		try {
			return agent.get();
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationException(ex.getMessage() + ".");
		}
	}

}
