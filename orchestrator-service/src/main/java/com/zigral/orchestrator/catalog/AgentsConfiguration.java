package com.zigral.orchestrator.catalog;

import java.util.function.Supplier;

import com.zigral.lincoln.Lincoln;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.browser.ChromiumSandbox;
import com.zigral.service.InvalidConfigurationException;
import com.zigral.shaun.Shaun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ LincolnProperties.class, ShaunProperties.class })
class AgentsConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(AgentsConfiguration.class);

	@Bean
	Lincoln lincoln(LincolnProperties properties) {
		LincolnSettings settings = made(properties::toSettings);
		logSandbox(ChromiumSandbox.of(settings.browser()));
		return made(() -> new Lincoln(settings));
	}

	@Bean
	Shaun shaun(ShaunProperties properties) {
		return made(() -> new Shaun(properties.toSettings()));
	}

	private static void logSandbox(ChromiumSandbox sandbox) {
		sandbox.obstacle()
			.ifPresentOrElse(
					(obstacle) -> logger.warn("Chromium runs without its own sandbox: {}. What keeps its pages in "
							+ "are the rights of this user, and the container if there is one", obstacle),
					() -> logger.info("Chromium runs in its own sandbox"));
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
