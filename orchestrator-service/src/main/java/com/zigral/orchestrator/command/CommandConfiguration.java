package com.zigral.orchestrator.command;

import java.time.Clock;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandConfiguration.CommandSettings.class)
class CommandConfiguration implements WebMvcConfigurer {

	private final CommandSettings settings;

	private final Clock clock;

	CommandConfiguration(CommandSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new RateLimit(this.settings.rateLimitPerMinute(), this.clock))
			.addPathPatterns("/command");
	}

	/**
	 * How commands are taken.
	 *
	 * @param rateLimitPerMinute how many one address may send a minute, 1 or more, from
	 * {@code RATE_LIMIT_PER_MINUTE}
	 */
	@ConfigurationProperties("zigral.command")
	record CommandSettings(@DefaultValue("5") int rateLimitPerMinute) {

		CommandSettings {
			if (rateLimitPerMinute < 1) {
				throw new IllegalArgumentException("RATE_LIMIT_PER_MINUTE must be 1 or more");
			}
		}

	}

}
