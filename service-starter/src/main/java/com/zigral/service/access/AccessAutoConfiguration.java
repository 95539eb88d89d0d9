package com.zigral.service.access;

import java.time.Clock;
import java.util.List;

import com.zigral.service.problem.ProblemWriter;

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

	@Bean
	WebSessions webSessions(Environment environment) {
		return new WebSessions(ApiToken.from(environment), Clock.systemUTC());
	}

	@Bean
	FilterRegistrationBean<AccessFilter> accessFilter(Environment environment, AccessSettings settings,
			ProblemWriter problems, WebSessions sessions) {
		Guard guard = ApiToken.from(environment)
			.<Guard>map((token) -> new TokenGuard(token, sessions, settings.openPaths()))
			.orElseGet(LoopbackGuard::new);
		FilterRegistrationBean<AccessFilter> registration = new FilterRegistrationBean<>(
				new AccessFilter(guard, problems));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setUrlPatterns(List.of("/*"));
		return registration;
	}

}
