package com.zigral.service.access;

import java.time.Clock;

import com.zigral.service.problem.ProblemWriter;
import io.github.bucket4j.TimeMeter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Decides who may call a service, before anything of a call is read. What is ours rather
 * than Spring Security's is where tokens come from ({@link ApiTokens}), that a right one
 * is never refused while wrong ones are counted ({@link Attempts}), and that without
 * tokens this machine alone is answered ({@link LoopbackFirewall}): a user store with
 * log-in forms fits none of it.
 */
@AutoConfiguration(before = { ServletWebSecurityAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class,
		UserDetailsServiceAutoConfiguration.class })
@EnableConfigurationProperties(AccessSettings.class)
@Import(SecurityConfiguration.class)
class AccessAutoConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(AccessAutoConfiguration.class);

	@Bean
	ApiTokens apiTokens(Environment environment, ObjectProvider<TokenStore> store) {
		if (ApiTokens.isGuessable(environment)) {
			logger.warn("ZIGRAL_API_TOKEN has fewer than {} characters, so that it could be guessed; a good one: "
					+ "openssl rand -hex 32", ApiTokens.GUESSABLE_BELOW);
		}
		// Asked late: a store needs the database, and the filters are made before it.
		return ApiTokens.from(environment).with(store::getIfAvailable);
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
	AccessProblems accessProblems(ProblemWriter problems, Attempts attempts) {
		return new AccessProblems(problems, attempts);
	}

	@Bean
	@ConditionalOnBean(WebSessionStore.class)
	WebSessions webSessions(ApiTokens tokens, WebSessionStore store, Attempts attempts, ClientAddress clients) {
		return new WebSessions(tokens, store, attempts, clients, Clock.systemUTC());
	}

}
