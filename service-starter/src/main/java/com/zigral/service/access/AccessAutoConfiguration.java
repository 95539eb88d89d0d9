package com.zigral.service.access;

import java.time.Clock;
import java.util.List;

import com.zigral.service.problem.ProblemWriter;
import io.github.bucket4j.TimeMeter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Puts the guard before everything else a call meets.
 */
@AutoConfiguration
@EnableConfigurationProperties(AccessSettings.class)
class AccessAutoConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(AccessAutoConfiguration.class);

	@Bean
	ApiTokens apiTokens(Environment environment) {
		if (ApiTokens.isGuessable(environment)) {
			logger.warn("ZIGRAL_API_TOKEN has fewer than {} characters, so that it could be guessed; a good one: "
					+ "openssl rand -hex 32", ApiTokens.GUESSABLE_BELOW);
		}
		return ApiTokens.from(environment);
	}

	@Bean
	ClientAddress clientAddress(AccessSettings settings) {
		return new ClientAddress(settings.trustedProxies());
	}

	@Bean
	Attempts attempts(ClientAddress clients) {
		return new Attempts(clients, TimeMeter.SYSTEM_MILLISECONDS);
	}

	@Bean
	WebSessions webSessions(Environment environment, ApiTokens tokens, Attempts attempts) {
		return new WebSessions(tokens, WebSessions.key(environment), attempts, Clock.systemUTC());
	}

	@Bean
	FilterRegistrationBean<AccessFilter> accessFilter(AccessSettings settings, ProblemWriter problems, ApiTokens tokens,
			Attempts attempts, WebSessions sessions) {
		Guard guard = tokens.isEmpty() ? new LoopbackGuard()
				: new TokenGuard(tokens, attempts, sessions, settings.openPaths());
		FilterRegistrationBean<AccessFilter> registration = new FilterRegistrationBean<>(
				new AccessFilter(guard, problems));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setUrlPatterns(List.of("/*"));
		return registration;
	}

}
