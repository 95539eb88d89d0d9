package com.zigral.orchestrator.command;

import java.time.Clock;

import javax.sql.DataSource;

import com.zigral.service.access.ClientAddress;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandConfiguration.CommandSettings.class)
class CommandConfiguration {

	@Bean
	SharedBuckets rateLimitBuckets(DataSource database, CommandSettings settings,
			@Qualifier("systemClock") Clock clock) {
		return new SharedBuckets(database, settings.rateLimitPerMinute(), clock);
	}

	@Bean
	WebMvcConfigurer rateLimit(CommandSettings settings, SharedBuckets buckets, ClientAddress clients) {
		RateLimit limit = new RateLimit(settings.rateLimitPerMinute(), clients, buckets);
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(limit).addPathPatterns("/command");
			}

		};
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
