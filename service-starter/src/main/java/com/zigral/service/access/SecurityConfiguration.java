package com.zigral.service.access;

import java.util.Arrays;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The filters of Spring Security that a service has. None of them keeps anything between
 * calls: a token comes with each, and a browser's session is looked up only where a call
 * has its cookie and needs somebody to be known.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** The methods that change nothing: RFC 9110, section 9.2.1. */
	static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	@Bean
	AuthenticationManager tokenAuthentication(ApiTokens tokens) {
		return new TokenAuthentication(tokens);
	}

	@Bean
	HttpFirewall httpFirewall(ApiTokens tokens) {
		return tokens.isEmpty() ? new LoopbackFirewall() : new AddressFirewall();
	}

	// A span for each filter would hide what a trace is read for.
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	WebMvcConfigurer scopes() {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new ScopeInterceptor());
			}

		};
	}

	@Bean
	SecurityFilterChain access(HttpSecurity http, AuthenticationManager manager, ApiTokens tokens,
			AccessSettings settings, AccessProblems problems, ObjectProvider<WebSessions> sessions,
			ObjectProvider<HeaderWriter> headers) {
		http.authenticationManager(manager)
			.headers((written) -> headers(written, headers))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems));
		if (tokens.isEmpty()) {
			allowAll(http);
		}
		else {
			requireTokens(http, manager, settings, problems, sessions.getIfAvailable());
		}
		return http.build();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> written, ObjectProvider<HeaderWriter> others) {
		written.defaultsDisabled()
			.contentTypeOptions(Customizer.withDefaults())
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER));
		others.orderedStream().forEach(written::addHeaderWriter);
	}

	private static void allowAll(HttpSecurity http) {
		http.csrf(AbstractHttpConfigurer::disable)
			.anonymous((anybody) -> anybody.authorities(authorities(Scope.values())))
			.authorizeHttpRequests((calls) -> calls.anyRequest().permitAll());
	}

	private static void requireTokens(HttpSecurity http, AuthenticationManager manager, AccessSettings settings,
			AccessProblems problems, @Nullable WebSessions sessions) {
		http.addFilterBefore(bearer(manager, problems), AnonymousAuthenticationFilter.class)
			.authorizeHttpRequests((calls) -> calls.requestMatchers(new OpenPaths(settings.openPaths()))
				.permitAll()
				.requestMatchers("/actuator/**")
				.hasAuthority(Scope.READ.authority())
				.anyRequest()
				.authenticated());
		if (sessions == null) {
			http.csrf(AbstractHttpConfigurer::disable)
				.securityContext((context) -> context.securityContextRepository(new NullSecurityContextRepository()));
		}
		else {
			http.securityContext((context) -> context.securityContextRepository(sessions))
				.csrf((csrf) -> csrf.csrfTokenRepository(new SessionCsrfTokens())
					.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
					.requireCsrfProtectionMatcher(
							(call) -> !READING.contains(call.getMethod()) && sessions.isUsedBy(call)));
		}
	}

	static AuthenticationFilter bearer(AuthenticationManager manager, AccessProblems problems) {
		AuthenticationFilter filter = new AuthenticationFilter(manager, new BearerConverter());
		filter.setSuccessHandler((request, response, caller) -> {
			// The call itself is what was asked for.
		});
		filter.setFailureHandler(problems);
		filter.setSecurityContextRepository(new NullSecurityContextRepository());
		return filter;
	}

	private static String[] authorities(Scope... scopes) {
		return Arrays.stream(scopes).map(Scope::authority).toArray(String[]::new);
	}

}
